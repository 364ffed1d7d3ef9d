import type { Page } from '@playwright/test';
import { type Atlas, expect, middleOf, test } from './page.ts';

const PREFS = 'iec62443-atlas';
const VIEWS = 'iec62443-atlas-bookmarks';
const LAYER = /\/schemes-[^/]+\.json$/;

/** Delays the response for a layer's file. Returns a function that releases it. */
async function holdLayer(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(LAYER, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Drags a node to the right by a number of pixels. */
async function drag(atlas: Atlas, id: string, by: number): Promise<void> {
  const { x, y } = await atlas.onPage(middleOf(await atlas.node(id)));
  await atlas.page.mouse.move(x, y);
  await atlas.page.mouse.down();
  await atlas.page.mouse.move(x + by / 2, y, { steps: 4 });
  await atlas.page.mouse.move(x + by, y, { steps: 4 });
  await atlas.page.mouse.up();
  await expect(atlas.tool('Tidy up')).toBeVisible();
}

const notices = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button') });
const xOf = async (atlas: Atlas, id: string) => (await atlas.node(id)).x;

test('a warning about blocked storage outlasts the arrival of a layer, and the kept views say why they are not stored', async ({
  atlas,
}) => {
  const { page } = atlas;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const release = await holdLayer(page);
  await page.goto('./#/architecture/schemes?layers=schemes');
  const warning = notices(page).getByText('does not let the page store');
  await expect(warning).toBeVisible();
  release();
  await expect(atlas.panel.getByRole('heading', { name: 'Certification schemes', level: 2 })).toBeVisible();
  await expect(warning).toBeVisible();
  await atlas.tool('Trail').click();
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await page.keyboard.press('Escape');
  await expect(warning).toHaveCount(0);
  await expect(
    page.getByRole('region', { name: 'Trail' }).getByText('does not let the page store'),
    'in the list of kept views it stays',
  ).toBeVisible();
});

test('two warnings are shown next to each other, and each is dismissed separately', async ({ atlas }) => {
  const { page } = atlas;
  await page.addInitScript((key) => localStorage.setItem(key, '[object Object]'), VIEWS);
  const release = await holdLayer(page);
  await page.goto('./#/lifecycle/9-9?layers=schemes');
  const damaged = notices(page).getByText('could not be read');
  await expect(damaged).toBeVisible();
  release();
  const unknown = notices(page).getByText('“9-9”');
  await expect(unknown).toBeVisible();
  await expect(damaged).toBeVisible();
  await atlas.axe('two notices');
  await page.keyboard.press('Escape');
  await expect(unknown).toHaveCount(0);
  await expect(damaged).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss the notice' }).click();
  await expect(damaged).toHaveCount(0);
});

test('nodes moved in two tabs are stored from both, and each tab shows those of the other', async ({
  atlas,
  openTab,
}) => {
  await atlas.open();
  const second = await openTab();
  const before = [await xOf(atlas, '6-2'), await xOf(atlas, '1-1')] as const;
  expect([await xOf(second, '6-2'), await xOf(second, '1-1')], 'both tabs are as large').toEqual(before);
  await drag(atlas, '6-2', 60);
  await expect.poll(() => xOf(second, '6-2')).toBeGreaterThan(before[0] + 20);
  await drag(second, '1-1', -40);
  await expect.poll(() => xOf(atlas, '1-1')).toBeLessThan(before[1] - 10);
  await atlas.reload();
  expect(await xOf(atlas, '6-2')).toBeGreaterThan(before[0] + 20);
  expect(await xOf(atlas, '1-1')).toBeLessThan(before[1] - 10);
});

test('a node is moved while the storage is full: a notice says that the move is not stored', async ({
  atlas,
}) => {
  await atlas.page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await atlas.open();
  await drag(atlas, '3-1', 60);
  await expect(notices(atlas.page).getByText(/moved parts.* could not be saved/i)).toBeVisible();
});

test('damaged settings are copied aside unchanged and reported, once', async ({ atlas }) => {
  const { page } = atlas;
  const damaged = '{"theme":"dark","moved":';
  await page.addInitScript(
    ([key, text]) => {
      if (localStorage.getItem(`${key}-damaged`) === null) localStorage.setItem(key ?? '', text ?? '');
    },
    [PREFS, damaged],
  );
  await atlas.open('#/architecture/6-2');
  const told = notices(page).getByText(`“${PREFS}-damaged”`);
  await expect(told).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(told).toHaveCount(0);
  await atlas.tool('Legend').click();
  await atlas.reload();
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  await expect(told).toHaveCount(0);
  expect(await page.evaluate((key) => localStorage.getItem(`${key}-damaged`), PREFS)).toBe(damaged);
});

for (const place of ['1e12', '1e308'])
  test(`a stored place of ${place} does not prevent the page from opening, and does not stay stored`, async ({
    atlas,
  }) => {
    const { page } = atlas;
    const stored = `{"theme":"light","moved":{"architecture desk":{"6-2":{"x":${place},"y":1},"3-1":{"x":300,"y":20}}}}`;
    await page.addInitScript(
      ([key, text]) => {
        if (localStorage.getItem(`${key}-damaged`) === null) localStorage.setItem(key ?? '', text ?? '');
      },
      [PREFS, stored],
    );
    await atlas.open('#/architecture/6-2');
    await expect(notices(page).getByText(`“${PREFS}-damaged”`)).toBeVisible();
    await expect(atlas.tool('Tidy up'), 'the other place is kept').toBeVisible();
    expect(await page.evaluate((key) => localStorage.getItem(key), PREFS)).not.toContain('"6-2"');
  });

for (const width of [390, 320])
  test(`sixty unknown ids at ${width} px: a short notice with a reachable button, and Escape closes it`, async ({
    atlas,
  }) => {
    const { page } = atlas;
    await page.setViewportSize({ width, height: 844 });
    const ids = Array.from({ length: 60 }, (_, index) => `nobody-knows-this-one-${index}`);
    await atlas.open(
      `#/architecture/4-2?open=${ids.join(',')}&layers=no-such-layer&hide-tier=x&depth=9&as=song`,
    );
    const button = page.getByRole('button', { name: 'Dismiss the notice' });
    const notice = notices(page);
    await expect(notice).toContainText('57 more');
    const size = { box: await notice.boundingBox(), stage: await page.getByRole('main').boundingBox() };
    expect(size.box?.width ?? 0, 'it uses the width that is there').toBeGreaterThan(width * 0.8);
    expect(size.box?.height ?? 999, 'some of the picture is seen').toBeLessThan(
      (size.stage?.height ?? 0) * 0.75,
    );
    await expect(button).toBeInViewport({ ratio: 1 });
    await atlas.axe(`a long notice, ${width} wide`);
    await page.keyboard.press('Escape');
    await expect(button).toHaveCount(0);
    await expect(
      atlas.panel.getByRole('heading', { name: 'IEC 62443-4-2' }),
      'nothing else is lost',
    ).toBeVisible();
    await atlas.reload();
    await button.click();
    await expect(button).toHaveCount(0);
  });

test('a view whose address would be too long to open again is not kept, and a notice says so', async ({
  atlas,
}) => {
  const { page } = atlas;
  const items = Array.from({ length: 1000 }, (_, index) => `I(${index})`).join(',');
  await atlas.open(`#/architecture?framework=eu-cra&items=${items}`);
  await atlas.tool('Trail').click();
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await expect(notices(page).getByText(/too long to be kept/)).toBeVisible();
  await expect(page.getByText('No views are kept yet.')).toBeVisible();
  await atlas.reload();
  await expect(page.getByText('No views are kept yet.')).toBeVisible();
  await expect(notices(page)).toHaveCount(0);
});
