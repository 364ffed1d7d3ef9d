import { type Atlas, expect, test } from './page.ts';

/*
 * Questions of a workshop, each from the first view of the Atlas to its answer. The expected answers were
 * read from the data by hand, not computed by the code.
 */

/**
 * Types a question into the search, switches on the layers that it offers by name, and returns the heading
 * and the rows of the answer.
 */
async function ask(
  atlas: Atlas,
  text: string,
  ...layers: string[]
): Promise<{ heading: string; rows: string[] }> {
  await atlas.search.fill(text);
  for (const layer of layers) {
    await atlas.page.getByRole('option', { name: `Switch on: ${layer}` }).click();
    await expect(atlas.page).toHaveURL(/[?&]layers=/);
    await expect(atlas.page.getByRole('option', { name: `Switch on: ${layer}` })).toHaveCount(0);
    await expect(atlas.search).toHaveValue(text);
  }
  // While a layer loads, the search falls back to words. Only the answer itself shows that the layer has
  // arrived.
  const answer = atlas.page.getByRole('listbox').locator('[data-answer]');
  await expect(answer.getByRole('option').first()).toBeVisible();
  await expect(atlas.page.getByText('nothing known')).toHaveCount(0);
  const heading = ((await answer.locator('header').textContent()) ?? '').trim();
  const rows = await answer
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.querySelector('b')?.textContent ?? ''));
  return { heading, rows };
}

const REQUIREMENTS = 'Requirements and levels';
const tiles = async (atlas: Atlas, card: string, role: string) =>
  (await atlas.settled()).nodes
    .filter((node) => node.id.startsWith(`62443-${card}/`) && node.role === role)
    .map(({ id }) => id.split('/')[1]);

test('1: which system requirements apply at SL 2 and not at SL 1?', async ({ atlas }) => {
  await atlas.open();
  const { heading, rows } = await ask(atlas, 'apply at SL 2 and not at SL 1', REQUIREMENTS);
  expect(heading).toBe('Selected at SL 2, and not at SL 1 (66)');
  const system = rows.filter((row) => /^SR \d+\.\d+$/.test(row));
  expect(system).toEqual([
    'SR 1.2',
    'SR 1.8',
    'SR 1.9',
    'SR 2.6',
    'SR 2.11',
    'SR 3.4',
    'SR 3.7',
    'SR 3.8',
    'SR 3.9',
    'SR 4.2',
    'SR 6.2',
    'SR 7.8',
  ]);
  expect(rows.filter((row) => row.startsWith('SR '))).toHaveLength(23);
});

test('2: the same as a picture: the slider, and what the step adds', async ({ atlas }) => {
  await atlas.open();
  await atlas.panel.getByRole('button', { name: 'Which requirements apply at a security level' }).click();
  const slider = atlas.panel.getByRole('slider', { name: 'Security level' });
  await expect(slider).toBeVisible();
  for (const [level, rows] of [
    [1, 37],
    [2, 60],
    [3, 90],
    [4, 100],
  ] as const) {
    await slider.focus();
    for (let at = Number(await slider.inputValue()); at !== level; at += Math.sign(level - at))
      await atlas.page.keyboard.press(level > at ? 'ArrowRight' : 'ArrowLeft');
    await expect(atlas.panel.getByText(new RegExp(`^${rows} rows of 3-3, `))).toBeVisible();
    await expect.poll(async () => (await tiles(atlas, '3-3', 'primary')).length).toBe(rows);
  }
  await slider.focus();
  await atlas.page.keyboard.press('ArrowLeft');
  await atlas.page.keyboard.press('ArrowLeft');
  await atlas.panel.getByLabel('Show', { exact: true }).selectOption('1');
  await expect(atlas.panel.getByRole('heading', { level: 2, name: 'What SL 2 adds to SL 1' })).toBeVisible();
  await expect.poll(async () => (await tiles(atlas, '3-3', 'primary')).length).toBe(23);
});

test('3: which component requirement derives from SR 1.1, and what does it add?', async ({ atlas }) => {
  await atlas.open();
  const { rows } = await ask(atlas, 'what derives from SR 1.1?', REQUIREMENTS);
  expect(rows).toEqual(['CR 1.1']);
  await atlas.page.keyboard.press('Enter');
  await expect(atlas.panel.getByRole('heading', { level: 2, name: 'CR 1.1' })).toBeVisible();
  await expect(atlas.panel).toContainText('SR 1.1');
  expect((await ask(atlas, 'enhancements of SR 1.1')).rows).toHaveLength(3);
  expect((await ask(atlas, 'enhancements of CR 1.1')).rows).toEqual(['CR 1.1 RE 1', 'CR 1.1 RE 2']);
});

test('4: which system requirement has no component requirement?', async ({ atlas }) => {
  await atlas.open();
  const { rows } = await ask(atlas, 'which SR has no component requirement?', REQUIREMENTS);
  expect(rows).toEqual(['SR 2.3', 'SR 5.4', 'SR 7.5']);
  await atlas.page.keyboard.press('Escape');
  await atlas.panel.getByRole('button', { name: 'System requirements beside components' }).click();
  await expect.poll(() => tiles(atlas, '3-3', 'primary')).toEqual(['SR 2.3', 'SR 5.4', 'SR 7.5']);
});

test('5: an attacker changed a setpoint (T0831): which requirements counter that, and which document evaluates them?', async ({
  atlas,
}) => {
  await atlas.open();
  const { rows } = await ask(atlas, 'against T0831', 'MITRE ATT&CK for ICS');
  expect(rows).toEqual(['M0802', 'M0953', 'SR 3.1', 'CR 3.1', 'SR 7.3', 'CR 7.3', '3-3', '4-2', '6-2']);
  await atlas.search.fill('T0831');
  await atlas.page.keyboard.press('Enter');
  await expect(atlas.panel.getByRole('heading', { level: 2, name: 'T0831' })).toBeVisible();
  for (const name of ['M0802', 'SR 3.1', 'CR 3.1', '4-2', '6-2'])
    await expect(atlas.panel).toContainText(name);
  const roles = await atlas.roles();
  for (const id of ['attack-ics', '4-2', '6-2']) expect(roles[id], id).toBeDefined();
});

test('6: how much of 3-3 does ATT&CK not label?', async ({ atlas }) => {
  await atlas.open('#/?lens=threats');
  await expect(atlas.panel).toContainText('31 of 51 system requirements carry no label');
});

test('7: which subcategories of NIST CSF map to SR 3.1?', async ({ atlas }) => {
  await atlas.open();
  const { rows } = await ask(atlas, 'which subcategories of NIST CSF 1.1 touch SR 3.1?', 'NIST CSF 1.1');
  expect(rows).toEqual(['PR.AC-5', 'PR.DS-2', 'PR.DS-6', 'PR.PT-4']);
});

test('8: we follow NIST CSF 1.1: what of 3-3 remains uncovered?', async ({ atlas }) => {
  await atlas.open();
  const { heading, rows } = await ask(atlas, 'untouched by NIST CSF 1.1', 'NIST CSF 1.1');
  expect(heading).toMatch(/\(4\)$/);
  expect(rows).toEqual(['SR 3.6', 'SR 3.7', 'SR 7.5', 'SR 7.7']);
  expect((await ask(atlas, 'covered by PR.AC-5')).rows).toEqual(['SR 3.1', 'SR 3.8']);
});

test('9: which parts were published in or after 2023?', async ({ atlas }) => {
  await atlas.open();
  const { rows } = await ask(atlas, 'which parts were published in or after 2023?');
  expect(rows).toEqual(['1-5', '2-4', '6-1', '2-1', '6-2', '2-2', '1-6']);
});

test('10: what must a network device do at SL 1 that no other component must do?', async ({ atlas }) => {
  await atlas.open();
  const { rows } = await ask(atlas, 'requirements for network devices at SL 1', REQUIREMENTS);
  expect(rows.filter((row) => row.startsWith('NDR'))).toEqual([
    'NDR 1.6',
    'NDR 1.13',
    'NDR 2.4',
    'NDR 3.2',
    'NDR 3.10',
    'NDR 3.14',
    'NDR 5.2',
    'NDR 5.3',
  ]);
});

test('11: how many requirements does 4-1 have, and in how many practices?', async ({ atlas }) => {
  await atlas.open();
  const { heading } = await ask(atlas, 'requirements in 4-1', REQUIREMENTS);
  expect(heading).toBe('The requirements in 4-1 (47)');
  await atlas.page.keyboard.press('Escape');
  await atlas.open('#/architecture/4-1?layers=requirements');
  await expect(atlas.panel.getByRole('heading', { level: 3, name: 'Contents (8)' })).toBeVisible();
});

test('12: which certification schemes are based on 4-2?', async ({ atlas }) => {
  await atlas.open();
  const { rows } = await ask(atlas, 'which schemes are based on 4-2?', 'Certification schemes');
  expect(rows).toEqual(['ISASecure CSA', 'ISASecure ICSA', 'IECEE']);
});
