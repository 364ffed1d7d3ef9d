import {
  type AtlasGraph,
  childrenOf,
  type NodeFacts,
  type NodeKind,
  parentOf,
  SERIES,
} from '../../model/graph/graph.ts';
import type { Line } from '../../model/graph/lines.ts';
import { dependencies, dependents } from '../../model/graph/trace.ts';
import type { World } from '../../model/graph/world.ts';
import type { Activity, Correction, Source } from '../../model/records/schema.ts';
import { detailWords } from '../../words/detail.ts';
import { fineKindOf, kindName } from '../../words/kind-name.ts';
import { words } from '../../words/words.ts';
import {
  type End,
  endOf,
  resolve,
  type Side,
  type Statement,
  sourcesById,
  statementFrom,
  statementsOf,
} from '../statements/statements.ts';
import { type Catalogue, catalogueOf, type Difference, differencesOf } from './catalogue.ts';
import { type Chip, chipsOf, relationChips } from './chips.ts';
import { itemParagraphs } from './item.ts';

/** Everything the panel shows about a node or a line, in display order. */
export interface Detail {
  id: string;
  kind: NodeKind | 'line';
  kindName: string;
  /**
   * What it belongs to: the tier of a document, the phase of an activity, the parent of an item. Null for
   * others.
   */
  place: End | null;
  designation: string;
  title: string | null;
  chips: Chip[];
  summary: string | null;
  paragraphs: { heading: string; text: string }[];
  /** The two ends of a line, the one that depends first. Null for nodes. */
  ends: [End, End] | null;
  dependsOn: Statement[];
  neededBy: Statement[];
  /** Dependence in use, in either direction: the verb says which end needs a result of the other. */
  usedWith: Statement[];
  related: Statement[];
  /**
   * What is reached only through others: for `dependsOn` and `neededBy` by dependence of documents only, for
   * `usedWith` by a path that includes a use.
   */
  further: { dependsOn: End[]; neededBy: End[]; usedWith: End[] };
  /** The other activities of the phase of an activity, in order. */
  siblings: End[];
  /** The items of layers directly inside it, in order. */
  holds: End[];
  differences: Difference[];
  catalogue: Catalogue | null;
  corrections: Correction[];
  sources: Source[];
}

/** The details of a selection (node id or line id); null if it is null or neither a node nor a line. */
export function detailOf(asked: World, selection: string | null): Detail | null {
  if (selection === null) return null;
  if (asked.graph.hasNode(selection)) return nodeDetail(asked, selection);
  const line = asked.lines.get(selection);
  return line ? lineDetail(asked, line) : null;
}

function nodeDetail(asked: World, id: string): Detail {
  const { graph, library } = asked;
  const facts = graph.getNodeAttributes(id);
  const statements = statementsOf(asked, id);
  const { dependsOn, neededBy, usedWith, related } = bySide(statements);
  const [needed, needing] = [dependencies(graph, id), dependents(graph, id)];
  const byUse = [dependencies, dependents]
    .flatMap((walk) => [...walk(graph, id, Number.POSITIVE_INFINITY, 'any').keys()])
    .filter((other) => !needed.has(other) && !needing.has(other));
  return {
    id,
    kind: facts.kind,
    kindName: kindName(fineKindOf(facts)),
    ...headOf(asked, facts),
    chips: chipsOf(library, facts),
    ends: null,
    dependsOn,
    neededBy,
    usedWith,
    related,
    further: {
      dependsOn: beyond(graph, needed.keys(), dependsOn),
      neededBy: beyond(graph, needing.keys(), neededBy),
      usedWith: beyond(graph, new Set(byUse), usedWith),
    },
    siblings: facts.kind === 'activity' ? siblingsOf(asked, facts.record) : [],
    holds: childrenOf(graph, id).map((child) => endOf(graph, child)),
    differences: facts.kind === 'document' ? differencesOf(library, facts.record) : [],
    catalogue: facts.kind === 'document' ? catalogueOf(library, id) : null,
    corrections: 'corrections' in facts.record ? facts.record.corrections : [],
    sources: resolve(sourcesById(library), sourceIdsOf(facts)),
  };
}

/** The source ids of a record; for a framework also those of the note on its edition. */
function sourceIdsOf({ kind, record }: NodeFacts): string[] {
  const further = kind === 'framework' ? (record.editionNote?.sources ?? []) : [];
  return [...new Set([...record.sources, ...further])];
}

type Head = Pick<Detail, 'place' | 'designation' | 'title' | 'summary' | 'paragraphs'>;

function headOf({ graph, library }: World, facts: NodeFacts): Head {
  const head = { place: null, title: facts.title, paragraphs: [] };
  switch (facts.kind) {
    case 'document': {
      const { tier, designation, summary } = facts.record;
      return { ...head, place: endOf(graph, tier), designation, summary };
    }
    case 'tier':
      return { ...head, designation: words.node.tier(facts.record.number), summary: facts.record.summary };
    case 'phase':
      return { ...head, designation: words.node.phase(facts.record.order), summary: facts.record.summary };
    case 'activity':
      return {
        ...head,
        place: endOf(graph, facts.record.phase),
        designation: facts.title,
        title: null,
        summary: null,
      };
    case 'framework': {
      const { id, edition, editionNote } = facts.record;
      const layer = library.layers?.find(({ frameworks }) =>
        frameworks.some((container) => container.id === id),
      );
      // A layer can contain further frameworks besides its own. They have no summary, only the note of their
      // collection.
      const note = layer?.collections.find(({ container }) => container === id)?.note ?? null;
      const summary = layer?.id === id ? layer.summary : note;
      const paragraphs = editionNote ? [{ heading: detailWords.editionNote, text: editionNote.text }] : [];
      return { ...head, designation: facts.title, title: edition || null, summary, paragraphs };
    }
    case 'item': {
      const parent = parentOf(graph, facts.record.id);
      const place = parent === null ? null : endOf(graph, parent);
      return {
        ...head,
        place,
        designation: facts.label,
        summary: null,
        paragraphs: itemParagraphs(library, facts.record),
      };
    }
    case 'series': {
      const { title, subtitle, summary, purpose, coverage } = facts.record;
      const paragraphs = [
        { heading: detailWords.purpose, text: purpose },
        { heading: detailWords.coverage, text: coverage },
      ];
      return { ...head, designation: title, title: subtitle, summary, paragraphs };
    }
  }
}

/** Groups statements by the role of the subject. */
function bySide(
  statements: readonly Statement[],
): Pick<Detail, 'dependsOn' | 'neededBy' | 'usedWith' | 'related'> {
  const of = (side: Side) => statements.filter((statement) => statement.side === side);
  return {
    dependsOn: of('depends-on'),
    neededBy: of('needed-by'),
    usedWith: of('used-with'),
    related: of('related'),
  };
}

/**
 * The nodes reached, except the series and those that one of the direct statements mentions. Nearest first.
 */
function beyond(graph: AtlasGraph, reached: Iterable<string>, direct: readonly Statement[]): End[] {
  const mentioned = new Set(direct.map((statement) => statement.other.id));
  return [...reached].filter((id) => !mentioned.has(id) && id !== SERIES).map((id) => endOf(graph, id));
}

function siblingsOf({ graph, library }: World, { id, phase }: Activity): End[] {
  return library.activities
    .filter((other) => other.phase === phase && other.id !== id)
    .sort((a, b) => a.order - b.order)
    .map((other) => endOf(graph, other.id));
}

function lineDetail({ graph, library }: World, line: Line): Detail {
  const sources = sourcesById(library);
  const ends: [End, End] = [endOf(graph, line.from), endOf(graph, line.to)];
  const statements = line.relations.map((facts) => {
    // A relation without dependence reads as it was written, any other from the end that depends.
    const statement = statementFrom(graph, sources, facts, facts.dependent ?? facts.relation.from);
    const turned = statement.side === 'depends-on' && facts.dependent === line.to;
    return { ...statement, side: turned ? ('needed-by' as const) : statement.side };
  });
  return {
    id: line.id,
    kind: 'line',
    kindName: words.kinds.line.name,
    place: null,
    designation: detailWords.ends(ends[0].label, ends[1].label),
    title: detailWords.relationsBetween(line.relations.length),
    chips: relationChips(line.relations),
    summary: null,
    paragraphs: [],
    ends,
    ...bySide(statements),
    further: { dependsOn: [], neededBy: [], usedWith: [] },
    siblings: [],
    holds: [],
    differences: [],
    catalogue: null,
    corrections: [],
    sources: [],
  };
}
