import { type ReactNode, type RefObject, Suspense, useEffect, useRef } from 'react';
import { pageOf } from '../../lens/questions/questions.ts';
import { askQuestion, select } from '../../state/actions.ts';
import { words } from '../../words/words.ts';
import type { HeadingRef } from '../bits/heading-ref.ts';
import { Pending } from '../bits/Pending.tsx';
import { WalkContext } from '../bits/walk-context.ts';
import { lazily } from '../lazily.ts';
import { useAct, useApp } from '../use-app.ts';
import { Overview } from './Overview.tsx';
import './DetailsPanel.css';

// The first look is at the overview; what is told about a selection comes right behind it.
export const SubjectPage = lazily(() => import('./SubjectPage.tsx').then((module) => module.SubjectPage));

/**
 * The panel at the side: what is known about the selection, or the overview where nothing is selected. Its heading
 * takes the focus when a link in the panel was followed, or when the owner of `headingRef` asks.
 */
export function DetailsPanel({ headingRef }: { headingRef?: HeadingRef }) {
  const { selection, others, impact, question } = useApp((state) => state.view);
  const isSelected = useApp(
    ({ graph, lines }) => selection !== null && (graph.hasNode(selection) || lines.has(selection)),
  );
  const act = useAct();
  const ownHeading: HeadingRef = useRef(null);
  const heading = headingRef ?? ownHeading;
  const walked = useRef(false);
  const scroller = useRef<HTMLElement>(null);
  const onWalk = () => {
    walked.current = true;
  };
  const goBack = () => {
    onWalk();
    act(isSelected ? select(null) : askQuestion(null));
  };
  return (
    <section ref={scroller} className="details" aria-label={words.detail.region}>
      <WalkContext value={onWalk}>
        {/* Around the page, so that a page which has to be fetched takes the focus once it is there. */}
        <Suspense fallback={<Pending />}>
          <Page
            key={[selection, ...others, impact, pageOf(question)].join(' ')}
            walked={walked}
            heading={heading}
            scroller={scroller}
          >
            {isSelected || question !== null ? (
              <>
                <button type="button" className="details-back" onClick={goBack}>
                  <span aria-hidden="true">←</span> {words.detail.back}
                </button>
                <SubjectPage headingRef={heading} />
              </>
            ) : (
              <Overview headingRef={heading} />
            )}
          </Page>
        </Suspense>
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
