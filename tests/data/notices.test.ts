import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { layers } from '../fixtures/layers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const notice = readFileSync(path.join(root, 'NOTICE.md'), 'utf8');
const quoted = notice
  .split('\n')
  .filter((line) => line.startsWith('>'))
  .map((line) => line.replace(/^> ?/, ''))
  .join('\n');

test.each(layers.map((layer) => [layer.name, layer] as const))(
  'the notices that %s requires are in NOTICE.md verbatim',
  (name, layer) => {
    expect(notice).toContain(`## ${name}`);
    expect(layer.licence.notices.length).toBeGreaterThan(0);
    for (const line of layer.licence.notices) expect(quoted).toContain(line);
  },
);

test('the licence of ATT&CK is included, with its copyright line', () => {
  const licence = readFileSync(path.join(root, 'data/layers/notices/attack-ics.txt'), 'utf8').trim();
  expect(quoted).toContain(licence);
  expect(licence).toContain('© 2025 The MITRE Corporation.');
});
