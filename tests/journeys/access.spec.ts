import { axeFindsNothing, type Moment, unfold } from './moments.ts';
import { type Atlas, expect } from './page.ts';

const region = (atlas: Atlas, name: string) => atlas.page.getByRole('region', { name });

/**
 * States of the Atlas in which axe must find nothing: where each opens and what is done there. The name
 * mentions everything else that is visible.
 */
const STATES: Moment[] = [
  {
    name: 'home, with the legend open',
    hash: '',
    does: async (atlas) => {
      await atlas.tool('Legend').click();
      await expect(region(atlas, 'Legend')).toBeVisible();
    },
  },
  {
    name: 'a document selected, with the outline open and a kept view in the trail',
    hash: '#/architecture/6-2',
    does: async (atlas) => {
      await atlas.tool('Outline').click();
      await expect(atlas.outline.getByRole('row').first()).toBeVisible();
      await atlas.tool('Trail').click();
      await atlas.page.getByRole('textbox', { name: 'Name of the view' }).fill('What 6-2 rests on');
      await atlas.page.getByRole('button', { name: 'Keep this view' }).click();
      await expect(atlas.page.getByRole('button', { name: 'Open What 6-2 rests on' })).toBeVisible();
    },
  },
  { name: 'a line selected', hash: '#/architecture/4-2~6-2' },
  { name: 'two together', hash: '#/architecture/6-1+1-1' },
  { name: 'a question of impact', hash: '#/architecture/4-2?ask=impact' },
  { name: 'a role', hash: '#/architecture?role=product-supplier' },
  {
    name: 'the matrix',
    hash: '#/architecture/3-2?as=matrix',
    shows: (atlas) => expect(region(atlas, 'Matrix')).toBeVisible(),
  },
  {
    name: 'the lanes',
    hash: '#/architecture/3-2?as=lanes',
    shows: (atlas) => expect(region(atlas, 'Lanes')).toBeVisible(),
  },
  {
    name: 'the table',
    hash: '#/architecture/3-2?as=table',
    shows: (atlas) => expect(atlas.page.getByRole('grid', { name: 'Documents & parts' })).toBeVisible(),
  },
  {
    name: 'a notice',
    hash: '#/architecture/9-9',
    shows: (atlas) => expect(atlas.page.getByRole('status').filter({ hasText: '9-9' })).toBeVisible(),
  },
  {
    name: 'sources unfolded',
    hash: '#/architecture/1-6',
    shows: unfold,
  },
  {
    name: 'a presentation',
    hash: '#/architecture/6-2',
    does: async (atlas) => {
      await atlas.tool('Present').click();
      await expect(atlas.panel).toBeHidden();
    },
  },
  {
    name: 'results of a search',
    hash: '',
    shows: async (atlas) => {
      await atlas.search.fill('security');
      await expect(atlas.page.getByRole('option').first()).toBeVisible();
    },
    part: 'search',
  },
  {
    name: 'a search that finds nothing',
    hash: '',
    shows: async (atlas) => {
      await atlas.search.fill('qqqq');
      await expect(atlas.page.getByText('Nothing found for “qqqq”.')).toBeVisible();
    },
    part: 'search',
  },
  {
    name: 'a chip explained',
    hash: '#/architecture/6-2',
    shows: async (atlas) => {
      await atlas.panel.getByRole('button', { name: 'TR', exact: true }).click();
      await expect(atlas.page.getByRole('dialog')).toBeVisible();
    },
    part: '[role="dialog"]',
  },
  {
    name: 'the help',
    hash: '',
    shows: async (atlas) => {
      await atlas.tool('Help').click();
      await expect(atlas.page.getByRole('dialog', { name: 'Help' })).toBeVisible();
    },
    part: '[role="dialog"]',
  },
  {
    name: 'a menu',
    hash: '#/architecture/6-2',
    shows: async (atlas) => {
      await atlas.tool('Actions').click();
      await expect(atlas.page.getByRole('menu')).toBeVisible();
    },
    part: '.menu-popover',
  },
];

axeFindsNothing(STATES);
