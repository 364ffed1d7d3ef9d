import { toCsv } from '../../../lib/csv.ts';
import type { Source } from '../../../model/records/schema.ts';
import { standingWords } from '../../../words/questions/coverage.ts';
import { resolve } from '../../statements/statements.ts';
import type { Standing, StandingItem, Touch } from './answer.ts';

/**
 * Both sides as one table in CSV: what each chosen item touches, with its sources, then what no chosen item touches. Of
 * what is not of the series no gaps are told, as only what is cited of it is known.
 */
export function standingCsv(
  { framework, items, parts }: Standing,
  sources: ReadonlyMap<string, Source>,
): string {
  const labelOf = new Map(parts.map(({ part: id, end }) => [id, end.label]));
  const rows = items
    .filter(({ chosen }) => chosen)
    .flatMap((one) =>
      one.touches.length === 0
        ? [[...told(one), '', '', '', standingWords.nothing, '', '', '']]
        : one.touches.map((touch) => [...told(one), ...touchCells(touch, labelOf), ...basis(touch, sources)]),
    );
  const gaps = parts
    .filter(({ ofSeries }) => ofSeries)
    .flatMap(({ end, untouched }) =>
      untouched.map((row) => ['', '', end.label, row.label, row.title, standingWords.no, '', '', '']),
    );
  return toCsv([standingWords.columns(framework.label), ...rows, ...gaps]);
}

function told({ end }: StandingItem): string[] {
  return [end.label, end.title];
}

/** Part, requirement, its title and the coverage; a document that is touched as a whole has no requirement. */
function touchCells({ id, part, label, title }: Touch, labelOf: ReadonlyMap<string, string>): string[] {
  const whole = id === part;
  const coverage = whole ? standingWords.asWhole : standingWords.yes;
  return [labelOf.get(part) ?? part, whole ? '' : label, title, coverage];
}

function basis({ relation }: Touch, sources: ReadonlyMap<string, Source>): string[] {
  const names = resolve(sources, relation.sources).map(({ name, url }) => (url ? `${name} <${url}>` : name));
  return [relation.confidence, relation.caveat ?? '', names.join('; ')];
}
