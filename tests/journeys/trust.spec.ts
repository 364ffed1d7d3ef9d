import { axeFindsNothing } from './moments.ts';
import { type Atlas, expect, test } from './page.ts';

const TEN = ['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '2-2', '3-1', '6-1', '6-2'];
const heading = (atlas: Atlas, name: string | RegExp) => atlas.panel.getByRole('heading', { name, level: 2 });
const marked = async (atlas: Atlas) => {
  await atlas.settled();
  return Object.keys(await atlas.roles()).sort();
};
const cardText = async (atlas: Atlas, id: string) => (await atlas.node(id)).labels.map(({ text }) => text);

test('the overview offers the question of where sources differ, and ten documents are marked', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.tool('Where sources differ').click();
  await expect(heading(atlas, 'Where sources differ')).toBeFocused();
  await expect(atlas.page).toHaveURL(/lens=differences/);
  expect(await marked(atlas)).toEqual(TEN);
  await expect(atlas.panel.getByRole('heading', { level: 4 })).toHaveCount(14);
  const download = atlas.page.waitForEvent('download');
  await atlas.tool('Download CSV').click();
  expect((await download).suggestedFilename()).toMatch(/^iec62443-sources-differ-.+\.csv$/);
});

test('labels follow the catalogue everywhere, a note says so, the setting is stored and can be reversed', async ({
  atlas,
}) => {
  await atlas.open('#/architecture?lens=differences');
  expect(await cardText(atlas, '6-2')).toContain('TR');
  await atlas.tool('Catalogue').click();
  await expect(atlas.page.getByText('Labels follow the catalogues')).toBeVisible();
  await expect.poll(() => cardText(atlas, '6-2')).toContain('TS');
  expect(await cardText(atlas, '1-3')).toContain('TR*');
  await atlas.open('#/architecture/2-1');
  await atlas.reload();
  await expect(atlas.page.getByText('Labels follow the catalogues')).toBeVisible();
  const title = 'Security for industrial automation and control systems – Part 2-1: Security program';
  await expect(atlas.panel.locator('.detail-title')).toContainText(title);
  await atlas.search.fill('2-1');
  await expect(atlas.page.getByRole('option').first()).toContainText(title);
  await atlas.page.keyboard.press('Escape');
  await atlas.tool('Follow the framework page again').click();
  await expect(atlas.page.getByText('Labels follow the catalogues')).toBeHidden();
  await expect(atlas.panel.locator('.detail-title')).toHaveText(
    'Security program requirements for IACS asset owners',
  );
  await expect.poll(() => cardText(atlas, '6-2')).toContain('TR');
  await atlas.expectFocusKept();
});

test('a link to a date opens its panel and picture, and the keyboard works from there', async ({ atlas }) => {
  await atlas.open('#/architecture?date=2023-09-15&since=2023');
  await expect(heading(atlas, 'Published by 15 September 2023')).toBeVisible();
  const before = await marked(atlas);
  expect(before).toEqual(['1-1', '1-5', '2-1', '2-3', '2-4', '3-1', '3-2', '3-3', '4-1', '4-2']);
  const slider = atlas.page.getByRole('slider', { name: 'Date' });
  await slider.focus();
  await atlas.page.keyboard.press('End');
  await expect(heading(atlas, 'Published by 19 December 2025')).toBeVisible();
  await expect(atlas.page).toHaveURL(/date=2025-12-19&since=2023/);
  await expect(slider).toBeFocused();
  await expect.poll(() => marked(atlas)).toEqual([...before, '1-6', '2-2', '6-1', '6-2'].sort());
  await atlas.page.goBack();
  await expect(heading(atlas, 'Published by 15 September 2023')).toBeVisible();
});

test('dragging the slider makes one step, on release', async ({ atlas }) => {
  await atlas.open('#/architecture?date=2009-07-30');
  const track = atlas.panel.locator('.time-track');
  const box = await track.boundingBox();
  if (!box) throw new Error('the slider has no track');
  const y = box.y + box.height / 2;
  const steps = await atlas.page.evaluate(() => history.length);
  const along = (share: number) => ({ x: box.x + 1 + (box.width - 1) * share, y });
  await atlas.hand.drag([along(0), along(0.25), along(0.5), along(0.75), along(1)]);
  await expect(heading(atlas, 'Published by 19 December 2025')).toBeVisible();
  expect(await atlas.page.evaluate(() => history.length)).toBe(steps + 1);
});

test('about the Atlas: what it is, a source, its citations, and a link to one of them', async ({ atlas }) => {
  await atlas.open();
  await atlas.tool('About the Atlas and its sources').click();
  const dialog = atlas.page.getByRole('dialog', { name: 'About the Atlas' });
  await expect(dialog.getByText('not affiliated with IEC or ISA')).toBeVisible();
  await expect(dialog.getByText('Version 0.1.0, as of 22 November 2026')).toBeVisible();
  await dialog.getByRole('tab', { name: 'Sources' }).click();
  await dialog.getByRole('searchbox', { name: 'Find a source' }).fill('meganorms 62443-1-5');
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveCount(1);
  await dialog.getByText(/statements? cites? it/).click();
  await dialog.getByRole('link', { name: '1-5, published: 2023-09-15' }).click();
  await expect(dialog).toBeHidden();
  await expect(heading(atlas, 'IEC 62443-1-5')).toBeVisible();
  await atlas.expectFocusKept();
});

test('from a source in a panel to all its citations, and back', async ({ atlas }) => {
  await atlas.open('#/architecture/1-5');
  await atlas.panel
    .getByText(/^\d+ sources?$/)
    .first()
    .click();
  const more = atlas.panel.getByRole('button', { name: /^What else cites it/ }).first();
  await more.click();
  const dialog = atlas.page.getByRole('dialog', { name: 'About the Atlas' });
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await atlas.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(more).toBeFocused();
});

test('from the help to the pages about the Atlas, without losing the focus', async ({ atlas }) => {
  await atlas.open();
  await atlas.tool('Help').click();
  const help = atlas.page.getByRole('dialog', { name: 'Help' });
  await help.getByRole('button', { name: 'About the Atlas and its sources' }).click();
  await expect(atlas.page.getByRole('dialog', { name: 'About the Atlas' })).toBeVisible();
  await atlas.page.keyboard.press('Escape');
  await expect(atlas.page.getByRole('dialog')).toHaveCount(0);
  await atlas.expectFocusKept();
});

axeFindsNothing([
  { name: 'a date', hash: '#/architecture?date=2023-12&since=2023' },
  {
    name: 'where sources differ, with labels of the catalogue',
    hash: '#/architecture?lens=differences',
    does: async (atlas) => {
      await atlas.tool('Catalogue').click();
      await atlas.panel.getByText('How the terms are matched, and which remain').click();
    },
  },
  {
    name: 'about',
    hash: '',
    shows: (atlas) => atlas.tool('About the Atlas and its sources').click(),
    part: '[role="dialog"]',
  },
  {
    name: 'the sources',
    hash: '',
    shows: async (atlas) => {
      await atlas.tool('About the Atlas and its sources').click();
      await atlas.page.getByRole('tab', { name: 'Sources' }).click();
      await atlas.page
        .getByText(/cite it/)
        .first()
        .click();
    },
    part: '[role="dialog"]',
  },
]);
