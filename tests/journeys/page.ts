import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { Atlas } from './atlas.ts';
import { Contexts } from './contexts.ts';
import { pageState } from './page-state.ts';

export * from './canvas-state.ts';

interface Journey {
  atlas: Atlas;
  /** Opens a page in the journey's own context, with the journey's size and settings. */
  openPage: () => Promise<Page>;
  /** Opens the app in another tab, which shares the storage. */
  openTab: (hash?: string) => Promise<Atlas>;
}

/** `test` with an `atlas`. A journey fails if its `troubles` are not empty, whatever else it checked. */
export const test = base.extend<Journey, { contexts: Contexts }>({
  contexts: [
    async ({ browser }, use) => {
      const contexts = new Contexts(browser);
      await use(contexts);
      await contexts.dispose();
    },
    { scope: 'worker' },
  ],
  openPage: async ({ contexts, baseURL, hasTouch, isMobile, viewport, colorScheme, reducedMotion }, use) => {
    const fixed = { baseURL, hasTouch, isMobile };
    await contexts.clear(fixed);
    await use(() => contexts.open(fixed, { viewport, colorScheme, reducedMotion }));
    await contexts.close(fixed);
  },
  page: async ({ openPage }, use) => use(await openPage()),
  openTab: async ({ openPage, baseURL }, use) =>
    use(async (hash) => {
      const tab = new Atlas(await openPage(), `${baseURL}`);
      await tab.open(hash);
      return tab;
    }),
  atlas: async ({ page, baseURL }, use, testInfo) => {
    if (baseURL === undefined) throw new Error('no baseURL');
    const atlas = new Atlas(page, baseURL);
    await atlas.watch();
    await use(atlas);
    // Errors that the page reports just after the end of the journey count too.
    await page
      .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      .catch(() => undefined);
    if (testInfo.status !== testInfo.expectedStatus || atlas.troubles.length > 0)
      await leave(atlas, testInfo);
    expect(atlas.troubles, 'nothing went wrong behind the page').toEqual([]);
  },
});

/** Attaches the state of a failed journey's page, as text and as a picture. */
async function leave({ page, console }: Atlas, testInfo: ReturnType<typeof base.info>): Promise<void> {
  const file = testInfo.outputPath('page.png');
  const shot = await page.screenshot({ path: file, timeout: 10_000 }).then(
    () => `picture   ${file}`,
    (problem: Error) => `picture   none: ${problem.message}`,
  );
  // A page that hangs does not answer, and must not delay the other journeys.
  const late = new Promise<string>((done) =>
    setTimeout(done, 15_000, 'state     none: the page does not answer'),
  );
  const told = pageState(page, console).catch((problem: Error) => `state     none: ${problem.message}`);
  const state = await Promise.race([told, late]);
  await testInfo.attach('page state', { body: `${state}\n${shot}`, contentType: 'text/plain' });
}

export type { Locator };
export { Atlas, expect };
