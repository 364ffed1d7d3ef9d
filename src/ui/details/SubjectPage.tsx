import { useContext, useMemo } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { canClose, canOpen, openTarget } from '../../commands/handlers.ts';
import { detailOf } from '../../lens/detail/detail.ts';
import { selectionQuestionOf } from '../../lens/view/view.ts';
import { containerOf } from '../../model/graph/graph.ts';
import { askImpact, compare } from '../../state/actions.ts';
import { detailWords } from '../../words/detail.ts';
import type { HeadingRef } from '../bits/heading-ref.ts';
import { CommandContext, useAct, useApp } from '../use-app.ts';
import { Detail } from './Detail.tsx';
import { ItemSections } from './ItemSections.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { TogetherPanel } from './TogetherPanel.tsx';

interface Props {
  headingRef: HeadingRef;
}

/**
 * The page of the selection, else the panel of the question about the whole picture. Renders nothing if there
 * is neither.
 */
export function SubjectPage({ headingRef }: Props) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const { selection, others, question } = useApp((state) => state.view);
  const detail = useMemo(
    () => detailOf({ library, graph, lines }, selection),
    [library, graph, lines, selection],
  );
  const ofSelection = useApp((state) => selectionQuestionOf(state.view));
  if (detail && others.length > 0)
    return <TogetherPanel id={detail.id} others={others} headingRef={headingRef} />;
  if (detail && ofSelection && detail.kind !== 'line')
    return <QuestionPanel question={ofSelection} headingRef={headingRef} />;
  if (detail)
    return (
      <Detail
        detail={detail}
        headingRef={headingRef}
        questions={detail.kind === 'line' ? null : <Questions id={detail.id} />}
        further={detail.kind === 'item' ? <ItemSections id={detail.id} /> : null}
      />
    );
  return question === null ? null : <QuestionPanel question={question} headingRef={headingRef} />;
}

/** Buttons for what can be asked about a node beyond its page. */
function Questions({ id }: { id: string }) {
  const comparing = useApp((state) => state.comparing);
  const act = useAct();
  return (
    <div className="details-questions">
      <Button className="tool tool-worded" onPress={() => act(askImpact(true))}>
        {detailWords.askImpact}
      </Button>
      <ToggleButton
        className="tool tool-worded"
        isSelected={comparing}
        onChange={(wanted) => act(compare(wanted))}
      >
        {detailWords.compare}
      </ToggleButton>
      <OpenButtons id={id} />
      {comparing && <p role="status">{detailWords.comparing}</p>}
    </div>
  );
}

/**
 * Opens and closes the selected card. For an item, also the card that contains it, because the item is hidden
 * while that is closed.
 */
function OpenButtons({ id }: { id: string }) {
  const card = useApp(({ graph }) => containerOf(graph, id));
  const cardLabel = useApp(({ graph }) => (card === null ? '' : graph.getNodeAttribute(card, 'label')));
  const cardIsOpen = useApp(({ view }) => card !== null && view.open.includes(card));
  const { openCard, closeCard, openAround, closeAround, unfold, fold } = detailWords;
  if (card === null || card === id) return <OpenButton id={id} open={openCard} close={closeCard} />;
  return (
    <>
      <OpenButton id={card} open={openAround(cardLabel)} close={closeAround(cardLabel)} />
      {cardIsOpen && <OpenButton id={id} open={unfold} close={fold} />}
    </>
  );
}

interface OpenProps {
  id: string;
  open: string;
  close: string;
}

/** Opens or closes a card or tile. Renders nothing if it has no children. */
function OpenButton({ id, open, close }: OpenProps) {
  const target = { kind: 'node', id } as const;
  const opens = useApp((state) => canOpen(state, target));
  const closes = useApp((state) => canClose(state, target));
  const context = useContext(CommandContext);
  if (!context || !(opens || closes)) return null;
  return (
    <Button className="tool tool-worded" onPress={() => openTarget(opens)(context, target)}>
      {opens ? open : close}
    </Button>
  );
}
