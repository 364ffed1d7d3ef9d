import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { detailOf } from '../../lens/detail.ts';
import { words } from '../../model/words.ts';
import { select } from '../../state/actions.ts';
import { WalkContext } from '../bits/NodeLink.tsx';
import { useAct, useApp } from '../use-app.ts';
import { Detail } from './Detail.tsx';
import { Overview } from './Overview.tsx';
import './DetailsPanel.css';

type HeadingRef = RefObject<HTMLHeadingElement | null>;

/**
 * The panel at the side: what is known about the selection, or the overview where nothing is selected. Its heading
 * takes the focus when a link in the panel was followed, or when the owner of `headingRef` asks.
 */
export function DetailsPanel({ headingRef }: { headingRef?: HeadingRef }) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const selection = useApp((state) => state.view.selection);
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
    act(select(null));
  };
  return (
    <section ref={scroller} className="details" aria-label={words.detail.region}>
      <WalkContext value={onWalk}>
        <Page key={detail?.id} walked={walked} heading={heading} scroller={scroller}>
          {detail ? (
            <>
              <button type="button" className="details-back" onClick={goBack}>
                <span aria-hidden="true">←</span> {words.detail.back}
              </button>
              <Detail detail={detail} headingRef={heading} />
            </>
          ) : (
            <Overview headingRef={heading} />
          )}
        </Page>
      </WalkContext>
    </section>
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
