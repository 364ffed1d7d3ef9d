import { type Atlas, expect, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The main states of the Atlas: where each opens, and what is done there. */
const STATES: [name: string, hash: string, go?: (atlas: Atlas) => Promise<void>][] = [
  ['home', ''],
  ['a document selected', '#/architecture/6-2'],
  ['a line selected', '#/architecture/4-2~6-2'],
  [
    'the outline open',
    '#/architecture/6-2',
    async (atlas) => {
      await atlas.tool('Outline').click();
      await expect(atlas.outline.getByRole('row').first()).toBeVisible();
    },
  ],
  [
    'the legend open',
    '',
    async (atlas) => {
      await atlas.tool('Legend').click();
      await expect(atlas.page.getByRole('region', { name: 'Legend' })).toBeVisible();
    },
  ],
  [
    'results of a search',
    '',
    async (atlas) => {
      await atlas.search.fill('security');
      await expect(atlas.page.getByRole('option').first()).toBeVisible();
    },
  ],
  [
    'a search that finds nothing',
    '',
    async (atlas) => {
      await atlas.search.fill('qqqq');
      await expect(atlas.page.getByText('Nothing found for “qqqq”.')).toBeVisible();
    },
  ],
  [
    'a chip explained',
    '#/architecture/6-2',
    async (atlas) => {
      await atlas.panel.getByRole('button', { name: 'TR', exact: true }).click();
      await expect(atlas.page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'sources unfolded',
    '#/architecture/1-6',
    async (atlas) => {
      for (const count of await atlas.panel.getByText(/^\d+ sources?$/).all()) await count.click();
    },
  ],
  [
    'a presentation',
    '#/architecture/6-2',
    async (atlas) => {
      await atlas.tool('Present').click();
      await expect(atlas.panel).toBeHidden();
    },
  ],
  [
    'a notice',
    '#/architecture/9-9',
    (atlas) => expect(atlas.page.getByRole('status').filter({ hasText: '9-9' })).toBeVisible(),
  ],
];

async function look(atlas: Atlas, states: typeof STATES): Promise<void> {
  for (const [name, hash, go] of states)
    await test.step(name, async () => {
      await atlas.page.goto('about:blank');
      await atlas.open(hash);
      await atlas.page.evaluate(() => localStorage.clear());
      await go?.(atlas);
      await atlas.settled();
      await atlas.axe(name);
    });
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test.describe('at 1280x720', () => {
      test.use({ viewport: { width: 1280, height: 720 } });
      const half = Math.ceil(STATES.length / 2);
      test('on the first half of the main states', ({ atlas }) => look(atlas, STATES.slice(0, half)));
      test('on the other half', ({ atlas }) => look(atlas, STATES.slice(half)));
    });
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1920, height: 1080 },
    ])
      test.describe(`at ${viewport.width}x${viewport.height}`, () => {
        test.use({ viewport });
        test('at home and with a document selected', ({ atlas }) => look(atlas, STATES.slice(0, 2)));
      });
  });
