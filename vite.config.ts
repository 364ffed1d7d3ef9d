import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { securityHeaders } from './scripts/security-headers.mjs';

// One clock for everybody: a test must not pass in one time zone and fail in another.
process.env.TZ = 'UTC';

const root = import.meta.dirname;

/** The folder the knowledge comes from. A test points it at a broken copy to see the page refuse it. */
const dataFolder = path.resolve(root, process.env.ATLAS_DATA || 'data');

/** Our test files with their texts. The journeys are Playwright's: they run in a real browser, on the built page. */
const tests = readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .map((name) => path.posix.join('tests', ...name.split(path.sep)))
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('tests/journeys/'))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
const filesWhere = (belongs: (text: string) => boolean) =>
  tests.filter(({ text }) => belongs(text)).map(({ file }) => file);

/** Replaces modules, which works only on what no other file has loaded before. */
const mocks = (text: string) => text.includes('vi.mock(');
/** Asks in its first line for a page to work on. */
const needsPage = (text: string) => text.startsWith('// @vitest-environment jsdom');

export default defineConfig({
  root,
  // Relative addresses, so that the built page works from any sub-path of any static host.
  base: './',
  // A missing file is a 404, as on a plain static host, and never the page in disguise.
  appType: 'mpa',
  plugins: [react()],
  resolve: { alias: { '#data': dataFolder } },
  server: { host: '127.0.0.1', fs: { allow: [root, dataFolder] } },
  // What people start and what the journeys walk: the built page, behind the headers we ask every host to send.
  preview: { host: '127.0.0.1', port: 4173, headers: securityHeaders },
  build: {
    target: 'es2022',
    // A `data:` address would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // scripts/size.mjs reads which file needs which.
    manifest: true,
    rolldownOptions: {
      output: {
        // What ten parts share is one file: left to itself, the bundler makes a file for each set of parts that share it.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 10 }] },
      },
    },
    chunkSizeWarningLimit: 1200,
  },
  test: {
    restoreMocks: true,
    unstubGlobals: true,
    passWithNoTests: false,
    // A hung test ends; a slow machine does not fail.
    testTimeout: 60_000,
    // Files share their workers: React, Cytoscape and the checked data are loaded and compiled once, not 90 times.
    // tests/fixtures/fresh.ts keeps one file from seeing what another left behind.
    isolate: false,
    setupFiles: ['tests/fixtures/fresh.ts'],
    maxWorkers: '100%',
    // Rendered lists are short-lived garbage: a larger nursery, and no helper threads where every core has a worker.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    // A worker goes on only with a file of the same environment. As projects of their own, these are kept together.
    projects: [
      {
        extends: true,
        test: {
          name: 'page',
          include: filesWhere((text) => needsPage(text) && !mocks(text)),
          environment: 'jsdom',
        },
      },
      {
        extends: true,
        test: {
          name: 'plain',
          include: filesWhere((text) => !needsPage(text) && !mocks(text)),
          environment: 'node',
        },
      },
      // Each of these has a worker to itself, and says in its first line whether it needs a page.
      { extends: true, test: { name: 'mocks', include: filesWhere(mocks), isolate: true } },
    ],
  },
});
