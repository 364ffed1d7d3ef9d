import { type Atlas, expect, type Locator, test } from './page.ts';

const FORMS = ['Graph', 'Matrix', 'Lanes', 'Table', 'Outline'] as const;
type Name = (typeof FORMS)[number];

/** Switches to a form. The outline opens next to the others. */
async function go(atlas: Atlas, form: Name): Promise<void> {
  const tool = atlas.tool(form);
  if (form !== 'Outline') await tool.click();
  else if ((await tool.getAttribute('aria-pressed')) !== 'true') await tool.click();
}

/** The entry of a document in a form other than the graph. */
function entry(atlas: Atlas, form: Exclude<Name, 'Graph'>, id: string): Locator {
  const { page } = atlas;
  switch (form) {
    case 'Matrix':
      return page.getByRole('rowheader').getByRole('button', { name: `IEC 62443-${id}`, exact: true });
    case 'Lanes':
      return page
        .getByRole('region', { name: 'Lanes' })
        .getByRole('link', { name: new RegExp(`^IEC 62443-${id} `) });
    case 'Table':
      return page
        .getByRole('grid', { name: 'Documents & parts' })
        .getByRole('row', { name: new RegExp(`^${id} `) });
    case 'Outline':
      return atlas.outline.getByRole('row', { name: new RegExp(`^IEC 62443-${id},`) });
  }
}

async function expectSelected(atlas: Atlas, form: Name, id: string): Promise<void> {
  await go(atlas, form);
  if (form === 'Graph') {
    const role = async () => (await atlas.canvas()).nodes.find((node) => node.id === id)?.role;
    await expect(atlas.host).toBeVisible();
    await expect.poll(role).toBe('selected');
  } else {
    const mark = form === 'Table' || form === 'Outline' ? 'aria-selected' : 'aria-current';
    await expect(entry(atlas, form, id)).toHaveAttribute(mark, 'true');
  }
}

test('a document selected in one form is selected in the other four', async ({ atlas }) => {
  await atlas.open();
  for (const [form, id] of [
    ['Graph', '3-2'],
    ['Matrix', '4-1'],
    ['Lanes', '2-4'],
    ['Table', '6-1'],
    ['Outline', '1-1'],
  ] as const)
    await test.step(`${id} in the form ${form}`, async () => {
      await go(atlas, form);
      if (form === 'Graph') await atlas.clickNode(id);
      else await entry(atlas, form, id).click();
      for (const other of FORMS) await expectSelected(atlas, other, id);
    });
});

test('the footer keeps its place while a form loads', async ({ atlas }) => {
  let arrive = () => {};
  const fetched = new Promise<void>((done) => {
    arrive = done;
  });
  await atlas.page.route('**/MatrixForm-*.js', async (route) => {
    await fetched;
    await route.continue();
  });
  await atlas.open();
  const before = await atlas.tool('Table').boundingBox();
  await atlas.tool('Matrix').click();
  await expect(atlas.tool('Matrix')).toBeChecked();
  await expect(atlas.host).toHaveCount(0);
  expect(await atlas.tool('Table').boundingBox()).toEqual(before);
  arrive();
  await expect(atlas.page.getByRole('region', { name: 'Matrix' })).toBeVisible();
  expect(await atlas.tool('Table').boundingBox()).toEqual(before);
});

test('a filter set in one form applies to all', async ({ atlas }) => {
  await atlas.open();
  await go(atlas, 'Table');
  await expect(entry(atlas, 'Table', '6-2')).toBeVisible();
  await atlas.tool('Filters').click();
  await atlas.page.getByRole('button', { name: /^6 Evaluation & Conformance \d/ }).click();
  for (const form of ['Table', 'Matrix', 'Lanes', 'Outline'] as const) {
    await go(atlas, form);
    await expect(entry(atlas, form, '3-2')).toBeVisible();
    await expect(entry(atlas, form, '6-2')).toHaveCount(0);
  }
  await go(atlas, 'Graph');
  await expect(atlas.host).toBeVisible();
  expect((await atlas.settled()).nodes.map(({ id }) => id)).not.toContain('6-2');
});

test('a page opens in the form of its address', async ({ atlas }) => {
  await atlas.open();
  await go(atlas, 'Matrix');
  await entry(atlas, 'Matrix', '3-2').click();
  await atlas.reload();
  await expect(entry(atlas, 'Matrix', '3-2')).toHaveAttribute('aria-current', 'true');
});
