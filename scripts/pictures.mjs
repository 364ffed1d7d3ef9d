/** Renews the pictures of the README from the built page: `npm run pictures`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const folder = path.resolve(import.meta.dirname, '../docs/pictures');

/** @type {Array<{ name: string, hash: string, dark?: boolean }>} */
const pictures = [
  { name: 'architecture', hash: '#/architecture' },
  { name: 'selected', hash: '#/architecture/6-2' },
  { name: 'dark', hash: '#/architecture/6-2', dark: true },
  { name: 'lifecycle', hash: '#/lifecycle' },
  { name: 'dependencies', hash: '#/dependencies/6-2' },
  { name: 'around', hash: '#/around/4-2' },
];

mkdirSync(folder, { recursive: true });
const server = await serve();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  for (const { name, hash, dark } of pictures) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 2,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    const page = await context.newPage();
    await page.goto(server.url + hash);
    await page.locator('html[data-ready="true"]').waitFor({ timeout: 30_000 });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
    console.log(`docs/pictures/${name}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
