import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { describeView } from '../../lens/view/describe-view.ts';
import { DEPTHS, DIRECTIONS, type Direction } from '../../lens/view/view.ts';
import { lookAlong, lookAs, select } from '../../state/actions.ts';
import { highlightOf, shownGraphOf } from '../../state/derive.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../bits/Icon.tsx';
import { useAct, useApp } from '../use-app.ts';

/** How far the light goes from the selection, and which way; or what is asked of the whole picture. */
export function Reach() {
  const { depth, direction, selection, others, impact } = useApp((state) => state.view);
  const highlight = useApp(highlightOf);
  // While the details are closed, as in a presentation, nothing else names the question.
  const asked = useApp((state) => (state.view.question === null ? null : describeView(state, state.view)));
  const filtering = useApp((state) => shownGraphOf(state) !== state.graph);
  const act = useAct();
  const isLine = useApp((state) => state.lines.has(state.view.selection ?? ''));
  // Two together, a single relation and the question of impact have a reach of their own.
  const reaches = !isLine && others.length === 0 && !impact;
  const roles = [...(highlight?.nodes.values() ?? [])];
  const count = (role: string) => roles.filter((one) => one === role || one === 'both').length;
  const used = roles.filter((one) => one === 'used-with').length;
  if (selection !== null && !highlight) return null;
  if (filtering && selection === null) return null;
  if (selection === null || !highlight) return <p className="reach-hint">{asked ?? words.frame.hint}</p>;
  return (
    <div className="reach">
      {reaches && (
        <>
          <Choice
            label={words.frame.direction}
            options={DIRECTIONS.map((name) => ({ id: name, text: words.frame.directions[name] }))}
            chosen={direction}
            onChoose={(name) => act(lookAlong(name as Direction))}
          />
          <Choice
            label={words.frame.depth}
            options={DEPTHS.map((steps) => ({
              id: String(steps),
              text: Number.isFinite(steps) ? String(steps) : words.frame.allSteps,
            }))}
            chosen={String(depth)}
            onChoose={(name) => {
              const steps = DEPTHS.find((one) => String(one) === name);
              if (steps) act(lookAs(steps));
            }}
          />
          <output className="reach-count" aria-live="off">
            {words.frame.highlight(count('depends-on'), count('needed-by'), used)}
          </output>
        </>
      )}
      <Button className="tool" aria-label={words.frame.clear} onPress={() => act(select(null))}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly { id: string; text: string }[];
  chosen: string;
  onChoose: (id: string) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  return (
    <div className="choice">
      <span className="choice-label" aria-hidden="true">
        {label}
      </span>
      <ToggleButtonGroup
        className="choice-group"
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChoose(String(key));
        }}
      >
        {options.map(({ id, text }) => (
          <ToggleButton key={id} id={id} className={`choice-option choice-${id}`}>
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
