import { useMemo } from 'react';
import type { CoveragePart, CoveredRow } from '../../../lens/questions/coverage/answer.ts';
import { countedFrom } from '../../../lens/questions/coverage/facts.ts';
import { coverageWords } from '../../../words/questions/coverage.ts';
import { BasisList } from '../../bits/BasisList.tsx';
import { EndLink } from '../../bits/NodeLink.tsx';
import { Unfold } from '../../bits/Unfold.tsx';
import { useApp } from '../../use-app.ts';
import { Labels } from './CoverageItems.tsx';

/**
 * The coverage by part of the series: the share that is covered, what is uncovered, and which items cover
 * what.
 */
export function CoverageParts({ parts }: { parts: readonly CoveragePart[] }) {
  return (
    <section className="statements">
      <h3 className="rubric">{coverageWords.seriesSide}</h3>
      <p className="statements-empty">{coverageWords.seriesLead}</p>
      {parts.map((part) => (
        <PartCard key={part.part} part={part} />
      ))}
    </section>
  );
}

function PartCard({ part }: { part: CoveragePart }) {
  const { end, ofSeries, covered, uncovered, uncounted, whole } = part;
  const all = covered.length + uncovered.length;
  return (
    <div className="coverage-part">
      <h4>{headingOf(part)}</h4>
      {ofSeries && all > 0 && (
        <div className="coverage-bar" aria-hidden="true">
          <div style={{ inlineSize: `${(100 * covered.length) / all}%` }} />
        </div>
      )}
      {!ofSeries && <p className="question-fact">{coverageWords.notOfSeries(end.title)}</p>}
      {whole.length > 0 && (
        <p className="question-fact">
          {coverageWords.whole(whole.length)} <Labels ends={whole} />
        </p>
      )}
      {ofSeries && uncovered.length > 0 && (
        <Unfold summary={coverageWords.uncovered(uncovered.length)}>
          <ul className="coverage-rows">
            {uncovered.map((row) => (
              <li key={row.id}>
                <EndLink end={row} />
              </li>
            ))}
          </ul>
        </Unfold>
      )}
      <CoveredRows summary={coverageWords.covered(covered.length)} rows={covered} />
      <CoveredRows summary={coverageWords.uncounted(uncounted.length)} rows={uncounted} />
      {ofSeries && all > 0 && (
        <Unfold summary={coverageWords.countedFrom}>
          <CountedFrom part={part.part} />
        </Unfold>
      )}
    </div>
  );
}

function headingOf({ end, ofSeries, covered, uncovered, whole }: CoveragePart): string {
  const all = covered.length + uncovered.length;
  if (!ofSeries) return coverageWords.partPlain(end.label, covered.length);
  if (all > 0) return coverageWords.part(end.label, covered.length, all);
  // Without the layer of requirements a part has no rows.
  return whole.length > 0 ? coverageWords.partWhole(end.label) : coverageWords.partPlain(end.label, 0);
}

function CoveredRows({ summary, rows }: { summary: string; rows: readonly CoveredRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Unfold summary={summary}>
      <ul className="coverage-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <EndLink end={row} />{' '}
            <span className="coverage-by">
              {coverageWords.by} <Labels ends={row.by} />
            </span>
          </li>
        ))}
      </ul>
    </Unfold>
  );
}

/** What supports the claim that these rows are complete. */
function CountedFrom({ part }: { part: string }) {
  const library = useApp((state) => state.library);
  const basis = useMemo(() => countedFrom(library, part), [library, part]);
  return (
    <div className="coverage-within">
      <BasisList basis={basis} />
    </div>
  );
}
