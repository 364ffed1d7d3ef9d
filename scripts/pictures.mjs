/**
 * Renews the pictures of the README from the built page: `npm run build`, then `npm run pictures`.
 * `node scripts/pictures.mjs <folder>` uses another folder than `dist`.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const folder = path.resolve(import.meta.dirname, '../docs/pictures');

/**
 * Warn about larger pictures, because every version of them stays in the history of the repository. Bytes.
 */
const heavy = 250 * 1024;

/** @type {Array<{ name: string, hash: string, dark?: boolean, part?: string }>} */
const pictures = [
  { name: 'architecture', hash: '#/architecture' },
  { name: 'selected', hash: '#/architecture/6-2' },
  { name: 'dark', hash: '#/architecture/6-1', dark: true },
  { name: 'lifecycle', hash: '#/lifecycle/assess' },
  { name: 'dependencies', hash: '#/dependencies/6-2?depth=2&dir=depends-on' },
  { name: 'levels', hash: '#/architecture?level=2&above=1&layers=requirements&open=3-3,4-2' },
  { name: 'threat', hash: '#/architecture/attack-ics%2FT0831?layers=requirements,attack-ics' },
  { name: 'around', hash: '#/around/4-2', part: 'main' },
];

mkdirSync(folder, { recursive: true });
const server = await serve(process.argv[2]);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  for (const { name, hash, dark, part = 'body' } of pictures) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    const page = await context.newPage();
    await page.goto(server.url + hash);
    await page.locator('html[data-ready="true"]').waitFor({ timeout: 30_000 });
    await page.getByRole('searchbox').waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    // A layer of the address loads after the first picture and may move the camera.
    await page.waitForLoadState('networkidle');
    // After two frames the last change is painted.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const file = path.join(folder, `${name}.png`);
    await page.locator(part).screenshot({ path: file, animations: 'disabled' });
    const { size } = statSync(file);
    const weight = `${(size / 1024).toFixed(0)} KiB${size > heavy ? ', TOO HEAVY' : ''}`;
    console.log(`docs/pictures/${name}.png, ${weight}`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
