import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { type Atlas, expect, test as journey } from './page.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the page from a copy of the data that `spoil` has damaged, and serves it. */
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
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of the fixture from this pattern
    async ({}, use) => {
      const server = await serveSpoilt((data) => {
        edit(path.join(data, 'tiers.json'), (text) => text.slice(0, text.lastIndexOf('}')));
        edit(path.join(data, 'documents.json'), (text) => text.replace('"id"', '"idd"'));
        edit(path.join(data, 'layers/index.json'), (text) => text.replace('"needs": []', '"needs": {}'));
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

test('damaged data: every problem at once, with its file, its place and a sentence', async ({ atlas }) => {
  await atlas.page.goto('./');
  await expect(atlas.page.getByRole('heading', { name: 'The Atlas cannot open its data' })).toBeVisible();

  const problems = atlas.page.getByRole('listitem');
  const syntax = problems.filter({ hasText: 'tiers.json' });
  await expect(syntax.first()).toBeVisible();
  await expect(syntax.first(), 'the place in the text').toContainText(/line \d+/i);

  const field = problems.filter({ hasText: 'documents.json' });
  await expect(field.first()).toBeVisible();
  await expect(field.filter({ hasText: /\bidd?\b/ }).first(), 'the name of the field').toBeVisible();

  const index = problems.filter({ hasText: 'layers/index.json, record 1 (requirements)' });
  await expect(index.filter({ hasText: 'This must be a list' }), 'the list of layers').toBeVisible();

  for (const text of await problems.allInnerTexts())
    expect(text, 'a file and a sentence').toMatch(/\.json.*\n+(\S+ ){3,}\S+\.$/);

  await expect(atlas.host, 'no half a map').toHaveCount(0);
  await atlas.axe('the list of problems');
});

/**
 * Removes the expected messages about a refused file from the recorded troubles, so that all others still
 * count.
 */
function forgiveRefused(atlas: Atlas, chunk: string): void {
  const told = atlas.troubles.splice(0);
  const expected = [chunk, 'A part of the page could not be fetched', 'net::ERR_FAILED'];
  const isExpected = (trouble: string) =>
    !trouble.startsWith('uncaught') && expected.some((part) => trouble.includes(part));
  atlas.troubles.push(...told.filter((trouble) => !isExpected(trouble)));
  expect(told.length, 'the refused file was asked for').toBeGreaterThan(0);
}

for (const { chunk, hash, says, back } of [
  {
    chunk: 'SubjectPage',
    hash: '#/architecture/4-2?depth=2&dir=depends-on',
    says: 'Details could not be shown. The rest works.',
    back: { role: 'heading', name: 'IEC 62443-3-3' },
  },
  {
    chunk: 'SearchBox',
    hash: '#/lifecycle/3-2',
    says: 'Search could not be shown. The rest works.',
    back: { role: 'searchbox', name: 'Search the framework' },
  },
] as const)
  journey(
    `a part that fails to load is reported, the rest works, and a reload brings it back: ${chunk}`,
    async ({ atlas }) => {
      const files = new RegExp(`/assets/${chunk}-[^/]+\\.js$`);
      await atlas.page.route(files, (route) => route.abort());
      await atlas.open(hash);
      const alert = atlas.page.getByRole('alert');
      await expect(alert).toHaveText(new RegExp(says));
      await expect(alert.getByRole('button')).toHaveText('Load the page again');
      await atlas.axe(`without ${chunk}`);

      await atlas.tool('Dependencies').click();
      await atlas.clickNode('3-3');
      await expect(atlas.page).toHaveURL(/#\/dependencies\/3-3/);
      const address = atlas.page.url();
      await atlas.settled();
      forgiveRefused(atlas, chunk);

      await atlas.page.unroute(files);
      await alert.getByRole('button').click();
      await expect(alert).toHaveCount(0);
      await atlas.ready();
      await expect(atlas.page.getByRole(back.role, { name: back.name, exact: true })).toBeVisible();
      expect(atlas.page.url()).toBe(address);
      expect((await atlas.settled()).arrangement).toBe('dependencies');
      expect(await atlas.roles()).toMatchObject({ '3-3': 'selected' });
    },
  );

journey('the page works without the kept views, and says that they are missing', async ({ atlas }) => {
  await atlas.page.route(/\/assets\/bookmarks-[^/]+\.js$/, (route) => route.abort());
  await atlas.open('#/architecture/4-2');
  await expect(atlas.page.getByText('The kept views could not be loaded')).toBeVisible();
  await expect(atlas.panel.getByRole('heading', { name: 'IEC 62443-4-2' })).toBeVisible();
  forgiveRefused(atlas, 'bookmarks');
});
