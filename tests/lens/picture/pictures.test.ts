import { describe, expect, it } from 'vitest';
import { litBy } from '../../../src/lens/picture/highlight.ts';
import { type Format, SHEETS } from '../../../src/lens/picture/layouts/sheet.ts';
import { litPicture } from '../../../src/lens/picture/lit-picture.ts';
import { type BasePicture, basePicture, pictureKey } from '../../../src/lens/picture/scene.ts';
import { ARRANGEMENTS, type Arrangement, HOME } from '../../../src/lens/view/view.ts';
import { type Box, overlap } from '../../../src/lib/geometry.ts';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import { linesOf } from '../../../src/model/graph/lines.ts';
import { library } from '../../fixtures/library.ts';

const graph = buildGraph(library);
const lines = linesOf(graph);
const formats = Object.keys(SHEETS) as Format[];

/** Canvas sizes with the details open: 1280x720 and 1920x1080; without, as in a presentation. */
const canvases: Record<Format, { width: number; height: number }[]> = {
  desk: [
    { width: 940, height: 626 },
    { width: 1580, height: 986 },
  ],
  wide: [
    { width: 1280, height: 626 },
    { width: 1920, height: 986 },
  ],
  tall: [],
};

function draw(arrangement: Arrangement, format: Format, centre: string | null): BasePicture {
  return basePicture({
    graph,
    shown: graph,
    lines,
    library,
    arrangement,
    format,
    centre,
    moved: {},
    open: [],
    folded: [],
  });
}

/** A picture depends on nothing but these three, which the first test proves: each is drawn once. */
const drawn = new Map<string, BasePicture>();

function picture(arrangement: Arrangement, format: Format, centre: string | null): BasePicture {
  const key = pictureKey(arrangement, format, centre);
  const known = drawn.get(key) ?? draw(arrangement, format, centre);
  drawn.set(key, known);
  return known;
}

const centresOf = (arrangement: Arrangement) => (arrangement === 'around' ? graph.nodes() : [null]);

function clashes(boxes: readonly (Box & { id: string })[], gap: number): string[] {
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(box, other, gap) ? [`${box.id} on ${other.id}`] : [])),
  );
}

const everyPicture = formats.flatMap((format) =>
  ARRANGEMENTS.flatMap((arrangement) =>
    centresOf(arrangement).map((centre) => ({ format, arrangement, centre })),
  ),
);

describe('every picture', () => {
  it.each(everyPicture)(
    'of $arrangement on a $format sheet around $centre is the same every time, holds every node once, none on another, every short id at 12 pixels after fit',
    ({ arrangement, format, centre }) => {
      const base = picture(arrangement, format, centre);
      expect(draw(arrangement, format, centre)).toEqual(base);
      expect(base.nodes.map((node) => node.id).sort()).toEqual(graph.nodes().sort());
      expect(clashes(base.nodes, 2)).toEqual([]);
      for (const { width, height } of canvases[format]) {
        const zoom = Math.min((width - 28) / base.bounds.width, (height - 28) / base.bounds.height);
        expect(base.sheet.type.id * zoom).toBeGreaterThanOrEqual(12);
      }
    },
  );
});

const litPictures = formats
  .filter((format) => format !== 'tall')
  .flatMap((format) => ARRANGEMENTS.map((arrangement) => ({ format, arrangement })));

describe('what is lit', () => {
  it.each(litPictures)(
    'keeps its pills off cards and off each other in $arrangement on a $format sheet',
    ({ arrangement, format }) => {
      const covered: string[] = [];
      let seen = 0;
      for (const selection of graph.nodes()) {
        const base = picture(arrangement, format, arrangement === 'around' ? selection : null);
        const lit = litBy(graph, lines, { ...HOME, selection });
        const shown = lit ? litPicture(base, lit, lines) : null;
        const pills = (shown?.lines ?? []).flatMap((line) =>
          line.pill ? [{ ...line.pill, id: `pill of ${line.id}` }] : [],
        );
        seen += pills.length;
        for (const pill of pills)
          for (const node of base.nodes)
            if (overlap(pill, node)) covered.push(`${selection}: ${pill.id} on ${node.id}`);
        covered.push(...clashes(pills, 0).map((clash) => `${selection}: ${clash}`));
      }
      expect(covered).toEqual([]);
      expect(seen).toBeGreaterThan(60);
    },
  );
});
