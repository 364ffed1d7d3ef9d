import { expect, test } from './page.ts';

test.use({ reducedMotion: 'no-preference' });

test('opens, draws the whole series, and has no accessibility violations', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.page).toHaveTitle(/IEC 62443 Atlas/);

  const { nodes } = await atlas.canvas();
  const count: Record<string, number> = {};
  for (const { kind } of nodes) count[kind] = (count[kind] ?? 0) + 1;
  expect(count).toEqual({ series: 1, tier: 6, document: 20, phase: 3, activity: 15 });
  await atlas.axe('first sight');
});
