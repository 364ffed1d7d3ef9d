import { type Atlas, expect, type Locator, test } from './page.ts';

/** Presses Tab until an element has the focus, and expects that the focus is visible. */
async function tabTo(atlas: Atlas, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await atlas.tabTo(goal, key);
  await expectFocusSeen(atlas);
}

/**
 * Expects that the focused element, or what surrounds it, looks different from its look without the focus.
 */
async function expectFocusSeen(atlas: Atlas): Promise<void> {
  const seen = await atlas.page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing is focused';
    const frames = [focused, focused.parentElement, focused.parentElement?.parentElement];
    const look = () =>
      frames.map((frame) => {
        if (!frame) return '';
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(frame);
        return [
          outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor,
          boxShadow,
          borderColor,
        ];
      });
    const withFocus = JSON.stringify(look());
    const own = getComputedStyle(focused);
    const ring = own.outlineStyle !== 'none' && Number.parseFloat(own.outlineWidth) >= 1;
    if (ring) return 'seen';
    focused.blur();
    const without = JSON.stringify(look());
    focused.focus();
    return withFocus === without ? `no mark of focus on ${focused.outerHTML.slice(0, 120)}` : 'seen';
  });
  expect(seen).toBe('seen');
}

test('search: / and a number, Enter selects it, Escape clears the field and keeps the focus', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.page.keyboard.press('/');
  await expect(atlas.search).toBeFocused();
  await expectFocusSeen(atlas);
  await atlas.page.keyboard.type('6-2');
  await expect(atlas.page.getByRole('option').first()).toBeVisible();
  await atlas.page.keyboard.press('Enter');
  await expect.poll(() => atlas.roles()).toMatchObject({ '6-2': 'selected', '4-2': 'depends-on' });
  await atlas.expectFocusKept();

  await atlas.page.keyboard.type('secur');
  await atlas.page.keyboard.press('ArrowDown');
  await atlas.page.keyboard.press('Escape');
  await expect(atlas.search).toHaveValue('');
  await atlas.expectFocusKept();
  expect(await atlas.roles(), 'only the words were cleared').toMatchObject({ '6-2': 'selected' });
  await atlas.page.keyboard.press('Escape');
  await expect.poll(() => atlas.roles()).toEqual({});
  await atlas.expectFocusKept();

  await atlas.page.keyboard.type('2-');
  const option = (place: number) => atlas.page.getByRole('option').nth(place);
  const expectMarked = async (place: number) =>
    expect(atlas.search).toHaveAttribute(
      'aria-activedescendant',
      `${await option(place).getAttribute('id')}`,
    );
  // The list activates its first result by itself. An arrow key pressed before that would activate the first
  // result, not the second.
  await expectMarked(0);
  await atlas.page.keyboard.press('ArrowDown');
  await atlas.page.keyboard.press('ArrowDown');
  await expectMarked(2);
  const third = await option(2).locator('b').innerText();
  await atlas.page.keyboard.press('Enter');
  await expect.poll(() => atlas.roles()).toMatchObject({ [third]: 'selected' });
});

test('outline: open, move, fold, select and close', async ({ atlas }) => {
  const { keyboard } = atlas.page;
  await atlas.open();
  await tabTo(atlas, atlas.tool('Outline'));
  await keyboard.press('Enter');
  await expect(atlas.outline).toBeVisible();
  const row = (name: RegExp) => atlas.outline.getByRole('row', { name });
  await tabTo(atlas, row(/^The series,/));
  await keyboard.press('ArrowDown');
  await expect(row(/^Tier 1,/)).toBeFocused();
  await expectFocusSeen(atlas);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect.poll(() => atlas.roles()).toMatchObject({ '1-1': 'selected' });
  await expect(row(/^IEC 62443-1-1,/)).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect.poll(() => atlas.roles()).toMatchObject({ '1-2': 'selected' });

  await keyboard.press('Escape');
  await expect.poll(() => atlas.roles()).toEqual({});
  await expect(row(/^IEC 62443-1-2,/), 'Escape leaves the focus where it was').toBeFocused();

  await keyboard.press('End');
  await expect(row(/^Phase 3,/)).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect.poll(() => atlas.roles()).toMatchObject({ 'monitor-controls': 'selected' });

  await tabTo(atlas, atlas.tool('Outline'), 'Shift+Tab');
  await keyboard.press('Space');
  await expect(atlas.outline).toBeHidden();
  await expect(atlas.tool('Outline')).toBeFocused();
});

test('arrangement, steps and direction', async ({ atlas }) => {
  const { keyboard } = atlas.page;
  await atlas.open('#/architecture/3-2');
  await tabTo(atlas, atlas.tool('Architecture'));
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(atlas.tool('Dependencies')).toBeFocused();
  await keyboard.press('Enter');
  await expect(atlas.page).toHaveURL(/#\/dependencies\/3-2$/);
  await expect(atlas.tool('Dependencies')).toBeChecked();

  await tabTo(atlas, atlas.tool('Both'));
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(atlas.page).toHaveURL(/dir=depends-on/);
  await tabTo(atlas, atlas.tool('1'));
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await expect(atlas.page).toHaveURL(/depth=2/);
  await expect.poll(async () => Object.values(await atlas.roles())).not.toContain('needed-by');

  await tabTo(atlas, atlas.tool('Clear the selection'));
  await keyboard.press('Enter');
  await expect.poll(() => atlas.roles()).toEqual({});
  await atlas.expectFocusKept();
});

test('zoom and fit, by keys and by buttons', async ({ atlas }) => {
  const { keyboard } = atlas.page;
  const zoom = async () => (await atlas.settled()).zoom;
  await atlas.open();
  const first = await atlas.settled();
  await keyboard.press('+');
  const near = await zoom();
  expect(near).toBeGreaterThan(first.zoom);
  await keyboard.press('-');
  await keyboard.press('-');
  expect(await zoom()).toBeLessThan(near);
  await keyboard.press('0');
  expect(await atlas.settled()).toEqual(first);

  await tabTo(atlas, atlas.tool('Zoom in'));
  await keyboard.press('Enter');
  expect(await zoom()).toBeGreaterThan(first.zoom);
  await tabTo(atlas, atlas.tool('Zoom out'), 'Shift+Tab');
  await keyboard.press('Space');
  await keyboard.press('Space');
  expect(await zoom()).toBeLessThan(first.zoom);
  await tabTo(atlas, atlas.tool('Fit the picture'));
  await keyboard.press('Enter');
  expect(await atlas.settled()).toEqual(first);
});

test('legend, theme and presentation', async ({ atlas }) => {
  const { keyboard } = atlas.page;
  await atlas.open('#/architecture/6-2');
  await tabTo(atlas, atlas.tool('Legend'));
  await keyboard.press('Space');
  const legend = atlas.page.getByRole('region', { name: 'Legend' });
  await expect(legend).toBeVisible();
  await tabTo(atlas, legend);
  await keyboard.press('End');
  await expect(legend.getByRole('term').last()).toBeInViewport();
  await tabTo(atlas, atlas.tool('Legend'), 'Shift+Tab');
  await keyboard.press('Space');
  await expect(legend).toBeHidden();
  await expect(atlas.tool('Legend')).toBeFocused();

  await tabTo(atlas, atlas.tool('Theme'));
  await keyboard.press('Enter');
  await expect(atlas.page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(atlas.page.getByRole('menu')).toHaveCount(0);
  await expect(atlas.tool('Theme')).toBeFocused();
  expect(await atlas.roles(), 'only the menu was closed').toMatchObject({ '6-2': 'selected' });
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(atlas.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(atlas.tool('Theme')).toBeFocused();

  await tabTo(atlas, atlas.tool('Present'));
  await keyboard.press('Enter');
  await expect(atlas.panel).toBeHidden();
  await atlas.expectFocusKept();
  await keyboard.press('Escape');
  await expect.poll(() => atlas.roles(), 'first the selection').toEqual({});
  await keyboard.press('Escape');
  await expect(atlas.panel, 'then the presentation').toBeVisible();
  await atlas.expectFocusKept();

  await tabTo(atlas, atlas.tool('Present'));
  await keyboard.press('Enter');
  await tabTo(atlas, atlas.tool('Stop presenting'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(atlas.panel).toBeVisible();
  await atlas.expectFocusKept();
});

test('the panel: a chip shows its explanation, a relation is selected, a link is followed, sources unfold', async ({
  atlas,
}) => {
  const { keyboard } = atlas.page;
  await atlas.open('#/architecture/6-2');
  const chip = atlas.panel.getByRole('button', { name: 'TR', exact: true });
  await tabTo(atlas, chip);
  await keyboard.press('Enter');
  const explanation = atlas.page.getByRole('dialog', { name: 'Technical Report' });
  await expect(explanation).toContainText('A technical report, procedural in character.');
  await atlas.expectFocusKept();
  await keyboard.press('Escape');
  await expect(explanation).toHaveCount(0);
  await expect(chip).toBeFocused();
  expect(await atlas.roles(), 'only the explanation was closed').toMatchObject({ '6-2': 'selected' });

  await tabTo(atlas, atlas.panel.getByRole('link', { name: 'Show the relation with 4-2' }).first());
  await keyboard.press('Enter');
  await expect(atlas.page).toHaveURL(/4-2~6-2$/);
  expect(await atlas.roles()).toEqual({ '4-2': 'selected', '6-2': 'selected' });
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeFocused();

  const sources = atlas.panel.locator('summary').first();
  await tabTo(atlas, sources);
  await keyboard.press('Enter');
  await expect(atlas.panel.getByText(/^Framework page/).first()).toBeVisible();

  await tabTo(atlas, atlas.panel.getByRole('link', { name: /^IEC 62443-4-2 / }).first(), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(atlas.page).toHaveURL(/#\/architecture\/4-2$/);
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeFocused();
  await keyboard.press('Escape');
  await expect.poll(() => atlas.roles()).toEqual({});
  await atlas.expectFocusKept();
});

test('a notice is dismissed without losing the focus', async ({ atlas }) => {
  await atlas.open('#/architecture/9-9');
  await tabTo(atlas, atlas.tool('Dismiss the notice'));
  await atlas.page.keyboard.press('Enter');
  await expect(atlas.tool('Dismiss the notice')).toHaveCount(0);
  await atlas.expectFocusKept();
});

test('the focus is visible at every tab stop of the page', async ({ atlas }) => {
  await atlas.open('#/architecture/1-5');
  await atlas.tool('Outline').press('Enter');
  await atlas.tool('Legend').press('Enter');
  await expect(atlas.page.getByRole('region', { name: 'Legend' })).toBeVisible();
  await expect(atlas.outline).toBeVisible();
  let stops = 0;
  for (; stops < 100; stops++) {
    await atlas.page.keyboard.press('Tab');
    const left = await atlas.page.evaluate(() => document.activeElement === document.body);
    if (left) break;
    await expectFocusSeen(atlas);
  }
  expect(stops, 'the round comes to its end').toBeLessThan(100);
});
