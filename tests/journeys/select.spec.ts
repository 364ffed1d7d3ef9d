import { type Atlas, type CanvasState, expect, middleOf, test } from './page.ts';

/** Expects the highlight of 6-2 at depth one, on the canvas and in the panel. */
async function expectEvaluation(atlas: Atlas): Promise<void> {
  await expect(atlas.page).toHaveURL(/#\/architecture\/6-2$/);
  const documents = async () => {
    const { nodes } = await atlas.canvas();
    const highlight = nodes.filter(({ kind, role }) => kind === 'document' && role !== null);
    return Object.fromEntries(highlight.map(({ id, role }) => [id, role]));
  };
  await expect.poll(documents).toEqual({ '6-2': 'selected', '4-2': 'depends-on', '4-1': 'depends-on' });

  const state = await atlas.settled();
  const elsewhere = state.nodes.filter(({ kind, role }) => kind !== 'document' && role !== null);
  expect(elsewhere.map(({ id, role }) => `${id} ${role}`)).toEqual(['tier-6 context']);
  expect(pillsBetween(state, '6-2', '4-2')).toMatch(/\bevaluates\b/);
  expect(pillsBetween(state, '6-2', '4-1')).toMatch(/\bpresupposes\b/);
  expect(state.lines.filter(({ role }) => role !== null)).toHaveLength(2);

  await expect(atlas.panel.getByRole('heading', { name: 'IEC 62443-6-2', level: 2 })).toBeVisible();
  const evaluates = atlas.panel.getByRole('listitem').filter({ hasText: /^evaluates/ });
  await expect(evaluates.getByRole('link', { name: 'IEC 62443-4-2 Components' })).toBeVisible();
  await expect(evaluates).toContainText(
    '6-2 gives evaluators one method for judging components against 4-2, so that two evaluations come to the same result.',
  );
  const presupposes = atlas.panel.getByRole('listitem').filter({ hasText: /^presupposes/ });
  await expect(presupposes.getByRole('link', { name: 'IEC 62443-4-1 Development' })).toBeVisible();
}

function pillsBetween({ lines }: CanvasState, one: string, other: string): string {
  const line = lines.find(({ ends }) => ends.includes(one) && ends.includes(other));
  return line?.edgeLabels.map(({ text }) => text).join(' ') ?? `no line between ${one} and ${other}`;
}

const ways: [name: string, go: (atlas: Atlas) => Promise<void>][] = [
  ['a click on the canvas', (atlas) => atlas.clickNode('6-2')],
  [
    'the outline',
    async (atlas) => {
      await atlas.tool('Outline').click();
      await atlas.outline.getByRole('row', { name: /^IEC 62443-6-2,/ }).click();
    },
  ],
  [
    'the search',
    async (atlas) => {
      await atlas.search.fill('6-2');
      await expect(atlas.page.getByRole('option').first()).toBeVisible();
      await atlas.search.press('Enter');
    },
  ],
];
test('6-2 highlights what it evaluates and what it presupposes, and nothing else, however it is selected', async ({
  atlas,
}) => {
  await atlas.open();
  for (const [name, go] of ways)
    await test.step(name, async () => {
      await go(atlas);
      await expectEvaluation(atlas);
      await atlas.open('#/architecture');
      expect(await atlas.roles(), 'nothing is selected before the next way').toEqual({});
    });
});

test('a link to 6-2 highlights the same', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  await expectEvaluation(atlas);
});

test('3-2 uses terms of 1-1, which it depends on, and provides input to 3-3, which is used with it', async ({
  atlas,
}) => {
  await atlas.open('#/architecture/3-2');
  expect(await atlas.roles()).toMatchObject({ '3-2': 'selected', '1-1': 'depends-on', '3-3': 'used-with' });
  for (const [group, relation, other] of [
    ['Depends on', 'uses terms of', 'IEC 62443-1-1 Terms, models'],
    ['Used with', 'provides input to', 'IEC 62443-3-3 System levels'],
  ] as const) {
    const heading = atlas.page.getByRole('heading', { name: group, exact: true, level: 3 });
    const item = atlas.panel
      .locator('section')
      .filter({ has: heading })
      .getByRole('listitem')
      .filter({ has: atlas.page.getByRole('link', { name: other, exact: true }) });
    await expect(item).toHaveCount(1);
    await expect(item).toContainText(new RegExp(`^${relation} `));
  }
});

test('a link in the panel selects the other end', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  await atlas.panel.getByRole('link', { name: 'IEC 62443-4-2 Components' }).first().click();
  await expect(atlas.page).toHaveURL(/#\/architecture\/4-2$/);
  await expect(atlas.panel.getByRole('heading', { name: 'IEC 62443-4-2', level: 2 })).toBeVisible();
  const back = atlas.panel.getByRole('listitem').filter({ hasText: /^is evaluated by/ });
  await expect(back.getByRole('link', { name: /^IEC 62443-6-2 / })).toBeVisible();
  expect(await atlas.roles()).toMatchObject({ '4-2': 'selected', '6-2': 'needed-by' });
});

test('an edge label selects its line: both ends, and every relation with basis, confidence and sources', async ({
  atlas,
}) => {
  await atlas.open('#/architecture/6-2');
  const line = (await atlas.settled()).lines.find(({ id }) => id === '4-1~6-2');
  const [edgeLabel] = line?.edgeLabels ?? [];
  if (!edgeLabel) throw new Error('The line from 6-2 to 4-1 has no pill.');
  await atlas.clickOn(edgeLabel);
  await expect(atlas.page).toHaveURL(/4-1~6-2$/);
  expect(await atlas.roles()).toEqual({ '4-1': 'selected', '6-2': 'selected' });
  expect((await atlas.canvas()).lines.filter(({ role }) => role !== null).map(({ id }) => id)).toEqual([
    '4-1~6-2',
  ]);

  for (const [sentence, basis, confidence, sources] of [
    ['6-2 presupposes that the component was developed under 4-1', 'the standard', 'high', 3],
    ['Artifacts that the processes of 4-1 produce can be reused', 'the standard', 'medium', 1],
    ['6-2 lists 4-1:2018 in its clause 2', 'the standard', 'medium', 1],
  ] as const) {
    const relation = atlas.panel.getByRole('listitem').filter({ hasText: sentence });
    await expect(relation).toContainText(`stated by ${basis}`);
    await expect(relation).toContainText(`${confidence} confidence`);
    const count = relation.getByText(sources === 1 ? '1 source' : `${sources} sources`);
    await expect(relation.getByRole('listitem')).toHaveCount(0);
    await count.click();
    await expect(relation.getByRole('listitem')).toHaveCount(sources);
    await expect(relation.getByRole('listitem').first()).toBeVisible();
  }
});

test('a click on a line that is not highlighted selects it', async ({ atlas }) => {
  await atlas.open();
  const evaluation = await atlas.node('6-1');
  // Only one line ends at 6-1, and it comes straight down from 2-4.
  await atlas.hand.click(await atlas.onPage({ x: middleOf(evaluation).x, y: evaluation.y - 12 }));
  await expect(atlas.page).toHaveURL(/#\/architecture\/2-4~6-1$/);
  expect(await atlas.roles()).toEqual({ '2-4': 'selected', '6-1': 'selected' });
  const relation = atlas.panel.getByRole('listitem').filter({ hasText: '6-1 gives evaluators criteria' });
  await expect(relation).toContainText('stated by the framework page, the standard and the literature');
  await expect(relation).toContainText('high confidence');
});

test('Escape clears the selection, and so does a click on the background', async ({ atlas }) => {
  await atlas.open();
  await atlas.clickNode('6-2');
  await expect.poll(() => atlas.roles()).toMatchObject({ '6-2': 'selected' });
  await atlas.page.keyboard.press('Escape');
  await expect.poll(() => atlas.roles()).toEqual({});
  await expect(atlas.page).toHaveURL(/#\/architecture$/);
  await expect(atlas.panel.getByRole('heading', { name: 'What it is for' })).toBeVisible();

  await atlas.clickNode('6-2');
  await expect.poll(() => atlas.roles()).toMatchObject({ '6-2': 'selected' });
  const host = await atlas.host.boundingBox();
  await atlas.hand.click(await atlas.onPage({ x: 4, y: (host?.height ?? 0) - 4 }));
  await expect.poll(() => atlas.roles()).toEqual({});
});

test('Back and Forward move through the history, and a reload keeps the View', async ({ atlas }) => {
  await atlas.open();
  await atlas.clickNode('6-2');
  await expect(atlas.page).toHaveURL(/#\/architecture\/6-2$/);
  await atlas.tool('Dependencies').click();
  await expect(atlas.page).toHaveURL(/#\/dependencies\/6-2$/);
  await atlas.clickNode('3-2');
  await expect(atlas.page).toHaveURL(/#\/dependencies\/3-2$/);

  await atlas.reload();
  expect((await atlas.canvas()).arrangement).toBe('dependencies');
  expect(await atlas.roles()).toMatchObject({ '3-2': 'selected' });

  await atlas.page.goBack();
  await expect.poll(() => atlas.roles()).toMatchObject({ '6-2': 'selected' });
  await atlas.page.goBack();
  await expect.poll(async () => (await atlas.canvas()).arrangement).toBe('architecture');
  expect(await atlas.roles()).toMatchObject({ '6-2': 'selected' });
  await atlas.page.goBack();
  await expect.poll(() => atlas.roles()).toEqual({});
  await expect(atlas.panel.getByRole('heading', { name: 'What it is for' })).toBeVisible();
  await atlas.page.goForward();
  await expect.poll(() => atlas.roles()).toMatchObject({ '6-2': 'selected' });
});

test('unknown parts of an address are reported, and the rest opens', async ({ atlas }) => {
  await atlas.open('#/dependencies/9-9?depth=2&dir=sideways');
  const notice = atlas.page.getByRole('status').filter({ hasText: '9-9' });
  await expect(notice).toContainText('The framework has nothing called “9-9”.');
  await expect(notice).toContainText('The direction “sideways” is not one of');
  const state = await atlas.settled();
  expect(state.arrangement).toBe('dependencies');
  expect(state.nodes).toHaveLength(45);
  expect(await atlas.roles()).toEqual({});
  await atlas.tool('Dismiss the notice').click();
  await expect(notice).toHaveCount(0);
  await atlas.clickNode('3-2');
  await expect(atlas.page, 'the depth was understood').toHaveURL(/#\/dependencies\/3-2\?depth=2$/);
  await expect(atlas.tool('2')).toBeChecked();
  await expect(atlas.tool('Both')).toBeChecked();
});

test('more steps highlight more, and the direction filters', async ({ atlas }) => {
  await atlas.open('#/architecture/3-2');
  const highlight = async (...wanted: string[]) =>
    Object.values(await atlas.roles()).filter((role) => wanted.includes(role)).length;
  const any = ['depends-on', 'needed-by', 'both', 'used-with'];
  const one = await highlight(...any);
  expect(one).toBeGreaterThan(0);
  await atlas.tool('2').click();
  await expect(atlas.page).toHaveURL(/depth=2/);
  await expect.poll(() => highlight(...any)).toBeGreaterThan(one);
  const two = await highlight(...any);
  await atlas.tool('all').click();
  await expect(atlas.page).toHaveURL(/depth=all/);
  await expect.poll(() => highlight(...any)).toBeGreaterThan(two);

  await atlas.tool('1').click();
  await atlas.tool('Depends on').click();
  await expect(atlas.page).toHaveURL(/dir=depends-on/);
  await expect.poll(() => highlight('needed-by', 'both', 'related')).toBe(0);
  expect(await atlas.roles()).toMatchObject({ '1-1': 'depends-on' });
  await atlas.tool('Needed by').click();
  await expect(atlas.page).toHaveURL(/dir=needed-by/);
  await expect.poll(() => highlight('depends-on', 'both', 'related')).toBe(0);
  expect(await atlas.roles()).toMatchObject({ '3-3': 'used-with' });
});

test('a dragged node moves alone, keeps its place after a reload, and returns on “Tidy up”', async ({
  atlas,
}) => {
  const places = async () => {
    const { nodes, zoom, pan } = await atlas.settled();
    return { camera: { zoom, pan }, at: new Map(nodes.map(({ id, x, y }) => [id, { x, y }])) };
  };
  await atlas.open();
  const first = await places();
  const { x, y } = await atlas.onPage(middleOf(await atlas.node('5-x')));
  await atlas.hand.drag([
    { x, y },
    { x: x + 60, y: y + 6 },
    { x: x + 110, y: y + 12 },
  ]);
  await expect(atlas.tool('Tidy up')).toBeVisible();

  const dragged = await places();
  expect(dragged.camera, 'the picture stands still').toEqual(first.camera);
  const moved = [...first.at].filter(([id, at]) => {
    const now = dragged.at.get(id);
    return now === undefined || Math.hypot(now.x - at.x, now.y - at.y) > 0.01;
  });
  expect(moved.map(([id]) => id)).toEqual(['5-x']);
  const [before, after] = [first.at.get('5-x'), dragged.at.get('5-x')];
  expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(110, 0);
  expect((after?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(12, 0);
  expect(await atlas.roles(), 'a drag selects nothing').toEqual({});

  await atlas.reload();
  expect((await places()).at).toEqual(dragged.at);

  await atlas.tool('Lifecycle').click();
  await expect(atlas.tool('Tidy up'), 'it was moved in the other arrangement only').toBeHidden();
  await atlas.tool('Architecture').click();
  await atlas.tool('Tidy up').click();
  await expect(atlas.tool('Tidy up')).toBeHidden();
  expect((await places()).at).toEqual(first.at);
});
