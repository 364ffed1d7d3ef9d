import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Place, ReadingOrder } from '../../../lens/questions/role/answer.ts';
import { askForRole } from '../../../state/actions.ts';
import { words } from '../../../words/words.ts';
import { EndLink } from '../../bits/NodeLink.tsx';
import { PanelHead } from '../../bits/PanelHead.tsx';
import { Prose } from '../../bits/Prose.tsx';
import type { PanelProps } from '../../bits/panel-props.ts';
import { SourceList } from '../../bits/SourceList.tsx';
import { useAct, useApp } from '../../use-app.ts';
import { Order } from './RoleOrder.tsx';
import '../../statements/Statements.css';
import './RolePanel.css';

/** The panel of the question of roles: the documents of a role, and the order in which to read them. */
export function RolePanel({ question, answer: order, headingRef }: PanelProps<'role'>) {
  const library = useApp((state) => state.library);
  const act = useAct();
  return (
    <article className="detail">
      <PanelHead
        place={words.roles.label}
        heading={order?.role.name ?? question.role}
        headingRef={headingRef}
      >
        <ToggleButtonGroup
          className="role-choice"
          aria-label={words.roles.label}
          selectionMode="single"
          selectedKeys={order ? [order.role.id] : []}
          onSelectionChange={([key]) => act(askForRole(key === undefined ? null : String(key)))}
        >
          {library.roles.map(({ id, name }) => (
            <ToggleButton key={id} id={id} className="role-option">
              {name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {order && <Definition order={order} />}
      </PanelHead>
      {order && (
        <>
          <Served level="primary" order={order} />
          <Served level="supporting" order={order} />
          <Order order={order} />
        </>
      )}
    </article>
  );
}

function Definition({ order: { role, sources } }: { order: ReadingOrder }) {
  return (
    <>
      <p className="detail-summary">
        <Prose text={role.definition} /> {words.roles.alsoCalled(role.alsoCalled)}
      </p>
      {role.note && (
        <p className="role-note">
          <Prose text={role.note} />
        </p>
      )}
      <SourceList sources={sources} confidence={role.confidence} />
    </>
  );
}

/** The documents of one level, in the order of the series, each with its reason. */
function Served({ level, order: { places } }: { level: Place['level']; order: ReadingOrder }) {
  const graph = useApp((state) => state.graph);
  const series = graph.nodes();
  const served = places
    .filter((place) => place.level === level)
    .sort((a, b) => series.indexOf(a.end.id) - series.indexOf(b.end.id));
  if (served.length === 0) return null;
  return (
    <section className="statements" data-side="related">
      <h3 className="rubric">{words.roles.levels[level]}</h3>
      <p className="statements-empty">{words.roles.levelMeanings[level]}</p>
      <ul>
        {served.map(({ end, why, sources, confidence }) => (
          <li key={end.id} className="statement" data-side="related">
            <p className="role-document">
              <EndLink end={end} />
            </p>
            <p className="statement-sentence">
              <Prose text={why} />
            </p>
            <SourceList sources={sources} confidence={confidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
