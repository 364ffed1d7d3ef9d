import { lineId } from '../../model/graph/lines.ts';
import type { World } from '../../model/graph/world.ts';
import { type LayerEntry, withNeeds } from '../../model/records/layer-index.ts';
import { someOf } from '../../words/lists.ts';
import { words } from '../../words/words.ts';
import { cardsOf, layersOf } from '../questions/questions.ts';
import { quoted } from './address-parts.ts';
import { FACETS, type Facet, facetValues } from './filters.ts';
import type { Request } from './request.ts';
import { HOME, type View } from './view.ts';

/** Everything that an address can refer to. */
export interface Known {
  hasNode: (id: string) => boolean;
  hasLine: (id: string) => boolean;
  hasLayer: (id: string) => boolean;
  /** Whether it is the id of a layer with a framework that can be compared with the series. */
  hasFramework: (id: string) => boolean;
  /** Layers with all their prerequisites, in the order of the index. */
  withNeeds: (ids: readonly string[]) => string[];
  /** Whether a facet has a value: a tier id, a role id and so on. */
  hasValue: (facet: Facet, value: string) => boolean;
}

/** What an address can refer to in a World and a list of layers. */
export function knownIn({
  library,
  graph,
  lines,
  layerIndex = [],
}: World & { layerIndex?: readonly LayerEntry[] }): Known {
  const values = new Map(FACETS.map((facet) => [facet, facetValues(library, facet).map(({ id }) => id)]));
  return {
    hasNode: (id) => graph.hasNode(id),
    hasLine: (id) => lines.has(id),
    hasLayer: (id) => layerIndex.some((entry) => entry.id === id),
    hasFramework: (id) => layerIndex.some((entry) => entry.id === id && entry.framework),
    withNeeds: (ids) => withNeeds(layerIndex, ids),
    hasValue: (facet, value) => values.get(facet)?.includes(value) === true,
  };
}

/** The View of an address, and sentences about what could not be used. */
export interface Resolved {
  view: View;
  problems: string[];
}

/** Limits of a notice: the number of ids in a sentence, and the number of sentences. */
const MOST_NAMED = 3;
const MOST_LISTED = 4;

/** The problems of an address as one notice of a few sentences; null if there are none. */
export function problemsNotice(problems: readonly string[]): string | null {
  const left = problems.length - MOST_LISTED;
  const listed = left > 0 ? [...problems.slice(0, MOST_LISTED), words.address.more(left)] : problems;
  return listed.length > 0 ? listed.join(' ') : null;
}

/**
 * Turns a request into a View. Unknown ids are dropped and named in `problems`, in one sentence for each sort
 * of id. Never throws.
 */
export function resolve(request: Request, known: Known): Resolved {
  const problems = [...request.problems];
  const unknown = { selection: new Set<string>(), layer: new Set<string>(), filter: new Set<string>() };
  const keepKnown = (
    ids: readonly string[],
    isKnown: (id: string) => boolean,
    what: keyof typeof unknown,
  ): string[] => {
    for (const id of ids) if (!isKnown(id)) unknown[what].add(id);
    return ids.filter(isKnown);
  };
  const [first = '', ...others] = request.selection;
  const selection = first === '' ? null : selectable(first, known);
  if (first !== '' && selection === null) unknown.selection.add(first);
  const missing = request.questionIds.filter(({ kind, id }) => !knowsOf(known, kind, id));
  for (const { id } of missing) problems.push(words.address.question(quoted(id)));
  const question = missing.length > 0 ? null : request.question;
  const layers = keepKnown(request.layers ?? [], known.hasLayer, 'layer');
  const together = selection === null ? [] : keepKnown(others, known.hasNode, 'selection');
  const filters: Partial<Record<Facet, string[]>> = {};
  for (const facet of FACETS) {
    const hidden = keepKnown(request.hidden[facet] ?? [], (value) => known.hasValue(facet, value), 'filter');
    if (hidden.length > 0) filters[facet] = hidden.sort();
  }
  const open = keepKnown(request.open, known.hasNode, 'selection');
  // An address with a question but without layers opens the same cards as asking the question on the page.
  const opened = request.layers === null ? cardsOf(question).filter(known.hasNode) : [];
  const { form, arrangement, depth, direction, impact } = request;
  const view: View = {
    form,
    arrangement,
    selection,
    others:
      selection !== null && known.hasNode(selection)
        ? [...new Set(together)].filter((id) => id !== selection)
        : HOME.others,
    depth,
    direction,
    filters,
    question,
    impact,
    layers: known.withNeeds([...layers, ...layersOf(question)]),
    open: [...new Set([...open, ...opened])],
    folded: keepKnown(request.folded, known.hasNode, 'selection'),
  };
  for (const what of ['selection', 'layer', 'filter'] as const) {
    const ids = [...unknown[what]].map((id) => `“${quoted(id)}”`);
    if (ids.length > 0) problems.push(words.address[what](someOf(ids, MOST_NAMED)));
  }
  return { view, problems };
}

/** The id of the node or line that a text names, the ends of a line in either order; null if there is none. */
function selectable(text: string, known: Known): string | null {
  if (known.hasNode(text) || known.hasLine(text)) return text;
  const [a = '', b = ''] = text.split('~');
  return known.hasLine(lineId(a, b)) ? lineId(a, b) : null;
}

function knowsOf(known: Known, kind: 'role' | 'framework', id: string): boolean {
  return kind === 'role' ? known.hasValue('role', id) : known.hasFramework(id);
}
