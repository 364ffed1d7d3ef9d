import { toCsv } from '../../../lib/csv.ts';
import { itemWords } from '../../../words/items.ts';
import { threatWords } from '../../../words/questions/threats.ts';
import type { End } from '../../statements/statements.ts';
import type { Threat, ThreatMitigation, ThreatRequirement } from './answer.ts';

/**
 * The paths as CSV: a row for each requirement on a path, with the mitigation that leads to it, its document,
 * and what evaluates the document. A path that leads to no requirement has a row that says so.
 */
export function threatsCsv(threats: readonly Threat[]): string {
  return toCsv([threatWords.columns, ...threats.flatMap(rowsOf)]);
}

function rowsOf(threat: Threat): string[][] {
  const { technique, replacedBy, tactics, mitigations } = threat;
  const head = [technique.label, technique.title, tactics.map(({ title }) => title).join('; ')];
  const tail = replacedBy ? itemWords.inRelease(replacedBy) : '';
  if (mitigations.length === 0) return [[...head, '', '', '', '', threatWords.how.none, '', '', '', tail]];
  return mitigations.flatMap((mitigation) =>
    mitigationRows(threat, mitigation).map((row) => [
      ...head,
      mitigation.end.label,
      mitigation.end.title,
      ...row,
      tail,
    ]),
  );
}

/** A row for each label, each followed by a row for each requirement that derives from it. */
function mitigationRows(threat: Threat, { labels }: ThreatMitigation): string[][] {
  const { how } = threatWords;
  if (labels.length === 0) return [['', '', how.unlabelled, '', '', '']];
  return labels.flatMap((label) => [
    [
      ...requirementCells(threat, label, label.printed === null ? how.label : how.readFrom(label.printed)),
      label.note ?? '',
    ],
    ...label.components.map((one) => [...requirementCells(threat, one, how.derived(label.end.label)), '']),
  ]);
}

function requirementCells({ documents }: Threat, { end, part }: ThreatRequirement, how: string): string[] {
  const document = documents.find((one) => one.end.id === part);
  const by = document?.evaluatedBy.map(designation).join('; ') ?? '';
  const stands = document ? [designation(document.end), by || threatWords.how.notEvaluated] : ['', ''];
  return [end.label, end.title, how, ...stands];
}

/** The full "IEC 62443-4-2", since a spreadsheet would read "4-2" as a date. */
function designation({ prefix, label }: End): string {
  return prefix + label;
}
