/**
 * Measures the cost of a selection, from select to the next painted frame, in real Chromium: `npm run bench`.
 * Compares our two instances with a single plain Cytoscape that dims every element by class, in graphs of
 * 1,000 and 5,000 nodes. All are measured in one run, alternating, and reported as ratios, because
 * milliseconds say more about the machine than about the code. Nothing passes or fails here.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const counts = [1000, 5000];
const rounds = 2;
const selections = 7;

/** @type {Array<{ way: keyof import('./page.ts').Bench, name: string }>} */
const ways = [
  { way: 'idle', name: 'two empty frames' },
  { way: 'layers', name: 'two layers: drawing alone' },
  { way: 'whole', name: 'two layers: thinking and drawing' },
  { way: 'classes', name: 'every element dimmed by class' },
];

const folder = mkdtempSync(path.join(tmpdir(), 'atlas-bench-'));
await build({
  root: import.meta.dirname,
  configFile: false,
  base: './',
  logLevel: 'error',
  build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
});
const server = await serve(folder);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });

/** @param {keyof import('./page.ts').Bench} way @param {number} count */
async function run(way, count) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  const troubles = /** @type {string[]} */ ([]);
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(server.url);
  await page.waitForFunction(() => 'bench' in window);
  const measured = await page.evaluate(
    (asked) => {
      const { bench } = /** @type {{ bench: import('./page.ts').Bench }} */ (/** @type {unknown} */ (window));
      return bench[asked.way](asked.count, asked.selections);
    },
    { way, count, selections },
  );
  await page.close();
  if (troubles.length > 0) throw new Error(`the bench page failed: ${troubles.join('; ')}`);
  return measured;
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @type {Map<string, import('./page.ts').Measured>} */
const results = new Map();
try {
  for (let round = 0; round < rounds; round++)
    for (const count of counts)
      for (const { way } of ways) {
        const measured = await run(way, count);
        const known = results.get(`${way} ${count}`);
        results.set(`${way} ${count}`, {
          frames: [...(known?.frames ?? []), ...measured.frames],
          baseRenders: (known?.baseRenders ?? 0) + measured.baseRenders,
          highlight: measured.highlight,
        });
      }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} way @param {number} count */
const of = (way, count) => results.get(`${way} ${count}`) ?? { frames: [], baseRenders: 0, highlight: 0 };
/** @param {string} way @param {number} count */
const time = (way, count) => median(of(way, count).frames);
const reference = time('layers', counts[0] ?? 0);

console.log(
  `From select to the next painted frame: the median of ${rounds * selections} selections; ` +
    `1.0 is drawing alone in two layers at ${counts[0]} nodes, here ${reference.toFixed(0)} ms.\n`,
);
console.log(`  ${''.padEnd(34)}${counts.map((count) => `${count} nodes`.padStart(12)).join('')}`);
for (const { way, name } of ways) {
  const cells = counts.map((count) => (time(way, count) / reference).toFixed(1).padStart(12));
  console.log(`  ${name.padEnd(34)}${cells.join('')}`);
}
for (const count of counts) {
  const { baseRenders, highlight, frames } = of('whole', count);
  const ratio = (time('classes', count) / time('whole', count)).toFixed(1);
  console.log(
    `\n  At ${count} nodes, of which a selection lights ${highlight}: dimming by class costs ${ratio} times what two layers ` +
      `cost in all; the base layer drew ${baseRenders} times in ${frames.length} selections.`,
  );
}
