import { type Atlas, expect, test } from './page.ts';

const typed = (atlas: Atlas, text: string) =>
  expect(atlas.page.getByRole('status').filter({ hasText: text })).not.toHaveCount(0);

test('by keyboard only: find 6-2, read its dependencies, go to 4-2, ask for the impact of a change, keep the view, come back', async ({
  atlas,
}) => {
  await atlas.open();
  const { keyboard } = atlas.page;
  await keyboard.press('/');
  await expect(atlas.search).toBeFocused();
  await keyboard.type('6-2');
  await expect(atlas.page.getByRole('option').first()).toBeVisible();
  await keyboard.press('Enter');
  await typed(atlas, 'IEC 62443-6-2 selected: depends on 2, needed by 0');

  await atlas.tabTo(atlas.panel.getByRole('link', { name: 'IEC 62443-4-2 Components' }).first());
  await keyboard.press('Enter');
  await expect(atlas.page).toHaveURL(/#\/architecture\/4-2$/);
  await expect(atlas.panel.getByRole('heading', { name: 'IEC 62443-4-2', level: 2 })).toBeFocused();

  await keyboard.press('Shift+F10');
  await expect(atlas.page.getByRole('menu', { name: 'Actions for 4-2' })).toBeVisible();
  // A letter moves to the next entry that begins with it. Several letters form a word only if none comes too
  // late.
  await keyboard.press('w');
  await expect(atlas.page.getByRole('menuitem', { name: 'What if it changes?' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(atlas.page).toHaveURL(/4-2\?ask=impact$/);
  const asked = atlas.page.url();

  await atlas.tabTo(atlas.tool('Trail'), 'Shift+Tab');
  await keyboard.press('Enter');
  await atlas.tabTo(atlas.page.getByRole('textbox', { name: 'Name of the view' }));
  await keyboard.type('If 4-2 changes');
  await keyboard.press('Enter');
  const kept = atlas.page.getByRole('button', { name: 'Open If 4-2 changes' });
  await expect(kept).toBeVisible();

  await keyboard.press('Control+k');
  await keyboard.press('Control+a');
  await keyboard.type('1-1');
  await expect(atlas.page.getByRole('option').first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(atlas.page).toHaveURL(/\/1-1\?ask=impact$/);
  await atlas.tabTo(kept);
  await keyboard.press('Enter');
  await expect(atlas.page).toHaveURL(asked);
});

test('by the accessibility tree only: the same round', async ({ atlas }) => {
  await atlas.open();
  const { page } = atlas;
  // This journey finds only elements with a role and a name.
  await page.getByRole('searchbox', { name: 'Search the framework' }).fill('6-2');
  await page
    .getByRole('option', { name: '6-2 Security Evaluation Methodology for IEC 62443-4-2', exact: true })
    .click();
  await typed(atlas, 'IEC 62443-6-2 selected: depends on 2, needed by 0');
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('heading', { level: 2 })).toHaveAccessibleName('IEC 62443-6-2');
  await details.getByRole('link', { name: 'IEC 62443-4-2 Components' }).first().click();
  await typed(atlas, 'IEC 62443-4-2 selected');
  await details.getByRole('button', { name: 'What if it changes?' }).click();
  await expect(details.getByRole('heading', { level: 2 })).toHaveAccessibleName(/4-2/);
  const asked = page.url();
  await page.getByRole('button', { name: 'Trail', exact: true }).click();
  const trail = page.getByRole('region', { name: 'Trail' });
  await trail.getByRole('textbox', { name: 'Name of the view' }).fill('If 4-2 changes');
  await trail.getByRole('button', { name: 'Keep this view' }).click();
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await page
    .getByRole('treegrid', { name: 'Outline of the framework' })
    .getByRole('row', { name: /^IEC 62443-3-3,/ })
    .click();
  await typed(atlas, 'IEC 62443-3-3 selected');
  await trail.getByRole('button', { name: 'Open If 4-2 changes' }).click();
  await expect(page).toHaveURL(asked);
});
