import { toCsv } from '../../../lib/csv.ts';
import type { Source } from '../../../model/records/schema.ts';
import { coverageWords } from '../../../words/questions/coverage.ts';
import { resolve } from '../../statements/statements.ts';
import type { Coverage, CoverageItem, Mapping } from './answer.ts';

/**
 * Both sides as one CSV table: what each chosen item covers, with its sources, then the requirements that no
 * chosen item covers. Lists gaps only for documents of the series, since of others only what is cited is
 * known.
 */
export function coverageCsv(
  { framework, items, parts }: Coverage,
  sources: ReadonlyMap<string, Source>,
): string {
  const labelOf = new Map(parts.map(({ part: id, end }) => [id, end.label]));
  const rows = items
    .filter(({ chosen }) => chosen)
    .flatMap((one) =>
      one.mappings.length === 0
        ? [[...itemCells(one), '', '', '', coverageWords.nothing, '', '', '']]
        : one.mappings.map((mapping) => [
            ...itemCells(one),
            ...mappingCells(mapping, labelOf),
            ...basis(mapping, sources),
          ]),
    );
  const gaps = parts
    .filter(({ ofSeries }) => ofSeries)
    .flatMap(({ end, uncovered }) =>
      uncovered.map((row) => ['', '', end.label, row.label, row.title, coverageWords.no, '', '', '']),
    );
  return toCsv([coverageWords.columns(framework.label), ...rows, ...gaps]);
}

function itemCells({ end }: CoverageItem): string[] {
  return [end.label, end.title];
}

/**
 * Document, requirement, its title, and the coverage. A document that is covered as a whole has no
 * requirement.
 */
function mappingCells({ id, part, label, title }: Mapping, labelOf: ReadonlyMap<string, string>): string[] {
  const whole = id === part;
  const coverage = whole ? coverageWords.asWhole : coverageWords.yes;
  return [labelOf.get(part) ?? part, whole ? '' : label, title, coverage];
}

function basis({ relation }: Mapping, sources: ReadonlyMap<string, Source>): string[] {
  const names = resolve(sources, relation.sources).map(({ name, url }) => (url ? `${name} <${url}>` : name));
  return [relation.confidence, relation.caveat ?? '', names.join('; ')];
}
