import { useContext } from 'react';
import { Button } from 'react-aria-components';
import type { Lens } from '../../lens/lens.ts';
import { publicationDates } from '../../lens/time.ts';
import { about } from '../../model/words-about.ts';
import { asking } from '../../model/words-asking.ts';
import { lookThrough, openAbout } from '../../state/actions.ts';
import { WalkContext } from '../bits/NodeLink.tsx';
import { useAct, useApp } from '../use-app.ts';

/** Questions that are put to the whole picture rather than to a part of it. */
export function AskWhole() {
  const library = useApp((state) => state.library);
  const act = useAct();
  const onWalk = useContext(WalkContext);
  const ask = (lens: Lens) => {
    onWalk();
    act(lookThrough(lens));
  };
  const newest = publicationDates(library).at(-1);
  return (
    <section className="overview-part">
      <h3>{asking.label}</h3>
      <ul className="overview-roles">
        <li>
          <Button className="tool tool-worded" onPress={() => ask({ kind: 'differences' })}>
            {asking.differences}
          </Button>
        </li>
        {newest !== undefined && (
          <li>
            <Button
              className="tool tool-worded"
              onPress={() => ask({ kind: 'time', at: newest, since: null })}
            >
              {asking.time}
            </Button>
          </li>
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
