import {
  type Atlas,
  type Box,
  type CanvasHost,
  type CanvasNode,
  type CanvasState,
  expect,
  test,
} from './page.ts';

const LAYERS = [
  ...['requirements', 'attack-ics', 'nist-csf-1.1', 'nist-ssdf-1.1', 'iacs-ur-e27', 'anssi-pa-108'],
  ...['eu-cra', 'document-links', 'schemes'],
];
const CARDS = [
  ...['1-1', '2-1', '2-4', '3-2', '3-3', '4-1', '4-2', 'attack-ics', 'nist-csf-1.1', '2-1-ed1'],
  ...['nist-ssdf-1.1', 'iacs-ur-e27', 'anssi-pa-108', 'eu-cra', 'schemes'],
];
/** An address with all layers on and all cards open. */
const everything = (arrangement: string) =>
  `#/${arrangement}?layers=${LAYERS.join(',')}&open=${CARDS.join(',')}`;

const isTile = ({ kind }: CanvasNode) => kind === 'item';
const press = (atlas: Atlas, name: string) => atlas.page.getByRole('button', { name, exact: true }).click();
const tilesOf = (state: CanvasState) => state.nodes.filter(isTile).length;

/** The places of the nodes in page units, independent of the camera. */
const onSheet = ({ nodes, zoom, pan }: CanvasState) =>
  new Map(nodes.map(({ id, x, y }) => [id, { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }]));

/** The largest distance by which a node moved between two pictures, in page units. */
function farthest(before: CanvasState, after: CanvasState): number {
  const [was, is] = [onSheet(before), onSheet(after)];
  return Math.max(
    ...[...was].map(([id, from]) => {
      const to = is.get(id);
      return to ? Math.hypot(to.x - from.x, to.y - from.y) : Number.POSITIVE_INFINITY;
    }),
  );
}

function covered(boxes: readonly (Box & { name: string })[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1 &&
          Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 1,
      )
      .map((other) => `${one.name} and ${other.name}`),
  );
}

const labelsOf = (nodes: readonly CanvasNode[]) =>
  nodes.flatMap(({ id, labels }) => labels.map((label) => ({ ...label, name: `“${label.text}” of ${id}` })));

test('a document opens from its panel and closes again, and no other node moves', async ({ atlas }) => {
  await atlas.open('#/architecture/3-3');
  const before = await atlas.settled();
  await press(atlas, 'Open to show its contents');
  await expect(atlas.page).toHaveURL(/layers=requirements&open=3-3$/);
  await expect.poll(async () => tilesOf(await atlas.canvas())).toBe(115);
  const open = await atlas.settled();
  expect(farthest(before, open)).toBeLessThan(1);
  // The camera zooms to it, so that its requirements can be read.
  const read = open.nodes.filter(isTile).flatMap(({ labels }) => labels.map(({ text }) => text));
  expect(read).toEqual(expect.arrayContaining(['SR 3.1', 'SR 5.4', 'SR 7.8']));
  await press(atlas, 'Close');
  await expect.poll(async () => tilesOf(await atlas.canvas())).toBe(0);
  const closed = await atlas.settled();
  expect(farthest(before, closed)).toBeLessThan(1);
  expect(Math.abs(closed.zoom - before.zoom)).toBeLessThan(0.001);
});

test('a group is folded and unfolded by the menu', async ({ atlas }) => {
  await atlas.open('#/architecture/62443-3-3%2FFR%203?layers=requirements&open=3-3');
  await expect.poll(async () => tilesOf(await atlas.canvas())).toBe(115);
  const before = await atlas.settled();
  await atlas.page.keyboard.press('c');
  await expect.poll(async () => tilesOf(await atlas.canvas())).toBe(96);
  await expect(atlas.page).toHaveURL(/fold=62443-3-3%2FFR%203$/);
  const folded = await atlas.settled();
  const stays = {
    ...before,
    nodes: before.nodes.filter(({ id }) => folded.nodes.some((one) => one.id === id)),
  };
  expect(farthest(stays, folded)).toBeLessThan(1);
  await press(atlas, 'Actions');
  await atlas.page.getByRole('menuitem', { name: /^Open to show its contents/ }).click();
  await expect.poll(async () => tilesOf(await atlas.canvas())).toBe(115);
});

test('switching layers on and off moves no document', async ({ atlas }) => {
  await atlas.open();
  const before = await atlas.settled();
  await atlas.tool('Legend').click();
  const legend = atlas.page.getByRole('region', { name: 'Legend' });
  for (const name of [/^MITRE ATT&CK for ICS/, /^ANSSI-PA-108/, /^Other standards and laws/])
    await legend.getByRole('button', { name }).click();
  await expect
    .poll(async () => (await atlas.canvas()).nodes.map(({ id }) => id))
    .toEqual(expect.arrayContaining(['attack-ics', 'anssi-pa-108', 'eu-nis2']));
  expect(farthest(before, await atlas.settled())).toBeLessThan(1);
});

for (const arrangement of ['architecture', 'dependencies'])
  test(`everything open, in ${arrangement}: no label covers another, zoomed out or in`, async ({ atlas }) => {
    test.slow();
    for (const size of [
      { width: 1280, height: 720 },
      { width: 1920, height: 1080 },
    ]) {
      await atlas.page.setViewportSize(size);
      await atlas.open(everything(arrangement));
      await atlas.resize(size);
      await atlas.page.keyboard.press('0');
      const afar = await atlas.settled();
      expect(tilesOf(afar)).toBeGreaterThan(1000);
      expect(covered(labelsOf(afar.nodes)), `${size.width} wide`).toEqual([]);
      for (const { id, labels } of afar.nodes.filter(isTile))
        for (const { fontSize } of labels) expect(fontSize, id).toBeGreaterThanOrEqual(8.9);
      for (const id of ['4-2', 'nist-csf-1.1', 'anssi-pa-108']) {
        // Opening the card again zooms to it.
        await atlas.open(`${everything(arrangement).replace('?', `/${id}?`)}`);
        await atlas.page.keyboard.press('c');
        await atlas.page.keyboard.press('o');
        const near = await atlas.settled();
        expect(near.zoom, id).toBeGreaterThan(afar.zoom * 3);
        expect(covered(labelsOf(near.nodes)), `${id}, ${size.width} wide`).toEqual([]);
      }
    }
  });

test('no edge label covers a caption or a card', async ({ atlas }) => {
  await atlas.open('#/architecture/attack-ics%2FT0831?layers=attack-ics&open=attack-ics,3-3,4-2');
  await expect.poll(async () => tilesOf(await atlas.canvas())).toBeGreaterThan(200);
  const { captions, lines, nodes } = await atlas.settled();
  expect(captions.map(({ text }) => text)).toContain('Other frameworks');
  const edgeLabels = lines.flatMap((line) =>
    line.edgeLabels.map((edgeLabel) => ({ ...edgeLabel, name: `“${edgeLabel.text}”` })),
  );
  expect(edgeLabels.length).toBeGreaterThan(2);
  const named = captions.map((caption) => ({ ...caption, name: `“${caption.text}”` }));
  expect(covered([...edgeLabels, ...named])).toEqual([]);
  const cards = nodes.filter(({ id }) => ['6-2', '3-2', '4-1'].includes(id));
  expect(covered([...edgeLabels, ...cards.map((card) => ({ ...card, name: card.id }))])).toEqual([]);
});

test('layers are separate files that load on demand', async ({ atlas }) => {
  const asked: string[] = [];
  atlas.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await atlas.open();
  const isLayer = (file: string) => LAYERS.some((id) => file.includes(`/${id}-`));
  expect(asked.filter(isLayer)).toEqual([]);
  await atlas.tool('Legend').click();
  await atlas.page.getByRole('button', { name: /^EU Cyber Resilience Act/ }).click();
  await expect.poll(() => asked.filter(isLayer).length).toBe(2);
  expect(asked.filter(isLayer).some((file) => file.includes('/requirements-'))).toBe(true);
  expect(asked.filter(isLayer).some((file) => file.includes('/eu-cra-'))).toBe(true);
});

test('a layer that fails to load is reported, the rest works, and it can be requested again', async ({
  browser,
  baseURL,
}) => {
  // A separate page, because this failure is intended.
  const page = await browser.newPage({ baseURL: `${baseURL}` });
  await page.route('**/schemes-*.json', (route) => route.abort());
  await page.goto('./');
  await page.getByRole('button', { name: 'Legend', exact: true }).click();
  await page.getByRole('button', { name: /^Certification schemes/ }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Certification schemes could not be loaded' }),
  ).toBeVisible();
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend.getByRole('alert')).toContainText('schemes.json');
  await page.getByRole('button', { name: /^Requirements and levels/ }).click();
  await expect(page).toHaveURL(/layers=requirements,schemes$/);
  await expect(page.getByTestId('canvas')).toBeVisible();
  await expect(legend.getByText('Loading …'), 'both have been asked for, and one came').toHaveCount(0);
  await page.unroute('**/schemes-*.json');
  await legend.getByRole('button', { name: 'Try again' }).click();
  await expect(legend.getByRole('alert')).toHaveCount(0);
  const canvas = page.getByTestId('canvas');
  await expect
    .poll(() => canvas.evaluate((host: CanvasHost) => host.atlasState().nodes.map(({ id }) => id)))
    .toContain('schemes');
  await page.close();
});
