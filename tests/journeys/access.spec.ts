import { axeFindsNothing, expect, type Moment, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The states of the Atlas: where each opens, and what is done there. */
const STATES: Moment[] = [
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
  ['two together', '#/architecture/6-1+1-1'],
  ['many together', '#/architecture/6-1+1-1+4-2'],
  ['a question of impact', '#/architecture/4-2?ask=impact'],
  ['a role', '#/architecture?role=product-supplier'],
  ['the matrix', '#/architecture/3-2?as=matrix'],
  ['the lanes', '#/architecture/3-2?as=lanes'],
  ['the table', '#/architecture/3-2?as=table'],
  [
    'filters that hide the selection',
    '#/architecture/6-2?hide-type=tr,ts',
    async (atlas) => {
      await atlas.tool('Filters').click();
      await expect(atlas.page.getByRole('region', { name: 'Filters' })).toBeVisible();
    },
  ],
  [
    'the trail with a kept view',
    '#/architecture/6-2',
    async (atlas) => {
      await atlas.tool('Trail').click();
      await atlas.page.getByRole('textbox', { name: 'Name of the view' }).fill('What 6-2 rests on');
      await atlas.page.getByRole('button', { name: 'Keep this view' }).click();
      await expect(atlas.page.getByRole('button', { name: 'Open What 6-2 rests on' })).toBeVisible();
    },
  ],
  [
    'the help',
    '',
    async (atlas) => {
      await atlas.tool('Help').click();
      await expect(atlas.page.getByRole('dialog', { name: 'Help' })).toBeVisible();
    },
  ],
  [
    'a menu',
    '#/architecture/6-2',
    async (atlas) => {
      await atlas.tool('Actions').click();
      await expect(atlas.page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'a notice',
    '#/architecture/9-9',
    (atlas) => expect(atlas.page.getByRole('status').filter({ hasText: '9-9' })).toBeVisible(),
  ],
];

axeFindsNothing(STATES);
