import type { Change } from './actions.ts';
import type { NoticeTopic } from './state.ts';

/** Shows a notice, in place of any other about the same topic. A null text removes that notice. */
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
