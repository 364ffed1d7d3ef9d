/**
 * Runs all checks, one after another: `npm test`. A failing step does not stop the others, nothing is skipped
 * silently, and the last line has the total.
 *
 * With `--long` (`npm run test:long`): only the steps that `npm test` shortens, in full.
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

/** Failures to repeat at the end. @type {string[]} */
const failures = [];

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * The time limit of a step in milliseconds. A step that takes longer is killed with its child processes and
 * fails.
 */
const patience = 45 * 60 * 1000;

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

/** Kills the running tool and, where the system has process groups, its child processes. */
function end() {
  if (running?.pid === undefined) return;
  try {
    if (process.platform === 'win32') running.kill();
    else process.kill(-running.pid, 'SIGKILL');
  } catch {
    // It has already exited.
  }
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => {
    end();
    process.exit(1);
  });

/**
 * Runs one of our tools by its file, without a shell or a search in PATH. Resolves to whether it succeeded.
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} [extra] environment variables
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
      console.error(`${tool} was killed after ${patience / 60_000} minutes.`);
      end();
    }, patience);
    running.on('error', (problem) => console.error(problem.message));
    running.on('close', (status) => {
      clearTimeout(clock);
      end(); // a leftover worker process would keep a core busy
      resolve(status === 0);
    });
  });
}

/** @param {boolean} passed @returns {Count} */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * The count from a runner's report, checked against its exit code: no tests at all, or a failure outside of
 * the tests, counts as one failure.
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
      // Read by tests/fixtures/runs.ts.
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
      // Make sure that the tests below use this build, never an earlier one.
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

/** The steps with a long form: generated cases, of which `npm test` tries fewer. */
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
