import { endOf } from '../lens/statements/statements.ts';
import { describeView } from '../lens/view/describe-view.ts';
import { highlightOf, shownGraphOf } from '../state/derive.ts';
import { PANEL_NAMES, type State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { announce, trail } from '../words/trail.ts';
import { words } from '../words/words.ts';

/** The shortest time between two messages, in milliseconds. */
const EVERY = 1000;

/** The message for a change of state. Null if there is nothing to announce. */
function announcementOf(state: State, before: State): string | null {
  const [now, old] = [state.view, before.view];
  if (state.announcement !== before.announcement) return state.announcement?.sentence ?? null;
  if (now === old) return describePanels(state, before);
  const step = describeStep(state, before);
  if (step !== null) return `${step}: ${describeSelection(state) ?? ''}`;
  if (now.selection !== old.selection) return describeSelection(state);
  if (now.arrangement !== old.arrangement)
    return announce.arranged(words.arrangements.names[now.arrangement]);
  if (now.form !== old.form) return announce.form(trail.forms[now.form]);
  if (now.question !== old.question || (now.impact && !old.impact)) return describeView(state, now);
  if (now.filters !== old.filters) {
    const graph = shownGraphOf(state);
    const documents = graph.filterNodes((_, { kind }) => kind === 'document').length;
    return announce.shown(documents, graph.size);
  }
  const others = now.others.length > 0 && now.others !== old.others;
  if (others || now.depth !== old.depth || now.direction !== old.direction) return describeSelection(state);
  return null;
}

/** For example "Filters opened" or "Details closed". Null if no panel changed. */
function describePanels(state: State, before: State): string | null {
  const changed = PANEL_NAMES.find((name) => state.panels[name] !== before.panels[name]);
  return changed ? announce.panel(words.frame[changed], state.panels[changed]) : null;
}

/** For example "3 of 12", while the viewer steps through search hits. Null otherwise. */
function describeStep({ found }: State, before: State): string | null {
  return found?.searchHit && found !== before.found && found.at >= 0
    ? announce.step(found.at + 1, found.ids.length)
    : null;
}

function describeSelection(state: State): string | null {
  const { selection, others } = state.view;
  if (selection === null) return announce.cleared;
  const line = state.lines.get(selection);
  if (line) return announce.plain(trail.line(nameOf(state, line.from), nameOf(state, line.to)));
  const name = [selection, ...others].map((id) => nameOf(state, id));
  if (others.length > 0) return announce.plain(trail.together(name.join(', ')));
  const highlight = highlightOf(state);
  if (!highlight) return announce.hidden(name.join());
  const roles = [...highlight.nodes.values()];
  const count = (role: string) => roles.filter((one) => one === role || one === 'both').length;
  const used = roles.filter((one) => one === 'used-with').length;
  return announce.selected(name.join(), words.frame.highlight(count('depends-on'), count('needed-by'), used));
}

function nameOf({ graph }: State, id: string): string {
  if (!graph.hasNode(id)) return id;
  const { prefix, label } = endOf(graph, id);
  return `${prefix}${label}`;
}

/**
 * Announces changes, at most once a second. If several changes happen within it, only the last one is
 * announced. `announceText` receives each message. Returns an unsubscribe function.
 */
export function startAnnouncing(store: Store, announceText: (sentence: string) => void): () => void {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const speak = (sentence: string) => {
    announceText(sentence);
    timer = setTimeout(flush, EVERY);
  };
  const flush = () => {
    timer = null;
    const next = waiting;
    waiting = null;
    if (next !== null) speak(next);
  };
  const unsubscribe = store.subscribe((state, before) => {
    const sentence = announcementOf(state, before);
    if (sentence === null) return;
    if (timer === null) speak(sentence);
    else waiting = sentence;
  });
  return () => {
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
  };
}
