import type { EdgeFacts, NodeFacts } from '../../model/graph/graph.ts';
import type { Labelled, Library } from '../../model/records/library.ts';
import type { Relation, RelationKind } from '../../model/records/schema.ts';
import { detailWords } from '../../words/detail.ts';
import { words } from '../../words/words.ts';

/** A short term with an explanation on demand. */
export interface Chip {
  id: string;
  kind: 'type' | 'status' | 'kind' | 'differs' | 'relation';
  /** The text on the chip: "TR". */
  text: string;
  /** The heading of the explanation: "Technical Report". */
  term: string;
  meaning: string;
  note: string | null;
}

/** The chips of a node, in display order. Empty for items. */
export function chipsOf(library: Library, facts: NodeFacts): Chip[] {
  const { name, meaning } = words.kinds[facts.kind];
  const kind: Chip = { id: 'kind', kind: 'kind', text: name, term: name, meaning, note: null };
  // The line above the heading already names the kind of an item.
  if (facts.kind === 'item') return [];
  if (facts.kind !== 'document') return [kind];
  const status = library.statuses.find((term) => term.id === facts.record.status);
  const type = library.documentTypes.find((term) => term.id === facts.record.type);
  const chips: Chip[] = [];
  // With catalogue labels, a value that stayed that of the framework page names its source.
  const whose = (field: Labelled, text: string) =>
    library.byCatalogue?.kept.get(facts.record.id)?.includes(field)
      ? `${text} (${words.basis['framework-page']})`
      : text;
  if (status) {
    const text = whose('status', status.name);
    chips.push({ id: 'status', kind: 'status', text, term: status.name, ...explained(status) });
  }
  if (type) {
    const text = whose('type', type.abbreviation);
    chips.push({ id: 'type', kind: 'type', text, term: type.name, ...explained(type) });
  }
  const differs = differsChip(library, facts.record.id);
  return differs ? [...chips, differs, kind] : [...chips, kind];
}

/** "catalogue: TS, published", explained by the sentences about the differences. Null if there are none. */
function differsChip(library: Library, document: string): Chip | null {
  const entry = library.catalogue.find((candidate) => candidate.document === document);
  if (!entry || entry.differences.length === 0) return null;
  const values = entry.differences.map(({ field }) =>
    field === 'title' ? detailWords.otherTitle : (entry[field].value ?? detailWords.notFound),
  );
  return {
    id: 'differs',
    kind: 'differs',
    text: detailWords.catalogueSays(values.join(', ')),
    term: detailWords.differsTerm,
    meaning: entry.differences.map(({ sentence }) => sentence).join(' '),
    note: null,
  };
}

function explained({ meaning, note }: { meaning: string; note?: string | undefined }) {
  return { meaning, note: note ?? null };
}

/**
 * The kinds of some relations as chips, each kind once: what it means, and which end depends on the other, as
 * a document or in use.
 */
export function relationChips(relations: readonly EdgeFacts[]): Chip[] {
  const chips = new Map<string, Chip>();
  for (const { kind, relation } of relations) {
    const { id, verb, meaning, note } = kind;
    const reason = relation.dependentReason ?? kind.reason;
    const who = detailWords.whoDepends[wayOf(kind, relation)](reason);
    const text = note === undefined ? who : `${who} ${note}`;
    chips.set(id, { id, kind: 'relation', text: verb, term: verb, meaning, note: text });
  }
  return [...chips.values()];
}

/**
 * The key of the sentence that says which end depends: by the kind, unless the relation says that neither
 * does.
 */
function wayOf(
  { dependent, dependence }: RelationKind,
  relation: Relation,
): keyof typeof detailWords.whoDepends {
  if (relation.dependent === 'none') return 'noneHere';
  if (dependent === 'none') return 'none';
  return dependence === 'use' ? (dependent === 'from' ? 'useFrom' : 'useTo') : dependent;
}
