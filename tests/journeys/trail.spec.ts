import { expect, test } from './page.ts';

const KEY = 'iec62443-atlas-bookmarks';

test('a view is kept, survives a reload, and opens again', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  const { page } = atlas;
  await atlas.tool('Trail').click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('What 6-2 rests on');
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await atlas.reload();
  await page.goto('./#/lifecycle');
  await page.getByRole('button', { name: 'Open What 6-2 rests on' }).click();
  await expect(page).toHaveURL(/#\/architecture\/6-2$/);
  await page.getByRole('button', { name: 'Remove What 6-2 rests on' }).click();
  const undo = page.getByRole('region', { name: 'Trail' }).getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Open What 6-2 rests on' })).toBeVisible();
});

test('a view kept in one tab appears in another open tab, and so does its removal', async ({
  atlas,
  openTab,
}) => {
  await atlas.open('#/architecture/6-2');
  const { page: other } = await openTab('#/lifecycle');
  for (const page of [atlas.page, other])
    await page.getByRole('button', { name: 'Trail', exact: true }).click();
  await expect(other.getByText('No views are kept yet.')).toBeVisible();
  await atlas.page.getByRole('textbox', { name: 'Name of the view' }).fill('From the first tab');
  await atlas.page.getByRole('button', { name: 'Keep this view' }).click();
  await expect(other.getByRole('button', { name: 'Open From the first tab' })).toBeVisible();
  await other.getByRole('button', { name: 'Remove From the first tab' }).click();
  await expect(atlas.page.getByRole('button', { name: 'Open From the first tab' })).toHaveCount(0);
});

test('a damaged record is copied aside and reported, and the rest works', async ({ atlas }) => {
  const { page } = atlas;
  await page.addInitScript((key) => {
    if (localStorage.getItem(`${key}-damaged`) === null) localStorage.setItem(key, '[object Object]');
  }, KEY);
  await atlas.open('#/architecture/6-2');
  await expect(page.getByRole('status').filter({ hasText: 'could not be read' })).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(`${key}-damaged`), KEY)).toBe('[object Object]');
  await atlas.reload();
  await expect(page.getByText('could not be read')).toHaveCount(0);
});

test('? opens the help and Escape closes it; keys undo and redo', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  const { page } = atlas;
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/depth=2$/);
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/6-2$/);
  await page.keyboard.press('Control+Shift+z');
  await expect(page).toHaveURL(/depth=2$/);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Help' });
  await expect(dialog.getByRole('table', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/depth=2$/);
});

test('the selection is announced', async ({ atlas }) => {
  await atlas.open();
  await atlas.page.keyboard.press('Control+k');
  await atlas.search.fill('6-2');
  await atlas.page.keyboard.press('Enter');
  await expect(
    atlas.page.getByRole('status').filter({ hasText: 'IEC 62443-6-2 selected: depends on 2, needed by 0' }),
  ).toHaveCount(1);
});
