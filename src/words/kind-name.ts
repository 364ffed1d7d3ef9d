import type { NodeFacts } from '../model/graph/graph.ts';
import type { ItemKind } from '../model/records/schema-layer.ts';
import { kindPlurals, kinds } from './kinds.ts';
import { itemKinds } from './layers.ts';

/** The kind of a node; for an item of a layer, the kind of the item. */
export type FineKind = Exclude<NodeFacts['kind'], 'item'> | ItemKind;

/** The kind of a node; for an item of a layer, the kind of the item. */
export function fineKindOf(facts: NodeFacts): FineKind {
  return facts.kind === 'item' ? facts.record.kind : facts.kind;
}

/** The name of a kind: "Document", "System requirement". */
export function kindName(kind: FineKind): string {
  return isItemKind(kind) ? itemKinds[kind].name : kinds[kind].name;
}

/** The plural name of a kind: "Documents", "System requirements". */
export function kindPlural(kind: FineKind): string {
  return isItemKind(kind) ? itemKinds[kind].plural : kindPlurals[kind];
}

function isItemKind(kind: FineKind): kind is ItemKind {
  return kind in itemKinds;
}
