import { type Atlas, expect, test } from './page.ts';

const searchHits = async (atlas: Atlas) =>
  (await atlas.canvas()).nodes.flatMap(({ id, found }) => (found ? [id] : [])).sort();

test('search hits are highlighted on the canvas, F3 steps through them, Shift and Enter add one', async ({
  atlas,
}) => {
  await atlas.open();
  const { keyboard } = atlas.page;
  await atlas.search.fill('needed by 4-2');
  await expect.poll(() => searchHits(atlas)).toEqual(expect.arrayContaining(['1-1', '3-3', '4-1']));
  const at = () => atlas.page.getByRole('search').locator('.search-at');
  await keyboard.press('F3');
  await expect(atlas.page).toHaveURL(/\/1-1$/);
  await expect(at()).toHaveText('1 of 3');
  await keyboard.press('F3');
  await expect(atlas.page).toHaveURL(/\/3-3$/);
  await keyboard.press('Shift+F3');
  await expect(atlas.page).toHaveURL(/\/1-1$/);
  await expect(
    atlas.page.getByRole('status').filter({ hasText: /^1 of 3: IEC 62443-1-1 selected/ }),
  ).toHaveCount(1);

  await atlas.search.fill('4-2');
  await keyboard.press('Shift+Enter');
  await expect(atlas.page).toHaveURL(/\/1-1\+4-2$/);
  await expect(atlas.page.getByRole('listbox')).toBeVisible();
  await keyboard.press('Escape');
  await expect.poll(() => searchHits(atlas)).toEqual([]);
});

test('Enter selects what is in the field, typed slowly or fast', async ({ atlas }) => {
  await atlas.open();
  const marked = () => atlas.search.getAttribute('aria-activedescendant');
  for (const id of ['1-1', '4-2', '3-3']) {
    await atlas.search.focus();
    for (const letter of id) {
      await atlas.page.keyboard.type(letter);
      // Slowly: the list has followed each letter and activated its first result.
      if (id !== '1-1') continue;
      const first = atlas.page.getByRole('option').first();
      await expect.poll(async () => (await marked()) === (await first.getAttribute('id'))).toBe(true);
    }
    await expect(atlas.search).toHaveValue(id);
    await atlas.page.keyboard.press('Enter');
    await expect(atlas.page).toHaveURL(new RegExp(`/${id}$`));
  }
});

test('the search also finds commands', async ({ atlas }) => {
  await atlas.open();
  await atlas.search.fill('present');
  await atlas.page.getByRole('option', { name: /^Present: the picture alone/ }).click();
  await expect(atlas.panel).toBeHidden();
});
