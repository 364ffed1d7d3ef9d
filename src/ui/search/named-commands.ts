import type { Key } from 'react-aria-components';
import type { Command } from '../../commands/command.ts';
import { COMMANDS, commandsFor } from '../../commands/commands.ts';
import type { State } from '../../state/state.ts';
import { selectedTarget } from '../../state/target.ts';
import { commandNames } from '../../words/commands.ts';

const MOST = 5;
const PREFIX = 'do ';

/**
 * The available commands with names that match every word of a text by prefix. Empty for texts shorter than
 * three characters.
 */
export function commandsNamed(query: string, state: State): Command[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (query.trim().length < 3) return [];
  const target = selectedTarget(state);
  const now = new Set([...commandsFor(state, { kind: 'background' }), ...commandsFor(state, target)]);
  return [...now]
    .filter(({ id }) => {
      const words = commandNames[id].toLowerCase().split(/[^a-z0-9]+/);
      return id !== 'search' && asked.every((part) => words.some((word) => word.startsWith(part)));
    })
    .slice(0, MOST);
}

/** The key of a command in the list of results. */
export function keyOfCommand({ id }: Command): string {
  return `${PREFIX}${id}`;
}

/** The command of a chosen result. Null if the result is not a command. */
export function commandBy(key: Key): Command | null {
  const text = String(key);
  if (!text.startsWith(PREFIX)) return null;
  return COMMANDS.find(({ id }) => id === text.slice(PREFIX.length)) ?? null;
}
