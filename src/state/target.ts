import type { State, Target } from './state.ts';

/** What a node or line, or nothing, is as a target: one of several selected nodes stands for all of them. */
export function targetAt(state: State, id: string | null): Target {
  const { selection, others } = state.view;
  if (id === null) return { kind: 'background' };
  if (!state.graph.hasNode(id)) return { kind: 'line', id };
  return others.length > 0 && (id === selection || others.includes(id))
    ? { kind: 'selection' }
    : { kind: 'node', id };
}

/** What a command is for that was not called on anything: the selection, else the whole picture. */
export function selectedTarget(state: State): Target {
  return targetAt(state, state.view.selection);
}
