import { type Atlas, expect, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const press = (atlas: Atlas, name: string) => atlas.page.getByRole('button', { name, exact: true }).click();
const choose = (atlas: Atlas, name: string) => atlas.page.getByRole('radio', { name, exact: true }).click();

/** An exploration in which every part of a View comes up once; after each step its link is pasted elsewhere. */
const STEPS: [name: string, go: (atlas: Atlas) => Promise<void>][] = [
  ['a selected document', (atlas) => atlas.clickNode('3-2')],
  ['a reach', (atlas) => choose(atlas, '2')],
  ['a direction', (atlas) => choose(atlas, 'Needed by')],
  ['an arrangement', (atlas) => choose(atlas, 'Dependencies')],
  ['a question of impact', (atlas) => press(atlas, 'What if it changes?')],
  ['another form', (atlas) => choose(atlas, 'Matrix')],
  ['the graph again', (atlas) => choose(atlas, 'Graph')],
  [
    'two together',
    async (atlas) => {
      await atlas.page.keyboard.press('Escape');
      await atlas.clickNode('6-2');
      await press(atlas, 'Compare with…');
      await atlas.clickNode('4-2');
    },
  ],
  [
    'a line',
    async (atlas) => {
      await atlas.page.keyboard.press('Escape');
      await atlas.open('#/architecture/4-2~6-2');
    },
  ],
  [
    'a role',
    async (atlas) => {
      await atlas.page.keyboard.press('Escape');
      await atlas.panel.getByRole('button', { name: 'Product supplier' }).click();
    },
  ],
  [
    'filters',
    async (atlas) => {
      await press(atlas, 'Filters');
      const filters = atlas.page.getByRole('region', { name: 'Filters' });
      await filters.getByRole('button', { name: /^Technical Report/ }).click();
      await press(atlas, 'Filters');
    },
  ],
];

test('a link of each kind shows another browser the same canvas, filters and panel', async ({
  atlas,
  browser,
  baseURL,
}) => {
  test.slow();
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const links = new Set<string>();
  await atlas.open();
  for (const [name, go] of STEPS)
    await test.step(name, async () => {
      await go(atlas);
      const drawn = await atlas.host.count();
      const here = drawn > 0 ? await atlas.settled() : await atlas.page.getByRole('main').innerText();
      const panel = await atlas.panel.innerText();
      const link = new URL(atlas.page.url()).hash;
      expect(links.has(link), `${link} is new`).toBe(name === 'the graph again');
      links.add(link);

      await page.goto('about:blank');
      await page.goto(`${baseURL}${link}`);
      const there = new (atlas.constructor as new (...parts: unknown[]) => Atlas)(page, `${baseURL}`);
      await expect(there.panel).toBeVisible();
      await expect.poll(() => there.panel.innerText()).toBe(panel);
      if (drawn > 0) await expect.poll(() => there.settled()).toEqual(here);
      else await expect.poll(() => page.getByRole('main').innerText()).toBe(here);
      expect(new URL(page.url()).hash).toBe(link);
    });
  await context.close();
});
