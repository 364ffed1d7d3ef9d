import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The budget of the first load in bytes: all scripts and styles needed before the graph is drawn, gzipped. */
const budget = 340_000;

const dist = path.resolve(import.meta.dirname, '..', process.argv[2] ?? 'dist');
const manifestFile = path.join(dist, '.vite/manifest.json');
if (!existsSync(manifestFile)) {
  console.error('size: found no built page; run `npm run build` first.');
  process.exit(1);
}

/** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[] }>} */
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

/**
 * Adds a chunk to `files`, with its static imports and their style sheets.
 * @param {string} key
 * @param {Set<string>} files
 * @param {Set<string>} [seen]
 */
function collect(key, files, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return;
  seen.add(key);
  files.add(chunk.file);
  for (const sheet of chunk.css ?? []) files.add(sheet);
  for (const next of chunk.imports ?? []) collect(next, files, seen);
}

/** @type {Set<string>} */
const first = new Set();
for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) collect(key, first);
// Files that index.html names count too.
const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
for (const [, file] of html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)) if (file) first.add(file);

/** @type {Set<string>} */
const all = new Set();
for (const key of Object.keys(manifest)) collect(key, all);
const isWeighed = (/** @type {string} */ file) => /\.(?:js|css)$/.test(file);
const later = [...all].filter((file) => isWeighed(file) && !first.has(file));

/** @param {Iterable<string>} files */
function table(files) {
  let total = 0;
  for (const file of [...files].filter(isWeighed).sort()) {
    const bytes = readFileSync(path.join(dist, file));
    const packed = gzipSync(bytes, { level: 9 }).length;
    total += packed;
    console.log(`  ${kilo(packed)}  of ${kilo(bytes.length)}  ${file}`);
  }
  return total;
}
const kilo = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KiB`;

console.log('First load, compressed:');
const total = table(first);
if (later.length > 0) {
  console.log('Loaded on demand:');
  table(later);
}
const verdict = total > 0 && total <= budget;
console.log(
  `${kilo(total).trim()} (${total} bytes) of ${kilo(budget).trim()} (${budget} bytes): ${verdict ? 'within' : 'NOT within'} the budget.`,
);
process.exit(verdict ? 0 : 1);
