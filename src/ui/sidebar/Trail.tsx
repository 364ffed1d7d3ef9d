import { Button } from 'react-aria-components';
import { describeView } from '../../lens/view/describe-view.ts';
import { jumpTo } from '../../state/actions.ts';
import { trail } from '../../words/trail.ts';
import { useAct, useApp } from '../use-app.ts';
import { KeptViews } from './KeptViews.tsx';
import './Trail.css';

/** The trail of Views, each step a button that returns to it, and the bookmarks. */
export function Trail() {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const { steps, at } = useApp((state) => state.trail);
  const act = useAct();
  const crumbs = steps.map((view, index) => ({ index, name: describeView({ library, graph, lines }, view) }));
  return (
    <section className="trail" aria-label={trail.label}>
      <h2 className="rubric">{trail.label}</h2>
      <ol className="trail-steps" aria-label={trail.steps}>
        {crumbs.map(({ index, name }) => (
          <li key={index}>
            <Button
              className={index === at ? 'crumb crumb-present' : 'crumb'}
              aria-current={index === at ? 'step' : undefined}
              onPress={() => act(jumpTo(index))}
            >
              {name}
            </Button>
          </li>
        ))}
      </ol>
      <KeptViews />
    </section>
  );
}
