import type { Change } from './actions.ts';
import type { NoticeTopic } from './state.ts';

/** Tells the viewer something about a topic, in place of what was told about it before; null takes that away. */
export function notify(topic: NoticeTopic, text: string | null): Change {
  return ({ notices }) => {
    if (notices.some((one) => one.topic === topic && one.text === text)) return {};
    const others = notices.filter((one) => one.topic !== topic);
    if (text !== null) return { notices: [{ topic, text }, ...others] };
    return others.length < notices.length ? { notices: others } : {};
  };
}

/** Dismisses the newest notice. */
export const dismissNewest: Change = ({ notices }) => ({ notices: notices.slice(1) });
