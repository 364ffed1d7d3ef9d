import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/security-headers.mjs';
import { knownIn } from '../../src/lens/view/resolve.ts';
import { worldOf } from '../../src/state/state.ts';
import { layerIndex, layers } from '../fixtures/layers.ts';
import { library } from '../fixtures/library.ts';
import { readAddress } from '../fixtures/read-address.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const decisions = readdirSync(path.join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const papers = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'data/README.md',
  ...decisions,
];
/** The READMEs of the wings: the folders in the larger floors. */
const wings = ['model', 'lens', 'ui'].flatMap((floor) =>
  readdirSync(path.join(root, 'src', floor), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${floor}/${name}/README.md`),
);
const manifest = JSON.parse(read('package.json')) as {
  license: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

/** The targets of links and pictures within the project, as written. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

const deadLinks = (file: string, text: string): string[] =>
  linksOf(text).filter((target) => !existsSync(path.join(root, path.dirname(file), target)));

/**
 * Paths from the root of the project that a text names in code type, such as `src/words/` or
 * `data/sources.json`.
 */
const missingPaths = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests|scripts|data|docs)\/[\w./-]*)`/g)]
    .map(([, target = '']) => target)
    .filter((target) => !existsSync(path.join(root, target)));

/** The npm scripts that a text tells people to run. `npm ci` and the like belong to npm itself. */
const scriptsOf = (text: string): string[] => [
  ...[...text.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name = '']) => name),
  ...[...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name),
];

const addressesOf = (text: string): string[] =>
  [...text.matchAll(/`(#\/[^`<]*)`/g)].map(([, address = '']) => address);

const headings = (text: string): string[] => [...text.matchAll(/^## (.+)$/gm)].map(([, name = '']) => name);
const asked = ['Status', 'Context', 'Decision', 'Why', 'Consequences'];

const unnamed = (text: string, packages: readonly string[]): string[] =>
  packages.filter((name) => !text.includes(`\`${name}\``));

describe('the documentation', () => {
  test('has a README of about ten lines for every wing', () => {
    expect(wings.length).toBeGreaterThan(15);
    expect(wings.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    expect(wings.filter((file) => read(file).split('\n').length > 16)).toEqual([]);
  });

  test.each([...papers, ...wings])('has no dead link in %s', (file) => {
    expect(deadLinks(file, read(file))).toEqual([]);
  });

  test.each(papers)('names only existing paths in %s', (file) =>
    expect(missingPaths(read(file))).toEqual([]),
  );

  test.each(papers)('names only existing scripts in %s', (file) => {
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scriptsOf(read(file))));
  });

  test('says in README how to run and test with two commands each', () => {
    expect(read('README.md')).toMatch(/^npm ci && npm start\b/m);
    expect(read('README.md')).toMatch(/^npm ci && npm test\b/m);
    expect(manifest.scripts).toMatchObject({ start: expect.any(String), test: expect.any(String) });
  });

  test('shows pictures in README, and all of them', () => {
    const shown = linksOf(read('README.md')).filter((target) => target.startsWith('docs/pictures/'));
    const made = readdirSync(path.join(root, 'docs/pictures')).map((name) => `docs/pictures/${name}`);
    expect(made.length).toBeGreaterThan(0);
    expect(shown.sort()).toEqual(made.sort());
  });

  test('has only addresses in README that open', () => {
    const known = knownIn({ ...worldOf(library, 'framework-page', layers), layerIndex });
    const addresses = addressesOf(read('README.md'));
    expect(addresses.length).toBeGreaterThanOrEqual(4);
    expect(addresses.flatMap((address) => readAddress(address, known).problems)).toEqual([]);
  });

  test.each(['script-src', 'style-src', 'font-src', 'img-src', 'connect-src'])(
    'SECURITY says what the policy allows: %s is the own origin only',
    (directive) => expect(contentSecurityPolicy.split('; ')).toContain(`${directive} 'self'`),
  );

  test('names every shipped package in CONTRIBUTING', () => {
    expect(unnamed(read('CONTRIBUTING.md'), Object.keys(manifest.dependencies))).toEqual([]);
  });

  test('has the LICENSE that package.json names', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n/);
  });

  test.each(decisions)('has the five sections in %s', (file) => expect(headings(read(file))).toEqual(asked));

  test('numbers decisions without a gap', () => {
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.sort().map((file) => Number(path.basename(file).slice(0, 4)))).toEqual(
      decisions.map((_, index) => index + 1),
    );
  });
});

describe('each rule finds', () => {
  test('a dead link', () =>
    expect(deadLinks('README.md', '![a](docs/none.png) [b](LICENSE) [c](https://x.org) [d](#e)')).toEqual([
      'docs/none.png',
    ]));
  test('a missing path', () =>
    expect(missingPaths('`src/words/`, `src/none.ts`, `tests/data`')).toEqual(['src/none.ts']));
  test('a missing script', () =>
    expect(scriptsOf('`npm ci && npm test`, `npm run fly`')).toEqual(['fly', 'test']));
  test('an address with an unknown part', () => {
    const known = {
      hasNode: () => false,
      hasLine: () => false,
      hasValue: () => false,
      hasLayer: () => false,
      hasFramework: () => false,
      withNeeds: () => [],
    };
    const [address = ''] = addressesOf('see `#/lifecycle/9-9` and `#/<arrangement>`');
    expect(readAddress(address, known).problems).toHaveLength(1);
  });
  test('a package that is not named', () =>
    expect(unnamed('`react`', ['react', 'react-dom'])).toEqual(['react-dom']));
  test('a decision without its reason', () =>
    expect(headings('# 1\n\n## Status\n\n## Context\n\n## Decision\n')).not.toEqual(asked));
});
