import { useContext } from 'react';
import { Button } from 'react-aria-components';
import { levelFor } from '../../lens/questions/levels/answer.ts';
import type { Lens } from '../../lens/questions/questions.ts';
import { publicationDates } from '../../lens/questions/time/answer.ts';
import { lookThrough, openAbout } from '../../state/actions.ts';
import { about } from '../../words/about.ts';
import { asking } from '../../words/asking.ts';
import { WalkContext } from '../bits/NodeLink.tsx';
import { useAct, useApp } from '../use-app.ts';

/** Questions that are put to the whole picture rather than to a part of it. */
export function AskWhole() {
  const library = useApp((state) => state.library);
  const index = useApp((state) => state.layerIndex);
  const act = useAct();
  const onWalk = useContext(WalkContext);
  const ask = (lens: Lens) => {
    onWalk();
    act(lookThrough(lens));
  };
  const newest = publicationDates(library).at(-1);
  const standing = index.find(({ framework }) => framework)?.id;
  const questions: [string, Lens | null][] = [
    [asking.level, levelFor(2)],
    [asking.counterparts, { kind: 'counterparts' }],
    [asking.threats, { kind: 'threats' }],
    [asking.standing, standing === undefined ? null : { kind: 'standing', framework: standing, items: [] }],
    [asking.differences, { kind: 'differences' }],
    [asking.time, newest === undefined ? null : { kind: 'time', at: newest, since: null }],
  ];
  return (
    <section className="overview-part">
      <h3 className="rubric">{asking.label}</h3>
      <ul className="overview-roles">
        {questions.map(
          ([text, lens]) =>
            lens && (
              <li key={text}>
                <Button className="tool tool-worded" onPress={() => ask(lens)}>
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
