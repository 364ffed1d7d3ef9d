import { useMemo } from 'react';
import type { StandingPart, TouchedRow } from '../../../lens/questions/coverage/answer.ts';
import { countedFrom } from '../../../lens/questions/coverage/facts.ts';
import { standingWords } from '../../../words/questions/coverage.ts';
import { EndLink } from '../../bits/NodeLink.tsx';
import { Unfold } from '../../bits/Unfold.tsx';
import { useApp } from '../../use-app.ts';
import { BasisList } from '../../bits/BasisList.tsx';
import { Labels } from './CoverageItems.tsx';

/** By part of the series: how much of it is touched, what no chosen item touches, and what is touched by which. */
export function StandingParts({ parts }: { parts: readonly StandingPart[] }) {
  return (
    <section className="statements">
      <h3 className="rubric">{standingWords.seriesSide}</h3>
      <p className="statements-empty">{standingWords.seriesLead}</p>
      {parts.map((part) => (
        <PartCard key={part.part} part={part} />
      ))}
    </section>
  );
}

function PartCard({ part }: { part: StandingPart }) {
  const { end, ofSeries, touched, untouched, uncounted, whole } = part;
  const all = touched.length + untouched.length;
  return (
    <div className="standing-part">
      <h4>{headingOf(part)}</h4>
      {ofSeries && all > 0 && (
        <div className="standing-bar" aria-hidden="true">
          <div style={{ inlineSize: `${(100 * touched.length) / all}%` }} />
        </div>
      )}
      {!ofSeries && <p className="lens-fact">{standingWords.notOfSeries(end.title)}</p>}
      {whole.length > 0 && (
        <p className="lens-fact">
          {standingWords.whole(whole.length)} <Labels ends={whole} />
        </p>
      )}
      {ofSeries && untouched.length > 0 && (
        <Unfold summary={standingWords.untouched(untouched.length)}>
          <ul className="standing-rows">
            {untouched.map((row) => (
              <li key={row.id}>
                <EndLink end={row} />
              </li>
            ))}
          </ul>
        </Unfold>
      )}
      <TouchedRows summary={standingWords.touched(touched.length)} rows={touched} />
      <TouchedRows summary={standingWords.uncounted(uncounted.length)} rows={uncounted} />
      {ofSeries && all > 0 && (
        <Unfold summary={standingWords.countedFrom}>
          <CountedFrom part={part.part} />
        </Unfold>
      )}
    </div>
  );
}

function headingOf({ end, ofSeries, touched, untouched, whole }: StandingPart): string {
  const all = touched.length + untouched.length;
  if (!ofSeries) return standingWords.partPlain(end.label, touched.length);
  if (all > 0) return standingWords.part(end.label, touched.length, all);
  // Without the layer of requirements a part has no rows here.
  return whole.length > 0 ? standingWords.partWhole(end.label) : standingWords.partPlain(end.label, 0);
}

function TouchedRows({ summary, rows }: { summary: string; rows: readonly TouchedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Unfold summary={summary}>
      <ul className="standing-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <EndLink end={row} />{' '}
            <span className="standing-by">
              {standingWords.by} <Labels ends={row.by} />
            </span>
          </li>
        ))}
      </ul>
    </Unfold>
  );
}

/** On what it rests that these rows are all that there are. */
function CountedFrom({ part }: { part: string }) {
  const library = useApp((state) => state.library);
  const basis = useMemo(() => countedFrom(library, part), [library, part]);
  return (
    <div className="standing-within">
      <BasisList basis={basis} />
    </div>
  );
}
