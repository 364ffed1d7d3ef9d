import { axeFindsNothing } from './moments.ts';
import { type Atlas, expect, test } from './page.ts';

const legendOf = (atlas: Atlas) => atlas.page.getByRole('region', { name: 'Legend' });
const documents = async (atlas: Atlas) =>
  (await atlas.canvas()).nodes.filter(({ kind }) => kind === 'document').map(({ id }) => id);
const ofKind = async (atlas: Atlas, kind: string) =>
  (await atlas.canvas()).nodes.filter((node) => node.kind === kind).length;

test('the legend hides a kind, isolates a tier, and shows everything again', async ({ atlas }) => {
  await atlas.open();
  await atlas.tool('Legend').click();
  const legend = legendOf(atlas);
  const press = (name: string | RegExp) => legend.getByRole('button', { name }).click();

  await press('In Development 7');
  await expect.poll(async () => (await documents(atlas)).length).toBe(13);
  await expect(atlas.page).toHaveURL(/hide-status=in-development$/);
  await expect(legend.getByRole('button', { name: 'Documents 13' }), 'counts are live').toBeVisible();

  await press('Show only 3 System, or everything again');
  await expect.poll(() => documents(atlas)).toEqual(['3-2', '3-3']);
  await expect.poll(() => ofKind(atlas, 'tier')).toBe(1);

  await press('Activities 15');
  await expect.poll(() => ofKind(atlas, 'activity')).toBe(0);
  await expect(atlas.page).toHaveURL(/hide-node=activity/);

  await press('Show everything');
  await expect.poll(async () => (await atlas.canvas()).nodes.length).toBe(45);
  await expect(atlas.page).not.toHaveURL(/hide-/);
  await expect(legend.getByRole('button', { name: 'Show everything' })).toHaveCount(0);
  await expect(legend.getByRole('heading', { level: 2 })).toBeFocused();
});

test('a hidden selection is reported, and one press shows it again while the rest stays hidden', async ({
  atlas,
}) => {
  await atlas.open('#/architecture/6-2+3-2');
  await atlas.tool('Legend').click();
  await legendOf(atlas)
    .getByRole('button', { name: 'Show only 4 Component/Product, or everything again' })
    .click();
  const note = atlas.page.getByRole('status').filter({ hasText: '2 selected are hidden by filters.' });
  await expect(note).toBeVisible();
  await expect.poll(() => documents(atlas)).toEqual(['4-1', '4-2']);
  await note.getByRole('button', { name: 'Show what is selected' }).click();
  await expect(note).toHaveCount(0);
  await expect.poll(() => atlas.roles()).toMatchObject({ '6-2': 'selected', '3-2': 'selected' });
  expect(await documents(atlas)).not.toContain('1-1');
  await atlas.expectFocusKept();
});

test('a hidden relation is reported and shown again too', async ({ atlas }) => {
  await atlas.open('#/architecture/4-2~6-2?hide-confidence=high,low,medium');
  const note = atlas.page.getByRole('status').filter({ hasText: '1 selected is hidden by filters.' });
  await note.getByRole('button', { name: 'Show what is selected' }).click();
  await expect(note).toHaveCount(0);
  await expect
    .poll(async () => (await atlas.canvas()).lines.filter(({ role }) => role !== null).map(({ id }) => id))
    .toEqual(['4-2~6-2']);
  await atlas.expectFocusKept();
});

test('each kind of node can be hidden, in each arrangement and each form', async ({ atlas }) => {
  await atlas.open();
  await atlas.tool('Outline').click();
  for (const arrangement of ['architecture', 'lifecycle', 'dependencies', 'around']) {
    await atlas.open(`#/${arrangement}/3-2?hide-node=document,series`);
    expect((await atlas.canvas()).nodes.length, arrangement).toBe(24);
    await expect(atlas.outline.getByRole('row', { name: /^Tier 1,/ })).toBeVisible();
    await expect(atlas.outline.getByRole('row', { name: /^The series,/ })).toHaveCount(0);
    for (const form of ['Matrix', 'Lanes', 'Table']) {
      await atlas.tool(form).click();
      await expect(atlas.tool(form)).toBeChecked();
      await atlas.rest();
      await expect(atlas.page.getByRole('alert')).toHaveCount(0);
    }
    await atlas.open(`#/${arrangement}/3-2?hide-node=activity,phase,tier`);
    expect((await atlas.canvas()).nodes.length, arrangement).toBe(21);
    await expect(atlas.outline.getByRole('row', { name: /^IEC 62443-3-2,/ })).toBeVisible();
  }
});

test('arrow keys move through a group of the legend', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  await atlas.tool('Legend').click();
  const legend = legendOf(atlas);
  const { keyboard } = atlas.page;
  await legend.getByRole('button', { name: /^Series \d/ }).focus();
  for (let step = 0; step < 4; step++) await keyboard.press('ArrowDown');
  await expect(legend.getByRole('button', { name: /^Documents \d/ })).toBeFocused();
  await keyboard.press('Tab');
  await expect(legend.getByRole('button', { name: /^Published \d/ })).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(atlas.page, 'the arrow went on to “only”').toHaveURL(
    /hide-status=in-development,under-revision/,
  );
  expect(await atlas.roles(), 'and did not walk in the picture').toMatchObject({ '6-2': 'selected' });
});

test('layers add their kinds of node, which can be hidden with everything in them', async ({ atlas }) => {
  await atlas.open('#/architecture?layers=requirements,attack-ics&open=3-3');
  await atlas.tool('Legend').click();
  await expect.poll(() => ofKind(atlas, 'item')).toBeGreaterThan(50);
  await legendOf(atlas)
    .getByRole('button', { name: /^Items \d+$/ })
    .click();
  await expect.poll(() => ofKind(atlas, 'item')).toBe(0);
  await legendOf(atlas)
    .getByRole('button', { name: /^Frameworks \d$/ })
    .click();
  await expect.poll(() => ofKind(atlas, 'framework')).toBe(0);
  await expect(atlas.page).toHaveURL(/hide-node=framework,item/);
  await atlas.reload();
  expect(await ofKind(atlas, 'framework')).toBe(0);
});

const HIDING = '#/architecture/6-2+4-1?hide-status=in-development&hide-type=tr';
const openLegend = async (atlas: Atlas) => {
  await atlas.tool('Legend').click();
  await legendOf(atlas).getByText('24 of 24 shown').click();
};

test('the legend is not clipped at its side', async ({ atlas }) => {
  await atlas.open(HIDING);
  await openLegend(atlas);
  for (const width of [1280, 390, 1920]) {
    await atlas.page.setViewportSize({ width, height: 844 });
    const clipped = await legendOf(atlas).evaluate((legend) => legend.scrollWidth > legend.clientWidth);
    expect(clipped, `${width} wide`).toBe(false);
  }
});

axeFindsNothing([
  {
    name: 'legend and filters, and the note of a hidden selection',
    hash: HIDING,
    does: async (atlas) => {
      await expect(atlas.page.getByText('1 selected is hidden by filters.')).toBeVisible();
      await openLegend(atlas);
      await atlas.tool('Filters').click();
      await expect(atlas.page.getByRole('region', { name: 'Filters' })).toBeVisible();
    },
  },
]);
