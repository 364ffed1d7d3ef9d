import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { expect, test as journey } from './page.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the page from a copy of the data that `spoil` has had its hands on, and serves it. */
async function serveSpoilt(
  spoil: (data: string) => void,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-faults-'));
  const data = path.join(folder, 'data');
  const dist = path.join(folder, 'dist');
  cpSync(path.join(root, 'data'), data, { recursive: true });
  spoil(data);
  const build = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'warn'],
    { cwd: root, env: { ...process.env, ATLAS_DATA: data }, encoding: 'utf8' },
  );
  if (build.status !== 0)
    throw new Error(`The page does not build from broken data:\n${build.stdout}${build.stderr}`);
  const server = await serve(dist);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const test = journey.extend<object, { spoilt: string }>({
  spoilt: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off this pattern
    async ({}, use) => {
      const server = await serveSpoilt((data) => {
        edit(path.join(data, 'tiers.json'), (text) => text.slice(0, text.lastIndexOf('}')));
        edit(path.join(data, 'documents.json'), (text) => text.replace('"id"', '"idd"'));
      });
      await use(server.url);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ spoilt }, use) => use(spoilt),
});

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} was not spoilt: the edit found nothing to change`);
  writeFileSync(file, after);
}

test('broken data: every problem at once, with its file, its place and a sentence', async ({ atlas }) => {
  await atlas.page.goto('./');
  await expect(atlas.page.getByRole('heading', { name: 'The Atlas cannot open its data' })).toBeVisible();

  const problems = atlas.page.getByRole('listitem');
  const syntax = problems.filter({ hasText: 'tiers.json' });
  await expect(syntax.first()).toBeVisible();
  await expect(syntax.first(), 'the place in the text').toContainText(/line \d+/i);

  const field = problems.filter({ hasText: 'documents.json' });
  await expect(field.first()).toBeVisible();
  await expect(field.filter({ hasText: /\bidd?\b/ }).first(), 'the name of the field').toBeVisible();

  for (const text of await problems.allInnerTexts())
    expect(text, 'a file and a sentence').toMatch(/\.json.*\n+(\S+ ){3,}\S+\.$/);

  await expect(atlas.host, 'no half a map').toHaveCount(0);
  await atlas.axe('the list of problems');
});
