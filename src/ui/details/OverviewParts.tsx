import { useContext } from 'react';
import { Button } from 'react-aria-components';
import type { Term } from '../../model/records/schema.ts';
import { askForRole } from '../../state/actions.ts';
import { words } from '../../words/words.ts';
import { NodeLink } from '../bits/NodeLink.tsx';
import { WalkContext } from '../bits/walk-context.ts';
import { useAct, useApp } from '../use-app.ts';
import './OverviewParts.css';

/** The six tiers as links, each with the stripe that its cards have. */
export function Tiers() {
  const tiers = useApp((state) => state.library.tiers);
  return (
    <ul className="overview-rows">
      {tiers.map((tier) => (
        <li key={tier.id} className="overview-tier" data-tier={tier.number}>
          <NodeLink to={tier.id}>
            {words.node.tier(tier.number)} <b>{tier.name}</b>
          </NodeLink>
          <span>{tier.summary}</span>
        </li>
      ))}
    </ul>
  );
}

/** The phases in order, as links. */
export function Phases() {
  const phases = useApp((state) => state.library.phases);
  return (
    <ol className="overview-rows">
      {[...phases]
        .sort((a, b) => a.order - b.order)
        .map((phase) => (
          <li key={phase.id} className="overview-phase">
            <span className="overview-disc" aria-hidden="true">
              {phase.order}
            </span>
            <NodeLink to={phase.id}>
              <b>{phase.name}</b>
            </NodeLink>
            <span>{phase.summary}</span>
          </li>
        ))}
    </ol>
  );
}

/** Terms of the framework page with their meanings and notes. */
export function Terms({ terms, abbreviated = false }: { terms: readonly Term[]; abbreviated?: boolean }) {
  return (
    <dl className="overview-terms">
      {terms.map((term) => (
        <div key={term.id}>
          <dt>
            {term.name}
            {abbreviated && <span className="overview-mark">{term.abbreviation}</span>}
          </dt>
          <dd>
            {term.meaning}
            {term.note && <small>{term.note}</small>}
            {term.corrections.map(({ printed, reason }) => (
              <small key={printed}>{reason}</small>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The benefits of the framework, in groups. */
export function Benefits() {
  const benefits = useApp((state) => state.library.benefits);
  return (
    <div className="overview-benefits">
      {benefits.map((group) => (
        <section key={group.id}>
          <h4>{group.name}</h4>
          <ul>
            {group.benefits.map((benefit) => (
              <li key={benefit}>{benefit}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The roles as buttons. A press asks for the documents of the role. */
export function Roles() {
  const roles = useApp((state) => state.library.roles);
  const act = useAct();
  const onWalk = useContext(WalkContext);
  const ask = (role: string) => {
    onWalk();
    act(askForRole(role));
  };
  return (
    <ul className="overview-roles">
      {roles.map(({ id, name }) => (
        <li key={id}>
          <Button className="tool tool-worded" onPress={() => ask(id)}>
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
