import { Atlas, expect, test } from './page.ts';

const litDocuments = async (atlas: Atlas, role: string) => {
  const { nodes } = await atlas.canvas();
  return nodes.flatMap((node) => (node.kind === 'document' && node.role === role ? [node.id] : [])).sort();
};

const phrases: [phrase: string, answer: string, ids: string[]][] = [
  ['depends on 6-1', 'What depends on 6-1', []],
  ['depends on 1-5', 'What depends on 1-5', ['5-x']],
  ['needed by 6-2', 'What 6-2 depends on', ['4-1', '4-2']],
  ['used with 4-1', 'What is used with 4-1', ['6-2']],
  ['used in Maintain', 'Maintain', ['2-3', '2-4']],
  ['type differs', 'differ', ['1-1', '1-5', '1-6', '6-1', '6-2']],
];
test('the search answers phrases', async ({ atlas }) => {
  await atlas.open();
  for (const [phrase, answer, ids] of phrases)
    await test.step(phrase, async () => {
      await atlas.search.fill(phrase);
      if (ids.length === 0) {
        await expect(atlas.page.getByRole('search')).toContainText(answer);
        await expect(atlas.page.getByText('nothing known')).toBeVisible();
        return;
      }
      const answered = atlas.page.getByRole('listbox').getByRole('group').first();
      await expect(answered).toContainText(answer, { ignoreCase: true });
      const options = await answered.getByRole('option').locator('b').allInnerTexts();
      expect(options.sort()).toEqual(ids);
    });
});

test('two nodes together: every shortest path between 6-1 and 1-1, and no relation that does not exist', async ({
  atlas,
}) => {
  await atlas.open('#/architecture/6-1');
  await atlas.panel.getByRole('button', { name: 'Compare with…' }).click();
  await atlas.clickNode('1-1');
  await expect(atlas.page).toHaveURL(/#\/architecture\/6-1\+1-1$/);
  await expect.poll(() => litDocuments(atlas, 'selected')).toEqual(['1-1', '6-1']);
  await expect.poll(() => litDocuments(atlas, 'related')).toEqual(['2-1', '2-4', '3-2', '3-3', '4-2']);
  await expect(atlas.panel).toContainText('No relation connects the two directly.');
});

test('the impact of a change to 4-2: the ring of affected documents, and the same as a file', async ({
  atlas,
}) => {
  await atlas.open('#/architecture/4-2');
  await atlas.panel.getByRole('button', { name: 'What if it changes?' }).click();
  await expect(atlas.page).toHaveURL(/\?ask=impact$/);
  await expect
    .poll(() => litDocuments(atlas, 'needed-by'))
    .toEqual(['1-5', '1-6', '2-2', '2-4', '4-1', '5-x', '6-1', '6-2', 'profile-x']);
  const download = atlas.page.waitForEvent('download');
  await atlas.panel.getByRole('button', { name: 'Download CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/4-2.*\.csv$/);
});

test('a role marks and numbers its documents', async ({ atlas }) => {
  await atlas.open();
  await atlas.panel.getByRole('button', { name: 'Product supplier' }).click();
  await expect(atlas.page).toHaveURL(/\?role=product-supplier$/);
  await expect.poll(() => litDocuments(atlas, 'primary')).toEqual(['4-1', '4-2']);
  await expect(atlas.panel.getByRole('heading', { name: 'Product supplier', level: 2 })).toBeVisible();
});

test('filters hide, count, report what they hide of the selection, and show it again', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  await atlas.tool('Filters').click();
  const filters = atlas.page.getByRole('region', { name: 'Filters' });
  await filters.getByRole('button', { name: 'Technical Report 10' }).click();
  await expect(atlas.page).toHaveURL(/hide-type=tr/);
  await expect
    .poll(async () => (await atlas.canvas()).nodes.filter(({ kind }) => kind === 'document').length)
    .toBe(10);
  await expect(atlas.page.getByText('1 selected is hidden by filters.')).toBeVisible();
  await filters.getByRole('button', { name: 'Show everything' }).click();
  await expect
    .poll(async () => (await atlas.canvas()).nodes.filter(({ kind }) => kind === 'document').length)
    .toBe(20);
});

test('a link shows the same in another browser', async ({ atlas, browser, baseURL }) => {
  const hash = '#/dependencies/3-2?depth=2&dir=needed-by&hide-kind=maps-to,rates';
  await atlas.open(hash);
  const here = await atlas.settled();
  const context = await browser.newContext();
  const page = await context.newPage();
  const there = new Atlas(page, `${baseURL}`);
  await there.open(hash);
  expect(await there.settled()).toEqual(here);
  await context.close();
});
