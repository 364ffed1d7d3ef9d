import { useContext, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { type AskedQuestion, offers } from '../../lens/questions/questions.ts';
import { askQuestion, openAbout } from '../../state/actions.ts';
import { worldIn } from '../../state/derive.ts';
import { about } from '../../words/about.ts';
import { asking } from '../../words/asking.ts';
import { WalkContext } from '../bits/walk-context.ts';
import { useAct, useApp } from '../use-app.ts';

/** Buttons for the questions about the whole picture. */
export function QuestionList() {
  const world = useApp(worldIn);
  const index = useApp((state) => state.layerIndex);
  const questions = useMemo(() => offers(world, index), [world, index]);
  const act = useAct();
  const onWalk = useContext(WalkContext);
  const ask = (question: AskedQuestion) => {
    onWalk();
    act(askQuestion(question));
  };
  return (
    <section className="overview-part">
      <h3 className="rubric">{asking.label}</h3>
      <ul className="overview-roles">
        {questions.map(({ text, params }) => (
          <li key={text}>
            <Button className="tool tool-worded" onPress={() => ask(params)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button that opens the page about the Atlas. */
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
