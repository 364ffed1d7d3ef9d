import { type Atlas, expect, middleOf, test } from './page.ts';

test('the panels scroll, the page never does', async ({ atlas }) => {
  for (const hash of [
    '#/architecture/6-1+1-1',
    '#/architecture?role=asset-owner',
    '#/architecture?lens=threats',
  ]) {
    await atlas.open(hash);
    await expect(atlas.panel.getByRole('heading', { level: 3 }).first()).toBeVisible();
    const beyond = () =>
      atlas.page.evaluate(() =>
        [document.documentElement, document.querySelector('.app')].map((element) =>
          element ? element.scrollHeight - element.clientHeight : undefined,
        ),
      );
    expect(await beyond(), hash).toEqual([0, 0]);
    const more = await atlas.panel.evaluate((panel) => panel.scrollHeight - panel.clientHeight);
    expect(more, `${hash}: there is more in the panel than fits`).toBeGreaterThan(0);
  }
});

test('a first visitor sees the overview, and the picture has no highlight', async ({ atlas }) => {
  await atlas.open();
  const { panel } = atlas;
  await expect(panel.getByRole('heading', { name: 'IEC 62443', level: 2 })).toBeVisible();
  const part = (name: string) =>
    panel.locator('section').filter({ has: atlas.page.getByRole('heading', { name, level: 3 }) });
  await expect(part('What it is for').getByRole('paragraph').first()).toHaveText(/\w+ \w+ \w+/);
  for (const [group, benefits] of [
    [
      'Security',
      [
        'Multi-layered defense approach',
        'Risk-based security controls',
        'Threat-specific countermeasures',
        'Continuous security monitoring',
      ],
    ],
    [
      'Compliance',
      [
        'International standard recognition',
        'Audit-ready documentation',
        'Compliance tracking and reporting',
        'Regulatory alignment assurance',
      ],
    ],
    [
      'Business continuity',
      [
        'Reduced downtime risk',
        'Operational resilience',
        'Business process protection',
        'Incident response capabilities',
      ],
    ],
    [
      'Integration and flexibility',
      [
        'Legacy system compatibility',
        'Scalable architecture',
        'Interoperability standards',
        'Gradual implementation approach',
      ],
    ],
  ] as const) {
    await expect(panel.getByRole('heading', { name: group, exact: true, level: 4 })).toBeVisible();
    for (const benefit of benefits)
      await expect(panel.getByRole('listitem').filter({ hasText: benefit })).toBeVisible();
  }
  await expect(panel.getByRole('heading', { level: 4 })).toHaveCount(4);
  await expect(part('Benefits').getByRole('listitem')).toHaveCount(16);
  await expect(part('Document types').getByRole('term')).toHaveText([
    /^Standard/,
    /^Technical Specification/,
    /^Technical Report/,
    /^Publicly Available Specification/,
  ]);
  await expect(part('Document status').getByRole('term')).toHaveText([
    /^Published/,
    /^Under Revision/,
    /^In Development/,
  ]);

  await expect(atlas.page.getByRole('dialog'), 'nothing blocks the picture').toHaveCount(0);
  await atlas.clickNode('1-1');
  await expect.poll(() => atlas.roles()).toMatchObject({ '1-1': 'selected' });
});

test('outline and canvas share one selection', async ({ atlas }) => {
  await atlas.open();
  await atlas.tool('Outline').click();
  const row = (name: RegExp) => atlas.outline.getByRole('row', { name });
  await row(/^IEC 62443-3-2,/).click();
  await expect(row(/^IEC 62443-3-2,/)).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => atlas.roles()).toMatchObject({ '3-2': 'selected' });

  await atlas.clickNode('6-1');
  await expect.poll(() => atlas.roles()).toMatchObject({ '6-1': 'selected' });
  await expect(row(/^IEC 62443-6-1,/)).toHaveAttribute('aria-selected', 'true');
  await expect(row(/^IEC 62443-3-2,/)).toHaveAttribute('aria-selected', 'false');

  // An activity is folded until it is selected on the canvas.
  await expect(row(/^Conduct risk assessment,/)).toHaveCount(0);
  await atlas.clickNode('assess-risk');
  await expect(row(/^Conduct risk assessment,/)).toHaveAttribute('aria-selected', 'true');
  await expect(row(/^Conduct risk assessment,/)).toBeInViewport();

  await row(/^Tier 4,/).click();
  await expect.poll(() => atlas.roles()).toMatchObject({ 'tier-4': 'selected' });
});

test('the outline has every node: the series, 6 tiers, 20 documents, 3 phases, 15 activities', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.tool('Outline').click();
  for (const phase of [1, 2, 3]) {
    await atlas.outline.getByRole('row', { name: new RegExp(`^Phase ${phase},`) }).press('ArrowRight');
  }
  await expect(atlas.outline.getByRole('row')).toHaveCount(45);
});

test('the legend names every sign', async ({ atlas }) => {
  await atlas.open();
  await atlas.tool('Legend').click();
  const legend = atlas.page.getByRole('region', { name: 'Legend' });
  const kinds = (name: string) =>
    legend.getByRole('toolbar', { name }).getByRole('button', { pressed: true });
  await expect(kinds('Kind of part')).toHaveText([
    ...[/Series 1$/, /Tiers 6$/, /Documents 20$/, /Phases 3$/, /Activities 15$/],
  ]);
  await expect(kinds('Status on the framework page')).toHaveText([/^Published/, /^Under/, /^In Development/]);
  await expect(kinds('Document type')).toHaveText([/^ISStandard/, /^TS/, /^TR/, /^PAS/]);
  await expect(kinds('Tier')).toHaveCount(6);
  await expect(kinds('Confidence')).toHaveText([/^high/, /^medium/, /^low/]);
  await legend.getByText('24 of 24 shown').click();
  await expect(kinds('Kind of relation')).toHaveCount(24);
  await expect(legend.getByRole('definition')).toHaveText([
    ...[/outline/, /Lane/, /Card/, /disc/, /Chip/, /Solid outline/, /Double outline/, /Dashed outline/],
    ...[
      /Solid line/,
      /Dashed line/,
      /Dotted line/,
      /\w/,
      /\w/,
      /\w/,
      /\w/,
      /\w/,
      /\w/,
      /\w/,
      /\w/,
      /\w/,
      /\w/,
      /\w/,
    ],
  ]);
  await expect(legend.getByRole('term').filter({ hasNot: atlas.page.getByRole('button') })).toHaveText([
    ...[
      /Triangle$/,
      /Arrowhead$/,
      /Ring$/,
      /Depends on$/,
      /Needed by$/,
      /Both$/,
      /Used with$/,
      /Related$/,
      /Faded$/,
    ],
    ...[/Words on a line$/, /Three dots$/],
  ]);
  for (const meaning of await legend.getByRole('definition').allInnerTexts())
    expect(meaning).toMatch(/\w+.*\.$/s);
  await atlas.tool('Legend').click();
  await expect(legend).toHaveCount(0);
});

async function smallestId(atlas: Atlas): Promise<number> {
  const { nodes } = await atlas.settled();
  const sizes = nodes.filter(({ kind }) => kind === 'document').map(({ labels }) => labels[0]?.fontSize ?? 0);
  return Math.min(...sizes);
}

test('a presentation hides the panels and enlarges the labels; the selection stays', async ({ atlas }) => {
  await atlas.open('#/architecture/6-2');
  await atlas.tool('Outline').click();
  await expect(atlas.outline).toBeVisible();
  const before = await smallestId(atlas);
  await atlas.tool('Present').click();
  await expect(atlas.panel).toBeHidden();
  await expect(atlas.outline).toBeHidden();
  await expect(atlas.search).toBeHidden();
  await expect.poll(() => smallestId(atlas)).toBeGreaterThan(before);
  expect(await atlas.roles()).toMatchObject({ '6-2': 'selected', '4-2': 'depends-on' });

  await atlas.tool('Stop presenting').click();
  await expect(atlas.panel).toBeVisible();
  await expect(atlas.outline).toBeVisible();
  await expect.poll(() => smallestId(atlas)).toBe(before);
});

test('the theme can be chosen, and is stored', async ({ atlas }) => {
  const background = () => atlas.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const choose = async (name: string) => {
    await atlas.tool('Theme').click();
    await atlas.page.getByRole('menuitemradio', { name }).click();
    await expect(atlas.page.getByRole('menu')).toHaveCount(0);
  };
  await atlas.open();
  const light = await background();
  await choose('Dark');
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await atlas.reload();
  expect(await background()).toBe(dark);
  await choose('Light');
  await expect.poll(background).toBe(light);
  await choose('As the system');
  await atlas.page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).toBe(dark);
});

test('hovering a node shows its full title and highlights its relations, without selecting it', async ({
  atlas,
}) => {
  await atlas.open();
  for (const [id, title] of [
    ['3-2', 'Security Risk Assessment for System Design'],
    ['1-6', 'Application of the ISA/IEC 62443 standards to the ICT'],
    ['assess-risk', 'Conduct risk assessment'],
    ['tier-6', 'Evaluation & Conformance'],
  ] as const) {
    const { x, y } = await atlas.onPage(middleOf(await atlas.node(id)));
    await atlas.page.mouse.move(x, y);
    await expect(atlas.page.locator('.hover-card')).toContainText(title);
  }
  const { x, y } = await atlas.onPage(middleOf(await atlas.node('6-2')));
  await atlas.page.mouse.move(x, y);
  await expect.poll(async () => (await atlas.previewed()).sort()).toEqual(['4-1', '4-2', '6-2']);
  expect(await atlas.roles()).toEqual({});
  expect(new URL(atlas.page.url()).hash, 'the address names no selection').toBe('');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('there is room for picture and panel, and a tap selects 6-2', async ({ atlas }) => {
    await atlas.open();
    const widths = () =>
      atlas.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(await widths()).toEqual([390, 390]);
    await expect(atlas.host).toBeInViewport({ ratio: 0.9 });
    await expect(atlas.panel).toBeInViewport({ ratio: 0.9 });
    expect((await atlas.host.boundingBox())?.height).toBeGreaterThan(300);
    for (const text of await atlas.page.getByRole('radio').all()) await expect(text).toBeInViewport();

    await swipeUntilSeen(atlas, '6-2');
    const { x, y } = await atlas.onPage(middleOf(await atlas.node('6-2')));
    await atlas.page.touchscreen.tap(x, y);
    await expect.poll(() => atlas.roles()).toMatchObject({ '6-2': 'selected', '4-2': 'depends-on' });
    await expect(atlas.panel.getByRole('heading', { name: 'IEC 62443-6-2' })).toBeInViewport();
    expect(await widths()).toEqual([390, 390]);
  });
});

/** Swipes the picture up until a node is completely inside the canvas. */
async function swipeUntilSeen(atlas: Atlas, id: string): Promise<void> {
  const box = await atlas.host.boundingBox();
  if (!box) throw new Error('There is no canvas.');
  const seen = async () => {
    const node = await atlas.node(id);
    return node.y >= 0 && node.y + node.height <= box.height;
  };
  // In the margin of the page: a finger that lands on a node would drag it.
  const x = box.x + 5;
  const from = box.y + box.height - 20;
  for (let swipe = 0; swipe < 6 && !(await seen()); swipe++)
    await atlas.hand.move([0, 20, 60, 100, 140, 180].map((up) => [{ x, y: from - up }]));
  expect(await seen(), `${id} can be swiped into view`).toBe(true);
}
