import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useMemo, useRef } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { detailOf } from '../../lens/detail.ts';
import { roleOf } from '../../lens/view.ts';
import { words } from '../../model/words.ts';
import { askImpact, compare, lookFor, select } from '../../state/actions.ts';
import { WalkContext } from '../bits/NodeLink.tsx';
import { useAct, useApp } from '../use-app.ts';
import { Detail } from './Detail.tsx';
import { ImpactPanel } from './ImpactPanel.tsx';
import { Overview } from './Overview.tsx';
import { PairPanel } from './Pair.tsx';
import { RolePanel } from './RolePanel.tsx';
import './DetailsPanel.css';

const LensPanel = lazy(() => import('./LensPanel.tsx').then((module) => ({ default: module.LensPanel })));

type HeadingRef = RefObject<HTMLHeadingElement | null>;

/**
 * The panel at the side: what is known about the selection, or the overview where nothing is selected. Its heading
 * takes the focus when a link in the panel was followed, or when the owner of `headingRef` asks.
 */
export function DetailsPanel({ headingRef }: { headingRef?: HeadingRef }) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const { selection, also, impact } = useApp((state) => state.view);
  const role = useApp((state) => roleOf(state.view));
  const lens = useApp((state) => state.view.lens);
  const act = useAct();
  const ownHeading: HeadingRef = useRef(null);
  const heading = headingRef ?? ownHeading;
  const walked = useRef(false);
  const scroller = useRef<HTMLElement>(null);
  const detail = useMemo(
    () => detailOf({ library, graph, lines }, selection),
    [library, graph, lines, selection],
  );
  const onWalk = () => {
    walked.current = true;
  };
  const goBack = () => {
    onWalk();
    act(detail ? select(null) : lookFor(null));
  };
  const [other] = also;
  return (
    <section ref={scroller} className="details" aria-label={words.detail.region}>
      <WalkContext value={onWalk}>
        {/* Around the page, so that a page which has to be fetched takes the focus once it is there. */}
        <Suspense fallback={null}>
          <Page
            key={[selection, ...also, impact, lens?.kind, role].join(' ')}
            walked={walked}
            heading={heading}
            scroller={scroller}
          >
            {(detail || lens !== null) && (
              <button type="button" className="details-back" onClick={goBack}>
                <span aria-hidden="true">←</span> {words.detail.back}
              </button>
            )}
            {other !== undefined && detail ? (
              <PairPanel a={detail.id} b={other} headingRef={heading} />
            ) : impact && detail ? (
              <ImpactPanel id={detail.id} headingRef={heading} />
            ) : detail ? (
              <Detail
                detail={detail}
                headingRef={heading}
                questions={detail.kind === 'line' ? null : <Questions />}
              />
            ) : role !== null ? (
              <RolePanel role={role} onChoose={(chosen) => act(lookFor(chosen))} headingRef={heading} />
            ) : lens?.kind === 'differences' || lens?.kind === 'time' ? (
              <LensPanel lens={lens} headingRef={heading} />
            ) : (
              <Overview headingRef={heading} />
            )}
          </Page>
        </Suspense>
      </WalkContext>
    </section>
  );
}

/** What can be asked about a node beyond what the panel says of it. */
function Questions() {
  const comparing = useApp((state) => state.comparing);
  const act = useAct();
  return (
    <div className="details-questions">
      <Button className="tool tool-worded" onPress={() => act(askImpact(true))}>
        {words.detail.askImpact}
      </Button>
      <ToggleButton
        className="tool tool-worded"
        isSelected={comparing}
        onChange={(wanted) => act(compare(wanted))}
      >
        {words.detail.compare}
      </ToggleButton>
      {comparing && <p role="status">{words.detail.comparing}</p>}
    </div>
  );
}

interface PageProps {
  walked: RefObject<boolean>;
  heading: HeadingRef;
  scroller: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** One page of the panel. A new selection is a new page: it begins at the top, with everything folded. */
function Page({ walked, heading, scroller, children }: PageProps) {
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    if (walked.current) heading.current?.focus();
    walked.current = false;
  }, [walked, heading, scroller]);
  return <div className="details-page">{children}</div>;
}
