import { axeFindsNothing } from './moments.ts';
import { type Atlas, expect, test } from './page.ts';

const heading = (atlas: Atlas, name: string | RegExp) => atlas.panel.getByRole('heading', { name, level: 2 });
const part = (atlas: Atlas, name: string) =>
  atlas.panel.locator('section').filter({ has: atlas.page.getByRole('heading', { name, level: 3 }) });

const addByClick = (atlas: Atlas, id: string) => atlas.clickNode(id, { held: 'Control' });

test('three documents selected with Ctrl are named, with what they have in common', async ({ atlas }) => {
  await atlas.open();
  await atlas.clickNode('3-3');
  await addByClick(atlas, '4-2');
  await expect(heading(atlas, '3-3 and 4-2')).toBeVisible();
  await addByClick(atlas, '2-4');
  await expect(atlas.page).toHaveURL(/#\/architecture\/3-3\+4-2\+2-4$/);
  await expect(heading(atlas, '3-3, 4-2 and 2-4')).toBeVisible();
  const selected = atlas.panel.getByRole('list', { name: 'Selected' });
  for (const id of ['3-3', '4-2', '2-4'])
    await expect(selected.getByRole('link', { name: `IEC 62443-${id}` })).toBeVisible();

  await expect(part(atlas, 'One depends on the other')).toContainText('4-2 derives requirements from 3-3');
  await expect(part(atlas, 'All depend on').getByRole('listitem').first()).toContainText(/directly/);

  // The picture highlights what the panel lists in addition to the three.
  await atlas.settled();
  const roles = await atlas.roles();
  const highlight = Object.keys(roles).filter((id) => roles[id] !== 'selected');
  expect(highlight.length).toBeGreaterThan(0);
  const links = part(atlas, 'Directly related to all').locator('.together-related > li > a');
  const named = await links.evaluateAll((all) =>
    all.map((link) => decodeURIComponent(link.getAttribute('href')?.split(/[/?]/)[2] ?? '')),
  );
  expect(named.filter((id) => roles[id] !== 'selected').sort()).toEqual(highlight.sort());
});

test('a box drawn with Shift around three nodes shows what they have in common', async ({ atlas }) => {
  await atlas.open();
  const { nodes } = await atlas.settled();
  const inTier = nodes.filter(({ id, kind }) => kind === 'document' && /^3-/.test(id));
  expect(inTier.map(({ id }) => id).sort()).toEqual(['3-1', '3-2', '3-3']);
  await atlas.drawBoxRound(inTier);
  await expect(atlas.panel.getByText('3 parts together')).toBeVisible();
  await expect(atlas.panel.getByRole('list', { name: 'Selected' }).getByRole('listitem')).toHaveCount(3);
  await expect(part(atlas, 'Directly related to all')).toContainText('Tier 3');
});

test('removing one of three leaves the pair, by keyboard, and Undo restores it without losing the focus', async ({
  atlas,
}) => {
  await atlas.open('#/architecture/3-3+4-2+2-4');
  await atlas.tool('Take out IEC 62443-2-4').focus();
  await atlas.page.keyboard.press('Enter');
  await expect(heading(atlas, '3-3 and 4-2')).toBeFocused();
  await expect(atlas.page).toHaveURL(/#\/architecture\/3-3\+4-2$/);
  await expect(atlas.panel.getByText('Two parts together')).toBeVisible();
  await atlas.page.keyboard.press('ControlOrMeta+z');
  await expect(heading(atlas, '3-3, 4-2 and 2-4')).toBeVisible();
  await atlas.expectFocusKept();
});

test('any two of three are one press away, and Back returns to the three', async ({ atlas }) => {
  await atlas.open('#/architecture/3-3+4-2+2-4');
  await atlas.panel.getByRole('link', { name: '3-3 and 2-4', exact: true }).click();
  await expect(heading(atlas, '3-3 and 2-4')).toBeFocused();
  await atlas.page.goBack();
  await expect(heading(atlas, '3-3, 4-2 and 2-4')).toBeVisible();
});

axeFindsNothing([
  {
    name: 'three parts',
    hash: '#/architecture/3-3+4-2+2-4',
    shows: (atlas) => part(atlas, 'Directly related to all').locator('summary').first().click(),
  },
  { name: 'parts without anything in common', hash: '#/architecture/tier-1+assess+6-2' },
  {
    name: 'many parts',
    hash: '#/architecture/2-1+3-2+3-3+4-1+4-2+6-2+2-4',
    shows: (atlas) =>
      atlas.panel
        .getByText(/more relations?$/)
        .first()
        .click(),
  },
]);
