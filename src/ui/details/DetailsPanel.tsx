import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { pageOf } from '../../lens/questions/questions.ts';
import { askQuestion, select } from '../../state/actions.ts';
import { words } from '../../words/words.ts';
import type { HeadingRef } from '../bits/heading-ref.ts';
import { Loading } from '../bits/Loading.tsx';
import { WalkContext } from '../bits/walk-context.ts';
import { lazily } from '../lazily.ts';
import { useAct, useApp } from '../use-app.ts';
import { Overview } from './Overview.tsx';
import './DetailsPanel.css';

/** The page of a selection. The first picture shows the overview, so this loads right after it. */
export const SubjectPage = lazily(() => import('./SubjectPage.tsx').then((module) => module.SubjectPage));

/**
 * The details panel: the page of the selection, else the answer to the question, else the overview. Its
 * heading receives the focus when a link in the panel was followed. A caller may pass `headingRef` to focus
 * the heading itself.
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
        {/* The boundary surrounds the page, so that a page that is still loading receives the focus once it is there. */}
        <Loading>
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
        </Loading>
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

/**
 * One page of the panel. The caller gives each selection its own key, so that a new page starts at the top
 * with everything folded.
 */
function Page({ walked, heading, scroller, children }: PageProps) {
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    if (walked.current) heading.current?.focus();
    walked.current = false;
  }, [walked, heading, scroller]);
  return <div className="details-page">{children}</div>;
}
