import { type Atlas, type Box, type CanvasState, expect, test } from './page.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const ARRANGEMENTS = ['architecture', 'lifecycle', 'dependencies', 'around'];
const SELECTIONS = ['', '/6-2', '/2-1'];

for (const viewport of SIZES)
  test.describe(`at ${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport });
    test('nothing overlaps, nothing is clipped, all labels are legible', async ({ atlas }) => {
      for (const arrangement of ARRANGEMENTS)
        for (const selection of SELECTIONS)
          await test.step(arrangement + selection, async () => {
            await atlas.open(`#/${arrangement}${selection}`);
            await atlas.page.keyboard.press('0');
            const state = await atlas.settled();
            expect(state.arrangement).toBe(arrangement);
            expect((await atlas.roles())[selection.slice(1)]).toBe(selection ? 'selected' : undefined);
            expect(state.nodes).toHaveLength(45);
            expect(troublesIn(state, await canvasBox(atlas)), arrangement + selection).toEqual([]);
          });
    });
  });

async function canvasBox(atlas: Atlas): Promise<Box> {
  const box = await atlas.host.boundingBox();
  if (!box) throw new Error('There is no canvas.');
  return { ...box, x: 0, y: 0 };
}

interface Named extends Box {
  name: string;
}

function troublesIn(state: CanvasState, canvas: Box): string[] {
  const nodes: Named[] = state.nodes.map((node) => ({ ...node, name: `node ${node.id}` }));
  const labels: Named[] = state.nodes.flatMap((node) =>
    node.labels.map((label) => ({ ...label, name: `label “${label.text}” of ${node.id}` })),
  );
  const edgeLabels: Named[] = state.lines.flatMap((line) =>
    line.edgeLabels.map((edgeLabel) => ({ ...edgeLabel, name: `pill “${edgeLabel.text}” of ${line.id}` })),
  );
  return [
    ...collisions(nodes),
    ...collisions(labels),
    ...collisions(edgeLabels),
    ...edgeLabels.flatMap((edgeLabel) =>
      nodes.filter((node) => overlap(edgeLabel, node)).map((node) => tell(edgeLabel, node)),
    ),
    ...[...nodes, ...edgeLabels]
      .filter((box) => !inside(box, canvas, 0))
      .map((box) => `${box.name} is cut off: ${where(box)} of ${where(canvas)}`),
    ...state.nodes.flatMap((node) =>
      node.labels
        .filter((label) => !inside(label, node, 1))
        .map((label) => `label “${label.text}” sticks out of ${node.id}: ${where(label)} of ${where(node)}`),
    ),
    ...state.nodes
      .filter(({ kind }) => kind === 'document')
      .flatMap(({ id, labels: [shortId] }) => {
        if (!shortId) return [`${id} has no short id`];
        const read = shortId.fontSize >= 12 && shortId.height >= 11.5;
        return read ? [] : [`${id} is too small: ${shortId.fontSize} px type, ${shortId.height} px high`];
      }),
  ];
}

function collisions(boxes: readonly Named[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => tell(one, other)),
  );
}

/** Whether two boxes overlap by more than a pixel in both directions. */
function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1
  );
}

function inside(inner: Box, outer: Box, tolerance: number): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  );
}

function tell(one: Named, other: Named): string {
  return `${one.name} and ${other.name} cover each other: ${where(one)} and ${where(other)}`;
}

function where({ x, y, width, height }: Box): string {
  return `${x.toFixed(1)}–${(x + width).toFixed(1)} × ${y.toFixed(1)}–${(y + height).toFixed(1)}`;
}
