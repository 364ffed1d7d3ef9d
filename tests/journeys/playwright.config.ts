import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

const root = path.resolve(import.meta.dirname, '../..');

if (!existsSync(path.join(root, 'dist/index.html')))
  throw new Error('The journeys walk the built page, and there is none: run `npm run build` first.');

/** The workers evaluate this file again and must get the same port as the server. */
process.env.ATLAS_PORT ??= String(await freePort());
const port = process.env.ATLAS_PORT;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, 'test-results'),
  fullyParallel: true,
  workers: 2,
  // A journey that needs a retry is a journey that fails for somebody.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Separate journeys check animations; the others do not wait for them.
    reducedMotion: 'reduce',
    // A service worker of the page would answer in place of the server.
    serviceWorkers: 'block',
    trace: 'off',
    // page.ts attaches a picture and a text of a failed journey's page.
    screenshot: 'off',
    launchOptions: { executablePath: findBrowser(), args: [...browserArguments, '--process-per-site'] },
  },
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
