import { words } from '../../words/words.ts';
import { type AskedParts, askedFor, quoted } from './address-parts.ts';

/** What makes of the parts of an address those of the next version. */
export type Upgrade = (asked: AskedParts) => AskedParts;

/**
 * From each version of the address format to the next, the first of them first. A part that is only new needs none: an
 * address without it means what it always meant. One that changes its name or its meaning does.
 */
export const UPGRADES: readonly Upgrade[] = [];

/**
 * The parts of an address as the present version writes them. An address says its version as `v=2`, and nothing where it
 * is the first. One that is newer than the Atlas is read as far as it can be, and that is told.
 */
export function upgraded(asked: AskedParts, problems: string[], upgrades = UPGRADES): AskedParts {
  const latest = upgrades.length + 1;
  const written = askedFor(asked, 'v');
  const version = written === null ? 1 : Number(/^[1-9]\d{0,3}$/.exec(written)?.[0]);
  if (!(version <= latest)) {
    problems.push(words.address.version(quoted(written ?? '')));
    return asked;
  }
  return upgrades.slice(version - 1).reduce((parts, upgrade) => upgrade(parts), asked);
}

/** How an address of the present version says so; null where it need not. */
export function versionPart(upgrades = UPGRADES): string | null {
  return upgrades.length === 0 ? null : `v=${upgrades.length + 1}`;
}
