/**
 * Everything that must hold, one step after the other: `npm test`. A failing step does not keep the others from
 * running, nothing is skipped in silence, and the last line says how it went.
 *
 * With `--long`, as `npm run test:long` calls it: only the steps of which `npm test` does less than all, in full.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { failedJourneys, failedUnits } from './failures.mjs';

const root = path.resolve(import.meta.dirname, '..');
const long = process.argv.includes('--long');
const reports = mkdtempSync(path.join(tmpdir(), 'atlas-test-'));
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

/** What is told again at the end. @type {string[]} */
const failures = [];

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** A step that takes longer hangs: it is ended with all it started, and has failed. */
const patience = 45 * 60 * 1000;

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

/** Ends the running tool and, where the system has process groups, everything it started. */
function end() {
  if (running?.pid === undefined) return;
  try {
    if (process.platform === 'win32') running.kill();
    else process.kill(-running.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => {
    end();
    process.exit(1);
  });

/**
 * Runs a tool of ours by its file, so that no shell and no PATH comes between.
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} [extra]
 * @returns {Promise<boolean>}
 */
function run(tool, args, extra = {}) {
  return new Promise((resolve) => {
    running = spawn(process.execPath, [path.join(root, tool), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TZ: 'UTC', ...extra },
      detached: process.platform !== 'win32',
    });
    const clock = setTimeout(() => {
      console.error(`${tool} did not end within ${patience / 60_000} minutes and was ended.`);
      end();
    }, patience);
    running.on('error', (problem) => console.error(problem.message));
    running.on('close', (status) => {
      clearTimeout(clock);
      end(); // a worker left behind would keep a core busy
      resolve(status === 0);
    });
  });
}

/** @param {boolean} passed @returns {Count} */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * The count a runner wrote, held against its exit code: no tests at all, or a runner that fails for a reason outside
 * of the tests, is one failure.
 * @param {boolean} ok
 * @param {string} file
 * @param {(report: any) => Count} read
 * @param {(report: any) => string[]} failed
 */
function counted(ok, file, read, failed) {
  if (!existsSync(file)) return one(false);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const count = read(report);
  failures.push(...failed(report));
  const nothingRan = count.passed + count.failed === 0;
  return (!ok || nothingRan) && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @type {Array<[name: string, step: () => Promise<Count>]>} */
const steps = [
  ['types', async () => one(await run('node_modules/typescript/bin/tsc', []))],
  [
    'lint and format',
    async () => one(await run('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
  ],
  ['dead code', async () => one(await run('node_modules/knip/bin/knip.js', []))],
  [
    'units and components',
    async () => {
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
      // tests/fixtures/runs.ts reads it.
      const ok = await run('node_modules/vitest/vitest.mjs', args, { ATLAS_LONG: long ? '1' : '' });
      const read = (/** @type {any} */ report) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      });
      return counted(ok, vitestReport, read, failedUnits);
    },
  ],
  [
    'build',
    async () => {
      // What is tested below must be what was built here, never what an earlier build left.
      rmSync(path.join(root, 'dist'), { recursive: true, force: true });
      return one(await run('node_modules/vite/bin/vite.js', ['build']));
    },
  ],
  ['size', async () => one(await run('scripts/size.mjs', []))],
  [
    'journeys',
    async () => {
      console.log(`In ${findBrowser()}`);
      const args = [
        'test',
        '--config',
        'tests/journeys/playwright.config.ts',
        '--reporter=list,json',
        '--forbid-only',
      ];
      const ok = await run('node_modules/@playwright/test/cli.js', args, {
        PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
      });
      const read = (/** @type {any} */ { stats }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
      });
      return counted(ok, playwrightReport, read, failedJourneys);
    },
  ],
];

/** The steps that have a long form: generated cases, which `npm test` tries fewer of. */
const inFull = ['units and components'];

/** @type {Array<Count & { name: string, seconds: string }>} */
const rows = [];
for (const [name, step] of long ? steps.filter(([name]) => inFull.includes(name)) : steps) {
  console.log(`\n=== ${name} ===`);
  const start = Date.now();
  /** @type {Count} */
  let count;
  try {
    count = await step();
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    count = one(false);
  }
  rows.push({ name, ...count, seconds: ((Date.now() - start) / 1000).toFixed(1) });
}
rmSync(reports, { recursive: true, force: true });

console.log('\n');
for (const failure of failures) console.log(`FAILED  ${failure}\n`);
for (const { name, passed, failed, skipped, seconds } of rows) {
  const skips = skipped > 0 ? `, ${skipped} SKIPPED` : '';
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(22)} ${passed} passed, ${failed} failed${skips} (${seconds} s)`,
  );
}
const sum = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((total, row) => total + row[key], 0);
const failed = sum('failed');
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${failed} failed`);
