import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const VIEWS = 'iec62443-atlas-bookmarks';
const LAYER = /\/schemes-[^/]+\.json$/;

/** Holds the file of a layer back until it is let go. */
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

const notices = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button') });

test('a warning about blocked storage outlasts the arrival of a layer, and kept views say what they are', async ({
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

test('two warnings stand side by side, and each is dismissed by itself', async ({ atlas }) => {
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
