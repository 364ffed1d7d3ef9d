import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
type Lock = Record<string, LockedPackage>;

/** Licences that require only attribution. */
const welcome = new Set(
  'MIT MIT-0 ISC BSD-2-Clause BSD-3-Clause Apache-2.0 OFL-1.1 0BSD CC0-1.0 Unlicense BlueOak-1.0.0'.split(
    ' ',
  ),
);

/** `(MIT OR GPL-3.0)` is acceptable by its first half; `MIT AND GPL-3.0` is not. */
function isWelcome(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  const plain = expression.replace(/[()]/g, ' ').trim();
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((one) => welcome.has(one.trim())));
}

/** The packages that ship, or that these need: everything that is not for development only. */
const runtime = (lock: Lock): [string, LockedPackage][] =>
  Object.entries(lock).filter(([place, entry]) => place !== '' && entry.dev !== true);

const nameOf = (place: string): string => place.replace(/^.*node_modules\//, '');

const licenceProblems = (lock: Lock): string[] =>
  runtime(lock)
    .filter(([, entry]) => !isWelcome(entry.license))
    .map(([place, entry]) => `${nameOf(place)}: ${entry.license ?? 'no licence named'}`);

const installScripts = (lock: Lock): string[] =>
  runtime(lock)
    .filter(([, entry]) => entry.hasInstallScript === true)
    .map(([place]) => nameOf(place));

const addresses = (lock: Lock): string[] =>
  Object.entries(lock)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([place]) => nameOf(place));

/**
 * Some tools come as one package for each platform. A lock file that lacks some cannot be installed on those
 * platforms, or on any.
 */
const missingPlatforms = (lock: Lock): string[] => {
  const present = new Set(Object.keys(lock).map(nameOf));
  return Object.values(lock)
    .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !present.has(name));
};

describe('the lock file', () => {
  const lock = (JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Lock })
    .packages;
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };

  test('was read completely', () => {
    const seen = runtime(lock).map(([place]) => nameOf(place));
    expect(seen).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(seen.length).toBeGreaterThan(Object.keys(dependencies).length);
  });

  test('has only acceptable licences', () => expect(licenceProblems(lock)).toEqual([]));
  test('has no package that runs a script on installation', () => expect(installScripts(lock)).toEqual([]));
  test('has the packages for every platform', () => expect(missingPlatforms(lock)).toEqual([]));
  test('names each package by version and hash, not by the host it came from', () =>
    expect(addresses(lock)).toEqual([]));
});

describe('each rule', () => {
  test.each([
    ['GPL-3.0', false],
    ['MIT AND GPL-3.0', false],
    ['(MIT OR GPL-3.0)', true],
    ['Apache-2.0', true],
    ['SEE LICENSE IN LICENSE.md', false],
    [undefined, false],
  ])('judges %s', (expression, expected) => expect(isWelcome(expression)).toBe(expected));

  test('finds a package without a licence, an installation script, a host', () => {
    const lock: Lock = {
      '': { version: '1.0.0' },
      'node_modules/dark': { version: '1.0.0' },
      'node_modules/a/node_modules/eager': {
        license: 'MIT',
        hasInstallScript: true,
        resolved: 'https://host/eager.tgz',
      },
      'node_modules/tool': { license: 'GPL-3.0', hasInstallScript: true, dev: true },
    };
    expect(licenceProblems(lock)).toEqual(['dark: no licence named']);
    expect(installScripts(lock)).toEqual(['eager']);
    expect(addresses(lock)).toEqual(['eager']);
    lock['node_modules/tool'] = { optionalDependencies: { 'tool-linux': '1.0.0', eager: '1.0.0' } };
    expect(missingPlatforms(lock)).toEqual(['tool-linux']);
  });
});
