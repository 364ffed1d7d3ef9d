import { Atlas, expect, test } from './page.ts';

const press = (atlas: Atlas, name: string) => atlas.page.getByRole('button', { name, exact: true }).click();
const choose = (atlas: Atlas, name: string) => atlas.page.getByRole('radio', { name, exact: true }).click();

type Step = [name: string, go: (atlas: Atlas) => Promise<void>];

/** An exploration that uses every part of a View once. After each step its link is opened elsewhere. */
const STEPS: Step[] = [
  ['a selected document', (atlas) => atlas.clickNode('3-2')],
  ['a reach', (atlas) => choose(atlas, '2')],
  ['a direction', (atlas) => choose(atlas, 'Needed by')],
  ['an arrangement', (atlas) => choose(atlas, 'Dependencies')],
  ['a question of impact', (atlas) => press(atlas, 'What if it changes?')],
  [
    'another form',
    async (atlas) => {
      await choose(atlas, 'Matrix');
      await expect(atlas.page.getByText('row depends on column')).toBeVisible();
    },
  ],
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

/** The same below the documents, in layers. */
const DEEPER: Step[] = [
  [
    'a layer',
    async (atlas) => {
      await press(atlas, 'Legend');
      await atlas.page.getByRole('button', { name: /^Requirements and levels/ }).click();
      await press(atlas, 'Legend');
    },
  ],
  [
    'an open card',
    async (atlas) => {
      await atlas.open('#/architecture/3-3?layers=requirements');
      await press(atlas, 'Open to show its contents');
    },
  ],
  [
    'an item',
    (atlas) =>
      atlas.panel
        .getByRole('link', { name: /^FR 1 / })
        .first()
        .click(),
  ],
  [
    'a security level',
    async (atlas) => {
      await atlas.panel.getByRole('button', { name: 'Overview' }).click();
      await atlas.panel.getByRole('button', { name: 'Which requirements apply at a security level' }).click();
    },
  ],
  [
    'what it adds',
    async (atlas) => void (await atlas.panel.getByLabel('Show', { exact: true }).selectOption('1')),
  ],
  [
    'system beside component',
    async (atlas) => {
      await atlas.panel.getByRole('button', { name: 'Overview' }).click();
      await atlas.panel.getByRole('button', { name: 'System requirements beside components' }).click();
    },
  ],
  ['a technique', (atlas) => atlas.open('#/architecture/attack-ics%2FT0831?layers=attack-ics&open=3-3,4-2')],
  ['where we stand', (atlas) => atlas.open('#/architecture?framework=nist-csf-1.1&items=PR.AC-5&open=3-3')],
];

for (const [about, steps] of [
  ['the framework', STEPS],
  ['what lies below the documents', DEEPER],
] as const)
  test(`a link of each kind about ${about} shows another browser the same canvas, filters and panel`, async ({
    atlas,
    browser,
    baseURL,
  }) => {
    test.slow();
    const context = await browser.newContext();
    const there = new Atlas(await context.newPage(), `${baseURL}`);
    const links = new Set<string>();
    await atlas.open();
    await there.open();
    for (const [name, go] of steps)
      await test.step(name, async () => {
        await go(atlas);
        await atlas.rest();
        const drawn = await atlas.host.count();
        // The zoom is not part of a link, so both show the whole picture.
        if (drawn > 0) await press(atlas, 'Fit the picture');
        const here = drawn > 0 ? await atlas.settled() : await atlas.page.getByRole('main').innerText();
        const panel = await atlas.panel.innerText();
        const link = new URL(atlas.page.url()).hash;
        expect(links.has(link), `${link} is new`).toBe(name === 'the graph again');
        links.add(link);

        await there.openAnew(link);
        expect(await there.panel.innerText()).toBe(panel);
        if (drawn > 0) await press(there, 'Fit the picture');
        expect(drawn > 0 ? await there.settled() : await there.page.getByRole('main').innerText()).toEqual(
          here,
        );
        expect(new URL(there.page.url()).hash).toBe(link);
      });
    await context.close();
  });
