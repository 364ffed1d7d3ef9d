import type { NodeFacts } from '../model/graph/graph.ts';
import type { ItemKind } from '../model/records/schema-layer.ts';
import { kindPlurals, kinds } from './kinds.ts';
import { itemKinds } from './layers.ts';

/** What a node is, as finely as it is known: what a layer holds is told by the kind of its item. */
export type FineKind = Exclude<NodeFacts['kind'], 'item'> | ItemKind;

/** What a node is. */
export function fineKindOf(facts: NodeFacts): FineKind {
  return facts.kind === 'item' ? facts.record.kind : facts.kind;
}

/** What a kind is called: "Document", "System requirement". */
export function kindName(kind: FineKind): string {
  return isItemKind(kind) ? itemKinds[kind].name : kinds[kind].name;
}

/** What several of a kind are called: "Documents", "System requirements". */
export function kindPlural(kind: FineKind): string {
  return isItemKind(kind) ? itemKinds[kind].plural : kindPlurals[kind];
}

function isItemKind(kind: FineKind): kind is ItemKind {
  return kind in itemKinds;
}
