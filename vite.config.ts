import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { securityHeaders } from './scripts/security-headers.mjs';

// One clock for everybody: a test must not pass in one time zone and fail in another.
process.env.TZ = 'UTC';

const root = import.meta.dirname;

/** The folder the knowledge comes from. A test points it at a broken copy to see the page refuse it. */
const dataFolder = path.resolve(root, process.env.ATLAS_DATA || 'data');

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
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    // The journeys are Playwright's: they walk the built page in a real browser.
    exclude: ['tests/journeys/**', 'node_modules/**'],
    restoreMocks: true,
    unstubGlobals: true,
    passWithNoTests: false,
    // A hung test ends; a slow machine does not fail.
    testTimeout: 60_000,
  },
});
