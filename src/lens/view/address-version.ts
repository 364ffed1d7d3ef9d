import { words } from '../../words/words.ts';
import { type AskedParts, askedFor, quoted } from './address-parts.ts';

/** Turns the parts of an address into those of the next version. */
export type Upgrade = (asked: AskedParts) => AskedParts;

/**
 * The upgrades from each version of the address format to the next, starting with version 1. Needed only if a
 * part changes its name or meaning: an address without a new part means what it always meant.
 */
export const UPGRADES: readonly Upgrade[] = [];

/**
 * The parts of an address as the current version writes them. An address states its version as `v=2`; without
 * a version it is of the first. Adds a sentence to `problems` if the version is newer than the Atlas or not a
 * number, and returns the parts unchanged, to be read as far as possible.
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

/** The version part of a current address: `v=2`; null while the first version is the current one. */
export function versionPart(upgrades = UPGRADES): string | null {
  return upgrades.length === 0 ? null : `v=${upgrades.length + 1}`;
}
