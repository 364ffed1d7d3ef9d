import { describe, expect, it } from 'vitest';
import { type Box, overlap } from '../../src/lens/geometry.ts';
import { litBy } from '../../src/lens/highlight.ts';
import { type Format, SHEETS } from '../../src/lens/layouts/sheet.ts';
import { linesOf } from '../../src/lens/lines.ts';
import { litPicture } from '../../src/lens/lit-picture.ts';
import { type BasePicture, basePicture } from '../../src/lens/scene.ts';
import { ARRANGEMENTS, type Arrangement, HOME } from '../../src/lens/view.ts';
import { buildGraph } from '../../src/model/graph.ts';
import { library } from '../fixtures/library.ts';

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

function picture(arrangement: Arrangement, format: Format, centre: string | null): BasePicture {
  return basePicture({ graph, lines, library, arrangement, format, centre, moved: {} });
}

function clashes(boxes: readonly (Box & { id: string })[], gap: number): string[] {
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(box, other, gap) ? [`${box.id} on ${other.id}`] : [])),
  );
}

const everyPicture = formats.flatMap((format) =>
  ARRANGEMENTS.flatMap((arrangement) =>
    (arrangement === 'around' ? graph.nodes() : [null]).map((centre) => ({ format, arrangement, centre })),
  ),
);

describe.each(everyPicture)(
  '$arrangement on a $format sheet around $centre',
  ({ arrangement, format, centre }) => {
    const base = picture(arrangement, format, centre);

    it('holds every node once, none on another', () => {
      expect(base.nodes.map((node) => node.id).sort()).toEqual(graph.nodes().sort());
      expect(clashes(base.nodes, 2)).toEqual([]);
    });

    it('keeps every short id at 12 pixels after fit', () => {
      for (const { width, height } of canvases[format]) {
        const zoom = Math.min((width - 28) / base.bounds.width, (height - 28) / base.bounds.height);
        expect(base.sheet.type.id * zoom).toBeGreaterThanOrEqual(12);
      }
    });

    it('is the same every time', () => {
      expect(picture(arrangement, format, centre)).toEqual(base);
    });
  },
);

describe.each(formats.filter((format) => format !== 'tall'))('what is lit on a %s sheet', (format) => {
  it.each(ARRANGEMENTS)('keeps its pills off cards and off each other in %s', (arrangement) => {
    const covered: string[] = [];
    for (const selection of graph.nodes()) {
      const base = picture(arrangement, format, graph.hasNode(selection) ? selection : null);
      const lit = litBy(graph, lines, { ...HOME, selection });
      const shown = lit ? litPicture(base, lit, lines) : null;
      const pills = (shown?.lines ?? []).flatMap((line) =>
        line.pill ? [{ ...line.pill, id: `pill of ${line.id}` }] : [],
      );
      for (const pill of pills)
        for (const node of base.nodes)
          if (overlap(pill, node)) covered.push(`${selection}: ${pill.id} on ${node.id}`);
      covered.push(...clashes(pills, 0).map((clash) => `${selection}: ${clash}`));
    }
    expect(covered).toEqual([]);
  });
});
