import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { citationsBySource } from '../../src/lens/detail/sources.ts';
import { library } from '../fixtures/library.ts';

test('the edition is that of the package, and names the day on which the facts were updated', () => {
  const file = path.resolve(import.meta.dirname, '../../package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect(library.overview.edition).toEqual({ version, asOf: '2026-11-22' });
});

test('every source is cited', () => {
  const idle = [...citationsBySource(library)]
    .filter(([, citations]) => citations.length === 0)
    .map(([id]) => id);
  expect(idle).toEqual([]);
});
