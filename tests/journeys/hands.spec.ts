import { type Atlas, expect, middleOf, test } from './page.ts';

const menu = (atlas: Atlas) => atlas.page.getByRole('menu');
const choose = (atlas: Atlas, name: string) => menu(atlas).getByRole('menuitem', { name }).click();

const middle = async (atlas: Atlas, id: string) => atlas.onPage(middleOf(await atlas.node(id)));

test('a right click on a node, a line or the background opens its menu', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  await atlas.clickNode('4-2', { button: 'right' });
  await expect(menu(atlas)).toHaveAccessibleName('Actions for 4-2');
  await atlas.axe('the menu of a node');
  await choose(atlas, 'How it relates to the selection');
  await expect(atlas.page).toHaveURL(/#\/architecture\/6-2\+4-2$/);

  await atlas.open('#/architecture/6-2');
  const { lines } = await atlas.settled();
  const edgeLabel = lines.find(({ id }) => id === '4-2~6-2')?.edgeLabels[0];
  if (!edgeLabel) throw new Error('no pill between 6-2 and 4-2');
  await atlas.clickOn(edgeLabel, { button: 'right' });
  await expect(menu(atlas)).toHaveAccessibleName('Actions for 6-2 and 4-2');
  await choose(atlas, 'Hide relations of its kind');
  await expect(atlas.page).toHaveURL(/hide-kind=/);

  await atlas.hand.click(await atlas.onPage({ x: 6, y: 6 }), { button: 'right' });
  await expect(menu(atlas)).toHaveAccessibleName('Actions for the picture');
  await choose(atlas, 'Show all that filters hide');
  await expect(atlas.page).not.toHaveURL(/hide-kind=/);
  await expect(menu(atlas)).toHaveCount(0);
});

test('Shift+F10 and the button open the menu of the selection, and the focus returns', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  // If nothing had the focus, it moves to the main element instead of being lost.
  await atlas.page.keyboard.press('Shift+F10');
  await expect(menu(atlas).getByRole('menuitem').first()).toBeFocused();
  await atlas.page.keyboard.press('Escape');
  await expect(atlas.page.getByRole('main')).toBeFocused();

  await atlas.page.getByRole('application').focus();
  await atlas.page.keyboard.press('Shift+F10');
  await expect(menu(atlas)).toHaveAccessibleName('Actions for 6-2');
  await expect(menu(atlas).getByRole('menuitem').first()).toBeFocused();
  await atlas.page.keyboard.press('Escape');
  await expect(menu(atlas)).toHaveCount(0);
  await expect(atlas.page.getByRole('application')).toBeFocused();

  const button = atlas.page.getByRole('button', { name: 'Actions' });
  await button.focus();
  await atlas.page.keyboard.press('Enter');
  await expect(menu(atlas)).toHaveAccessibleName('Actions for 6-2');
  await atlas.page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('arrow keys walk along relations, but only from the picture', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  await atlas.page.getByRole('application').focus();
  await atlas.page.keyboard.press('ArrowUp');
  await expect(atlas.page).toHaveURL(/#\/architecture\/4-2$/);
  await atlas.page.getByRole('button', { name: 'Zoom in' }).focus();
  await atlas.page.keyboard.press('ArrowDown');
  await atlas.rest();
  expect(new URL(atlas.page.url()).hash).toBe('#/architecture/4-2');
});

test('a box drawn with Shift selects the nodes in it', async ({ atlas }) => {
  await atlas.open();
  const { nodes } = await atlas.settled();
  await atlas.drawBoxRound(nodes.filter(({ id }) => ['4-1', '4-2'].includes(id)));
  await expect(atlas.page).toHaveURL(/#\/architecture\/4-1\+4-2$/);
});

test('a double click shows a node in the centre', async ({ atlas }) => {
  await atlas.open();
  await atlas.clickNode('3-3', { times: 2 });
  await expect(atlas.page).toHaveURL(/#\/around\/3-3$/);
});

test.describe('touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap selects, a long press opens the menu', async ({ atlas }) => {
    await atlas.open();
    const at = await middle(atlas, '1-1');
    await atlas.page.touchscreen.tap(at.x, at.y);
    await expect(atlas.page).toHaveURL(/#\/architecture\/1-1$/);
    const here = await middle(atlas, '1-1');
    const lift = await atlas.hand.hold(here);
    await expect(menu(atlas)).toHaveAccessibleName('Actions for 1-1');
    await lift();
    await expect(menu(atlas)).toBeVisible();
    await choose(atlas, 'What if it changes?');
    await expect(atlas.page).toHaveURL(/ask=impact/);
  });

  test('two fingers zoom', async ({ atlas }) => {
    await atlas.open();
    const { zoom } = await atlas.settled();
    const at = await middle(atlas, '1-1');
    const spread = (by: number) => [
      { x: at.x - by, y: at.y },
      { x: at.x + by, y: at.y },
    ];
    await atlas.hand.move([20, 30, 45, 60, 80].map(spread));
    expect((await atlas.settled()).zoom).toBeGreaterThan(zoom * 1.3);
  });
});
