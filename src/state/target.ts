import type { State, Target } from './state.ts';

/**
 * The target for the id of a node or line; null gives the background. If several nodes are selected and the
 * node is one of them, the target is the whole selection.
 */
export function targetAt(state: State, id: string | null): Target {
  const { selection, others } = state.view;
  if (id === null) return { kind: 'background' };
  if (!state.graph.hasNode(id)) return { kind: 'line', id };
  return others.length > 0 && (id === selection || others.includes(id))
    ? { kind: 'selection' }
    : { kind: 'node', id };
}

/**
 * The target of a command that was not invoked on anything in particular: the selection, else the background.
 */
export function selectedTarget(state: State): Target {
  return targetAt(state, state.view.selection);
}
