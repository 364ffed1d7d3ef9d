import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { securityHeaders } from '../../scripts/security-headers.mjs';
import { expect, test as journey } from './page.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');
const PREFIX = '/some/where/';
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * A plain file server that knows the page under a sub-path and nothing else: no rewriting, no server logic.
 */
const test = journey.extend<object, { host: string }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of the fixture from this pattern
    async ({}, use) => {
      const server = createServer(async (request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const file = path.join(dist, pathname.slice(PREFIX.length) || 'index.html');
        const body = pathname.startsWith(PREFIX) ? await readFile(file).catch(() => null) : null;
        const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
        response.writeHead(body ? 200 : 404, body ? { ...securityHeaders, 'Content-Type': type } : {});
        response.end(body ?? undefined);
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`);
      await new Promise((closed) => server.close(closed));
    },
    { scope: 'worker' },
  ],
  baseURL: ({ host }, use) => use(host),
});

test('works under a sub-path, with its fonts and the parts that load later', async ({ atlas }) => {
  const asked: string[] = [];
  atlas.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await atlas.open('#/architecture/6-2');
  expect(await atlas.roles()).toMatchObject({ '6-2': 'selected', '4-2': 'depends-on' });
  expect(new URL(atlas.page.url()).pathname).toBe(PREFIX);

  await atlas.tool('Outline').click();
  await expect(atlas.outline.getByRole('row').first()).toBeVisible();
  await atlas.tool('Legend').click();
  await expect(atlas.page.getByRole('region', { name: 'Legend' })).toBeVisible();
  await atlas.search.fill('patch');
  await expect(atlas.page.getByRole('option', { name: /^2-3 Patch management/ })).toBeVisible();

  const faces = await atlas.page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(faces.join()).toContain('Inter Variable');
  expect(asked.some((pathname) => pathname.endsWith('.woff2'))).toBe(true);
  for (const part of ['Outline', 'Legend', 'SearchBox'])
    expect(
      asked.filter((pathname) => pathname.includes(`/${part}-`)),
      `${part} came later`,
    ).not.toEqual([]);
  expect(asked.filter((pathname) => !pathname.startsWith(PREFIX))).toEqual([]);
});

test('a link to a View under it survives a reload', async ({ atlas }) => {
  await atlas.open('#/around/4-2?depth=2');
  await atlas.reload();
  expect((await atlas.canvas()).arrangement).toBe('around');
  expect(await atlas.roles()).toMatchObject({ '4-2': 'selected' });
});
