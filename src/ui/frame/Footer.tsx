import { useRef } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { describeView } from '../../lens/view/describe-view.ts';
import { DEPTHS, DIRECTIONS, type Direction } from '../../lens/view/view.ts';
import { lookAlong, lookAs, openMenu, redo, select, tidyUp, undo } from '../../state/actions.ts';
import { highlightOf, placeKey, shownGraphOf } from '../../state/derive.ts';
import { selectedTarget } from '../../state/target.ts';
import { words } from '../../words/words.ts';
import { Icon, type IconName } from '../bits/Icon.tsx';
import { useAct, useApp, useDrawing, useStoreOfPage } from '../use-app.ts';
import { FormSwitch } from './FormSwitch.tsx';
import { HiddenNote } from './HiddenNote.tsx';
import './Footer.css';

/** The bar below the picture: form, direction and depth of the highlight, and the camera. */
export function Footer() {
  return (
    <footer className="footer">
      <FormSwitch />
      <HiddenNote />
      <Reach />
      <CameraTools />
    </footer>
  );
}

function Reach() {
  const { depth, direction, selection, others, impact } = useApp((state) => state.view);
  const highlight = useApp(highlightOf);
  // While the details are closed, as in a presentation, only this names the question.
  const asked = useApp((state) => (state.view.question === null ? null : describeView(state, state.view)));
  const filtering = useApp((state) => shownGraphOf(state) !== state.graph);
  const act = useAct();
  const isLine = useApp((state) => state.lines.has(state.view.selection ?? ''));
  // Depth and direction do not apply to several selected nodes, a line or the question of impact.
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

function CameraTools() {
  const drawing = useDrawing();
  const drawn = useApp((state) => state.view.form === 'graph');
  const moved = useApp((state) => Object.keys(state.moved[placeKey(state)] ?? {}).length > 0);
  const act = useAct();
  return (
    <div className="camera">
      {drawn && moved && (
        <Button className="tool tool-worded" onPress={() => act(tidyUp)}>
          <Icon name="tidy" />
          {words.frame.tidyUp}
        </Button>
      )}
      <TrailButtons />
      <MoreButton />
      {drawn && (
        <>
          <CameraButton icon="minus" label={words.frame.zoomOut} onPress={() => drawing.zoomBy(0.8)} />
          <CameraButton icon="plus" label={words.frame.zoomIn} onPress={() => drawing.zoomBy(1.25)} />
          <CameraButton icon="fit" label={words.frame.fit} onPress={drawing.fit} />
        </>
      )}
    </div>
  );
}

/** Opens the context menu for viewers who do not or cannot right-click. */
function MoreButton() {
  const store = useStoreOfPage();
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    const box = button.current?.getBoundingClientRect();
    const target = selectedTarget(store.getState());
    store.setState(openMenu({ target, at: { x: box?.left ?? 0, y: box?.top ?? 0 } }));
  };
  return (
    <Button ref={button} className="tool" aria-label={words.frame.more} aria-haspopup="menu" onPress={open}>
      <Icon name="more" />
    </Button>
  );
}

/** Buttons for the previous and the next step of the trail. */
function TrailButtons() {
  const { steps, at } = useApp((state) => state.trail);
  const act = useAct();
  return (
    <>
      <Button className="tool" aria-label={words.frame.undo} isDisabled={at === 0} onPress={() => act(undo)}>
        <Icon name="undo" />
      </Button>
      <Button
        className="tool"
        aria-label={words.frame.redo}
        isDisabled={at + 1 >= steps.length}
        onPress={() => act(redo)}
      >
        <Icon name="redo" />
      </Button>
    </>
  );
}

function CameraButton({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <Button className="tool" aria-label={label} onPress={onPress}>
      <Icon name={icon} />
    </Button>
  );
}
