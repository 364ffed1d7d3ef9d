import { childrenOf, containerOf } from '../../model/graph/graph.ts';
import type { World } from '../../model/graph/world.ts';
import { COMPONENT_TYPES, type ComponentType, type LayerItem } from '../../model/records/schema-layer.ts';
import { itemWords } from '../../words/items.ts';
import { phraseWords } from '../../words/phrases.ts';
import { allCounterparts } from '../questions/counterparts/answer.ts';
import { countedIn, coverageOf } from '../questions/coverage/answer.ts';
import type { SecurityLevel } from '../questions/levels/answer.ts';
import { levelFor, selectedBy } from '../questions/levels/answer.ts';
import { threatOf } from '../questions/threats/answer.ts';
import { called, type Found, inPlace } from './phrases-graph.ts';

const { asked } = phraseWords;

/** What a security level requires of 3-3 and 4-2, or of one of the two if `part` is not empty. */
export function selectedAt(world: World, level: string, part = ''): Found {
  const nodes = rowsAt(world, level).filter((id) => part === '' || standsIn(world, id, part));
  return { meaning: asked.level(level, part === '' ? null : called(world, part)), nodes };
}

/** What a level requires and a lower one does not; the next lower one if `lower` is empty. */
export function addedBy(world: World, level: string, lower: string): Found {
  const below = lower || String(Number(level) - 1);
  return { meaning: asked.levelAdded(level, below), nodes: rowsAt(world, level, below) };
}

/** What 4-2 requires of one component type, up to a level if `level` is not empty. */
export function forComponent(world: World, typed: string, level: string): Found {
  const type = COMPONENT_TYPES.find((one) => one === typed) ?? null;
  const nodes = rowsAt(world, level || '4', '0', type).filter((id) => standsIn(world, id, '4-2'));
  const name = type === null ? typed : itemWords.types[type];
  return { meaning: asked.component(name, level), nodes };
}

function rowsAt(
  { library }: World,
  level: string,
  above = '0',
  component: ComponentType | null = null,
): string[] {
  const question = levelFor(Number(level) as SecurityLevel, Number(above) as SecurityLevel);
  return selectedBy(library, { ...question, component }).map(({ item }) => item.id);
}

function standsIn({ graph }: World, id: string, part: string): boolean {
  return containerOf(graph, id) === part;
}

/** The requirements in a document or group; for a foundational requirement, those that belong to it. */
export function requirementsIn(world: World, id: string): Found {
  const { graph, library } = world;
  const serving = library.documents
    .flatMap((doc) => countedIn(graph, doc.id))
    .filter((child) => itemAt(world, child)?.fr === itemAt(world, id)?.label);
  const ofFr = itemAt(world, id)?.kind === 'foundational-requirement';
  return { meaning: asked.requirements(called(world, id)), nodes: ofFr ? serving : countedIn(graph, id) };
}

/** The enhancements in a document, a group or a requirement. */
export function enhancementsOf(world: World, id: string): Found {
  const nodes = within(world, id).filter((child) => itemAt(world, child)?.kind === 'requirement-enhancement');
  return { meaning: asked.enhancements(called(world, id)), nodes };
}

/** What counters a technique of ATT&CK, in the order of the path: mitigations, requirements, documents. */
export function against(world: World, id: string): Found {
  const threat = threatOf(world.graph, id);
  const labels = threat?.mitigations.flatMap((mitigation) => mitigation.labels) ?? [];
  const nodes = [
    ...(threat?.mitigations.map(({ end }) => end.id) ?? []),
    ...labels.map(({ end }) => end.id),
    ...labels.flatMap(({ components }) => components.map(({ end }) => end.id)),
    ...(threat?.documents.flatMap(({ end, evaluatedBy }) => [end.id, ...evaluatedBy.map((by) => by.id)]) ??
      []),
  ];
  return { meaning: asked.against(called(world, id)), nodes: [...new Set(nodes)] };
}

/** The system requirements without a component requirement. */
export function withoutComponent(world: World): Found {
  const gaps = allCounterparts(world.graph).filter(({ gap }) => gap !== null);
  return { meaning: asked.noComponent, nodes: gaps.map(({ system }) => system.item.id) };
}

/**
 * What of other frameworks, or of one of them, maps to a node or its descendants. `framework` is an id or
 * empty.
 */
export function mapped(world: World, id: string, framework: string): Found {
  const nodes = reached(world, id, 'in').filter(
    (child) => framework === '' || standsIn(world, child, framework),
  );
  const whose = framework === '' ? null : called(world, framework);
  return { meaning: asked.mapped(called(world, id), whose), nodes };
}

/** What of the series a framework, or an item of it, maps to. */
export function coveredBy(world: World, id: string): Found {
  return { meaning: asked.coveredBy(called(world, id)), nodes: reached(world, id, 'out') };
}

function reached(world: World, id: string, way: 'in' | 'out'): string[] {
  const { graph } = world;
  const wanted = way === 'in' ? 'framework' : 'document';
  const ends = [id, ...within(world, id)].flatMap((one) =>
    (way === 'in' ? graph.inEdges(one) : graph.outEdges(one))
      .filter((edge) => !graph.getEdgeAttribute(edge, 'kind').structural)
      .map((edge) => graph.opposite(one, edge)),
  );
  const stands = (end: string) => {
    const card = containerOf(graph, end);
    return card !== null && graph.getNodeAttribute(card, 'kind') === wanted;
  };
  return inPlace(world, ends.filter(stands));
}

/** The requirements of the series without a mapping from a framework, in the documents that it maps into. */
export function uncoveredBy(world: World, id: string): Found {
  const coverage = coverageOf(world.graph, { kind: 'coverage', framework: id, items: [] });
  const parts = coverage?.parts.filter(({ ofSeries }) => ofSeries) ?? [];
  const nodes = parts.flatMap(({ uncovered }) => uncovered.map((end) => end.id));
  return { meaning: asked.uncoveredBy(called(world, id)), nodes };
}

/** The ids of all descendants of a node, each after its parent. */
function within(world: World, id: string): string[] {
  return childrenOf(world.graph, id).flatMap((child) => [child, ...within(world, child)]);
}

function itemAt({ graph }: World, id: string): LayerItem | null {
  const facts = graph.getNodeAttributes(id);
  return facts.kind === 'item' ? facts.record : null;
}
