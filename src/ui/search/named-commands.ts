import type { Key } from 'react-aria-components';
import type { Command } from '../../commands/command.ts';
import { COMMANDS, commandsFor } from '../../commands/commands.ts';
import type { State } from '../../state/state.ts';
import { selectedTarget } from '../../state/target.ts';
import { commandNames } from '../../words/commands.ts';

const MOST = 5;
const PREFIX = 'do ';

/** The commands that mean something now and whose words begin with all words of a text of three letters or more. */
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

/** The key of a command among results. */
export function keyOfCommand({ id }: Command): string {
  return `${PREFIX}${id}`;
}

/** The command that a chosen result stands for; null where it is something to go to. */
export function commandBy(key: Key): Command | null {
  const text = String(key);
  if (!text.startsWith(PREFIX)) return null;
  return COMMANDS.find(({ id }) => id === text.slice(PREFIX.length)) ?? null;
}
