import { MultiDirectedGraph } from 'graphology';
import type { Library } from '../records/library.ts';
import type { Relation, RelationKind } from '../records/schema.ts';
import { type AtlasGraph, type EdgeFacts, type GraphRelation, SERIES, SERIES_LABEL } from './graph.ts';
import { addLayerNodes, kindAsPrinted, layerRelations } from './layer-graph.ts';

/**
 * Builds the graph of a checked library: tiers, documents, phases, activities, the series, and the items of
 * its layers. Derives structural relations (contains, has-activity, key-standard-of, precedes) from the
 * records that state them. Throws if a relation has an unknown kind.
 */
export function buildGraph(library: Library): AtlasGraph {
  const graph: AtlasGraph = new MultiDirectedGraph();
  graph.setAttribute('kindOrder', new Map(library.relationKinds.map((kind, index) => [kind.id, index])));
  addNodes(graph, library);
  addLayerNodes(graph, library.layers ?? []);
  const kinds = new Map(library.relationKinds.map((kind) => [kind.id, kind]));
  const relations: GraphRelation[] = [
    ...library.relations,
    ...structuralRelations(library),
    ...layerRelations(graph, library),
  ];
  for (const relation of relations) {
    const known = kinds.get(relation.kind);
    if (!known) throw new Error(`Relation ${relation.id} has the unknown kind ${relation.kind}`);
    const kind = kindAsPrinted(known, relation.printed);
    const facts = { relation, kind, ...dependenceOf(relation, kind) };
    graph.addEdgeWithKey(relation.id, relation.from, relation.to, facts);
  }
  return graph;
}

/**
 * Which end depends on which, and how: as the kind says, unless the relation says that neither end depends.
 */
function dependenceOf(
  relation: Relation,
  kind: RelationKind,
): Pick<EdgeFacts, 'dependent' | 'needed' | 'dependence'> {
  const { from, to, dependent: own } = relation;
  const dependent = own ?? kind.dependent;
  if (dependent === 'none') return { dependent: null, needed: null, dependence: null };
  const dependence = kind.dependence ?? null;
  return dependent === 'from'
    ? { dependent: from, needed: to, dependence }
    : { dependent: to, needed: from, dependence };
}

function addNodes(graph: AtlasGraph, library: Library): void {
  graph.addNode(SERIES, {
    kind: 'series',
    record: library.overview,
    label: SERIES_LABEL,
    name: 'The whole series',
    title: library.overview.title,
  });
  for (const tier of library.tiers)
    graph.addNode(tier.id, {
      kind: 'tier',
      record: tier,
      label: `Tier ${tier.number}`,
      name: tier.shortName,
      title: tier.name,
    });
  for (const doc of library.documents)
    graph.addNode(doc.id, {
      kind: 'document',
      record: doc,
      label: doc.label,
      name: doc.shortName,
      title: doc.title,
    });
  for (const phase of library.phases)
    graph.addNode(phase.id, {
      kind: 'phase',
      record: phase,
      label: `${phase.order}`,
      name: phase.shortName,
      title: phase.name,
    });
  for (const activity of library.activities)
    graph.addNode(activity.id, {
      kind: 'activity',
      record: activity,
      label: activity.shortName,
      name: activity.shortName,
      title: activity.name,
    });
}

function structuralRelations(library: Library): Relation[] {
  const relations: Relation[] = [];
  const state = (from: string, kind: string, to: string, sentence: string, sources: string[]) =>
    relations.push({
      id: `${from}>${to}:${kind}`,
      from,
      kind,
      to,
      sentence,
      basis: 'framework-page',
      alsoBasis: [],
      sources,
      confidence: 'high',
    });
  const tiers = new Map(library.tiers.map((tier) => [tier.id, tier]));
  for (const doc of library.documents) {
    const tier = tiers.get(doc.tier);
    state(
      doc.tier,
      'contains',
      doc.id,
      `${doc.designation} belongs to tier ${tier?.number}, ${tier?.name}.`,
      doc.sources,
    );
  }
  const phases = [...library.phases].sort((a, b) => a.order - b.order);
  for (const [index, phase] of phases.entries()) {
    for (const doc of phase.keyStandards)
      state(
        doc,
        'key-standard-of',
        phase.id,
        `The framework page lists ${doc} as a key standard of ${phase.name}.`,
        phase.sources,
      );
    const next = phases[index + 1];
    if (next) state(phase.id, 'precedes', next.id, `${phase.name} comes before ${next.name}.`, next.sources);
  }
  for (const activity of library.activities) {
    const phase = phases.find((candidate) => candidate.id === activity.phase);
    state(
      activity.phase,
      'has-activity',
      activity.id,
      `“${activity.name}” is an activity of ${phase?.name}.`,
      activity.sources,
    );
  }
  return relations;
}
