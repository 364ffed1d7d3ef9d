import { useContext } from 'react';
import { Button } from 'react-aria-components';
import { levelFor } from '../../lens/questions/levels/answer.ts';
import type { AskedQuestion } from '../../lens/questions/questions.ts';
import { publicationDates } from '../../lens/questions/time/answer.ts';
import { askQuestion, openAbout } from '../../state/actions.ts';
import { about } from '../../words/about.ts';
import { asking } from '../../words/asking.ts';
import { WalkContext } from '../bits/NodeLink.tsx';
import { useAct, useApp } from '../use-app.ts';

/** Questions that are put to the whole picture rather than to a part of it. */
export function QuestionList() {
  const library = useApp((state) => state.library);
  const index = useApp((state) => state.layerIndex);
  const act = useAct();
  const onWalk = useContext(WalkContext);
  const ask = (question: AskedQuestion) => {
    onWalk();
    act(askQuestion(question));
  };
  const newest = publicationDates(library).at(-1);
  const coverage = index.find(({ framework }) => framework)?.id;
  const questions: [string, AskedQuestion | null][] = [
    [asking.level, levelFor(2)],
    [asking.counterparts, { kind: 'counterparts' }],
    [asking.threats, { kind: 'threats' }],
    [asking.coverage, coverage === undefined ? null : { kind: 'coverage', framework: coverage, items: [] }],
    [asking.differences, { kind: 'differences' }],
    [asking.time, newest === undefined ? null : { kind: 'time', at: newest, since: null }],
  ];
  return (
    <section className="overview-part">
      <h3 className="rubric">{asking.label}</h3>
      <ul className="overview-roles">
        {questions.map(
          ([text, question]) =>
            question && (
              <li key={text}>
                <Button className="tool tool-worded" onPress={() => ask(question)}>
                  {text}
                </Button>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

/** The way to what the Atlas tells about itself. */
export function AboutEntrance() {
  const act = useAct();
  return (
    <p>
      <Button className="tool tool-worded" onPress={() => act(openAbout({ page: 'about', source: null }))}>
        {about.entrance}
      </Button>
    </p>
  );
}
