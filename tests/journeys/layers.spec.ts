import { axeFindsNothing, type Moment } from './moments.ts';
import { type Atlas, expect, test } from './page.ts';

const heading = (atlas: Atlas, name: string | RegExp) => atlas.panel.getByRole('heading', { name, level: 2 });
const node = (id: string) => encodeURIComponent(id);
/** The ids of the nodes that answer the question in the picture. */
const answering = async (atlas: Atlas) => {
  const { nodes } = await atlas.settled();
  return nodes.filter(({ role }) => role === 'primary').map(({ id }) => id);
};

test('arrow keys choose a level, and the picture marks what it adds', async ({ atlas }) => {
  await atlas.open('#/architecture?level=2&above=1');
  await expect(heading(atlas, 'What SL 2 adds to SL 1')).toBeVisible();
  await expect.poll(async () => (await answering(atlas)).length).toBe(66);
  const slider = atlas.panel.getByRole('slider', { name: 'Security level' });
  await slider.focus();
  await atlas.page.keyboard.press('ArrowRight');
  await expect(heading(atlas, 'What SL 3 adds to SL 1')).toBeVisible();
  await expect(slider).toBeFocused();
  expect((await answering(atlas)).length).toBeGreaterThan(66);
  await atlas.page.keyboard.press('Home');
  await expect(heading(atlas, 'What SL 1 selects')).toBeVisible();
  await atlas.page.goBack();
  await expect(heading(atlas, 'What SL 3 adds to SL 1')).toBeVisible();
});

test('by keyboard: a technique opens by its link, and its steps lead to the standard', async ({ atlas }) => {
  await atlas.open('#/architecture?lens=threats');
  await expect(heading(atlas, 'From a threat to the standard')).toBeVisible();
  await atlas.panel.getByRole('searchbox', { name: 'Find a technique' }).focus();
  await atlas.page.keyboard.type('manipulation of control');
  const technique = atlas.panel.getByRole('link', { name: /^T0831/ });
  await technique.focus();
  await atlas.page.keyboard.press('Enter');
  await expect(heading(atlas, 'T0831')).toBeVisible();
  await atlas.expectFocusKept();
  await expect.poll(() => atlas.roles()).toMatchObject({ '6-2': 'related', 'attack-ics/T0831': 'selected' });
  const requirement = atlas.panel.getByRole('link', { name: /^SR 7\.3/ }).first();
  await requirement.focus();
  await atlas.page.keyboard.press('Enter');
  await expect(heading(atlas, 'SR 7.3')).toBeVisible();
  await expect(atlas.panel.getByRole('table', { name: /^SR 7\.3 and its counterparts/ })).toBeVisible();
  await atlas.expectFocusKept();
});

test('by keyboard: an item of CSF is chosen, and its mappings are marked and listed', async ({ atlas }) => {
  await atlas.open('#/architecture?framework=nist-csf-1.1');
  await expect(heading(atlas, 'How NIST CSF 1.1 maps to the series')).toBeVisible();
  await atlas.panel.getByRole('searchbox', { name: 'Find an item' }).focus();
  await atlas.page.keyboard.type('PR.AC-5');
  await expect(atlas.panel.getByRole('row', { name: /^PR\.AC-5/ })).toBeVisible();
  const list = atlas.panel.getByRole('grid', { name: 'Items' });
  for (let steps = 0; steps < 6; steps++) {
    await atlas.page.keyboard.press('Tab');
    if (await list.evaluate((element) => element.contains(document.activeElement))) break;
  }
  await atlas.page.keyboard.press('Space');
  await expect(atlas.page).toHaveURL(/items=PR\.AC-5/);
  await expect(atlas.panel.getByText('1 of 108 items', { exact: true })).toBeVisible();
  await expect
    .poll(() => answering(atlas))
    .toEqual(expect.arrayContaining(['62443-3-3/SR 3.1', '62443-3-3/SR 3.8']));
  await expect(atlas.panel.getByRole('link', { name: /^SR 3\.8/ }).first()).toBeVisible();
});

test('the list of items shows those that an address has chosen', async ({ atlas }) => {
  await atlas.open('#/architecture?framework=nist-csf-1.1&items=PR.AC-5');
  const list = atlas.panel.getByRole('grid', { name: 'Items' });
  const picked = list.getByRole('row', { name: /^PR\.AC-5/ });
  await expect
    .poll(async () => {
      const [room, row] = [await list.boundingBox(), await picked.boundingBox()];
      return room && row ? row.y >= room.y && row.y + row.height <= room.y + room.height : false;
    })
    .toBe(true);
});

test('by keyboard: the counterparts are reduced to the three gaps, which the picture marks', async ({
  atlas,
}) => {
  await atlas.open('#/architecture?lens=counterparts');
  const gaps = ['SR 2.3', 'SR 5.4', 'SR 7.5'];
  await expect.poll(() => answering(atlas)).toEqual(gaps.map((label) => `62443-3-3/${label}`));
  const only = atlas.panel.getByRole('button', { name: 'Only gaps' });
  await only.focus();
  await atlas.page.keyboard.press('Space');
  await expect(atlas.panel.getByText('3 of 51 system requirements shown.')).toBeVisible();
  await expect(
    atlas.panel.getByRole('table').getByRole('row', { name: /No requirement for components/ }),
  ).toHaveCount(3);
  await expect(only).toBeFocused();
  await atlas.panel.getByRole('searchbox', { name: 'Find a requirement' }).focus();
  await atlas.page.keyboard.type('power');
  await expect(atlas.panel.getByText('1 of 51 system requirements shown.')).toBeVisible();
});

test('a closed card represents the selected item in it, until the panel opens the card', async ({
  atlas,
}) => {
  await atlas.open(`#/architecture/${node('62443-3-3/SR 1.1')}?layers=requirements`);
  await expect(heading(atlas, 'SR 1.1')).toBeVisible();
  await expect.poll(() => atlas.roles()).toMatchObject({ '3-3': 'selected' });
  const open = atlas.panel.getByRole('button', { name: 'Open 3-3 to see it' });
  await open.focus();
  await atlas.page.keyboard.press('Enter');
  await expect(atlas.panel.getByRole('button', { name: 'Close 3-3' })).toBeFocused();
  await expect.poll(() => atlas.roles()).toMatchObject({ '3-3': 'context', '62443-3-3/SR 1.1': 'selected' });
});

/** The address of each state, and the heading of its panel. */
const STATES: [hash: string, title: string][] = [
  ['#/architecture?level=2&above=1', 'What SL 2 adds to SL 1'],
  ['#/architecture?level=2&component=EDR', 'What SL 2 selects'],
  ['#/architecture?lens=counterparts', 'System requirements beside components'],
  ['#/architecture?lens=threats', 'From a threat to the standard'],
  ['#/architecture?framework=nist-csf-1.1&items=PR.AC-5', 'How NIST CSF 1.1 maps to the series'],
  [`#/architecture/${node('62443-3-3/SR 1.1')}?layers=requirements`, 'SR 1.1'],
  [`#/architecture/${node('62443-4-2/CR 1.1')}?layers=requirements&open=4-2`, 'CR 1.1'],
  [`#/architecture/${node('attack-ics/T0831')}?layers=attack-ics`, 'T0831'],
  [`#/architecture/${node('nist-csf-1.1/PR.AC-5')}?layers=nist-csf-1.1`, 'PR.AC-5'],
  ['#/architecture/attack-ics?layers=attack-ics', 'MITRE ATT&CK for ICS'],
  ['#/architecture/3-3?layers=attack-ics', 'IEC 62443-3-3'],
];

axeFindsNothing([
  ...STATES.map(
    ([hash, title]): Moment => ({
      name: hash,
      hash,
      shows: async (atlas) => {
        await expect(heading(atlas, title)).toBeVisible();
        // Unfold everything, so that all of it is checked.
        await atlas.panel.locator('details').evaluateAll((folds) => {
          for (const fold of folds.slice(0, 4)) (fold as HTMLDetailsElement).open = true;
        });
      },
    }),
  ),
  {
    name: 'a layer is offered in the search',
    hash: '',
    shows: async (atlas) => {
      await atlas.search.fill('against T0831');
      await expect(atlas.page.getByRole('option', { name: /^Switch on/ })).toBeVisible();
    },
    part: 'search',
  },
]);
