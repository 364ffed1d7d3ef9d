import type { Cycle, Place, ReadingOrder } from '../../../lens/questions/role/answer.ts';
import { words } from '../../../words/words.ts';
import { EndLink } from '../../bits/NodeLink.tsx';
import { Prose } from '../../bits/Prose.tsx';
import { Chain } from '../../statements/Chain.tsx';
import '../../bits/Unseen.css';

/**
 * The numbered reading order of a role, with the reason for each place, and the cycles that were broken to
 * get an order.
 */
export function Order({ order: { places, cycles } }: { order: ReadingOrder }) {
  if (places.length === 0) return null;
  return (
    <>
      <section className="statements">
        <h3 className="rubric">{words.roles.order}</h3>
        <p className="statements-empty">{words.roles.orderLead}</p>
        <ol className="role-order">
          {places.map((place) => (
            <PlaceRow key={place.end.id} place={place} />
          ))}
        </ol>
      </section>
      {cycles.length > 0 && (
        <section className="statements">
          <h3 className="rubric">{words.roles.cycles}</h3>
          {cycles.map((cycle) => (
            <CycleNote key={cycle.sentence} cycle={cycle} />
          ))}
        </section>
      )}
    </>
  );
}

function PlaceRow({ place: { end, level, reason, prerequisites } }: { place: Place }) {
  return (
    <li>
      <p className="role-document">
        <EndLink end={end} /> <span className="role-level">{words.roles.levels[level]}</span>
      </p>
      <p className="role-reason">
        <Prose text={reason} />
      </p>
      {prerequisites.length > 0 && (
        <details className="role-why">
          <summary>
            {words.roles.whyHere}
            <span className="unseen"> {end.label}</span>
          </summary>
          {prerequisites.map(({ on, chain }) => (
            <Chain key={on.id} statements={chain} />
          ))}
        </details>
      )}
    </li>
  );
}

function CycleNote({ cycle: { sentence, open } }: { cycle: Cycle }) {
  return (
    <div className="role-cycle">
      <p className="role-reason">
        <Prose text={sentence} />
      </p>
      <p className="statements-empty">{words.roles.leftOpen}</p>
      {open.map(({ subject, on, chain }) => (
        <Chain key={`${subject.id} ${on.id}`} statements={chain} />
      ))}
    </div>
  );
}
