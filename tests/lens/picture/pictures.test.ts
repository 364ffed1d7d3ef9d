import { describe, expect, it } from 'vitest';
import { highlightFor } from '../../../src/lens/picture/highlight.ts';
import { highlightPicture } from '../../../src/lens/picture/highlight-picture.ts';
import { PAGES, type PagePreset } from '../../../src/lens/picture/layouts/page.ts';
import { type BaseScene, baseScene, pictureKey } from '../../../src/lens/picture/scene.ts';
import { ARRANGEMENTS, type Arrangement, HOME } from '../../../src/lens/view/view.ts';
import { type Box, overlap } from '../../../src/lib/geometry.ts';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import { linesOf } from '../../../src/model/graph/lines.ts';
import { library } from '../../fixtures/library.ts';

const graph = buildGraph(library);
const lines = linesOf(graph);
const formats = Object.keys(PAGES) as PagePreset[];

/** Canvas sizes with the details open: 1280x720 and 1920x1080; without, as in a presentation. */
const canvases: Record<PagePreset, { width: number; height: number }[]> = {
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

function draw(arrangement: Arrangement, pagePreset: PagePreset, centre: string | null): BaseScene {
  return baseScene({
    graph,
    shown: graph,
    lines,
    library,
    arrangement,
    pagePreset,
    centre,
    moved: {},
    open: [],
    folded: [],
  });
}

/** A picture depends on nothing but these three, which the first test proves: each is drawn once. */
const drawn = new Map<string, BaseScene>();

function picture(arrangement: Arrangement, pagePreset: PagePreset, centre: string | null): BaseScene {
  const key = pictureKey(arrangement, pagePreset, centre);
  const known = drawn.get(key) ?? draw(arrangement, pagePreset, centre);
  drawn.set(key, known);
  return known;
}

const centresOf = (arrangement: Arrangement) => (arrangement === 'around' ? graph.nodes() : [null]);

function clashes(boxes: readonly (Box & { id: string })[], gap: number): string[] {
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(box, other, gap) ? [`${box.id} on ${other.id}`] : [])),
  );
}

const everyPicture = formats.flatMap((pagePreset) =>
  ARRANGEMENTS.flatMap((arrangement) =>
    centresOf(arrangement).map((centre) => ({ pagePreset, arrangement, centre })),
  ),
);

describe('every picture', () => {
  it.each(everyPicture)(
    'of $arrangement on a $format sheet around $centre is the same every time, holds every node once, none on another, every short id at 12 pixels after fit',
    ({ arrangement, pagePreset, centre }) => {
      const base = picture(arrangement, pagePreset, centre);
      expect(draw(arrangement, pagePreset, centre)).toEqual(base);
      expect(base.nodes.map((node) => node.id).sort()).toEqual(graph.nodes().sort());
      expect(clashes(base.nodes, 2)).toEqual([]);
      for (const { width, height } of canvases[pagePreset]) {
        const zoom = Math.min((width - 28) / base.bounds.width, (height - 28) / base.bounds.height);
        expect(base.page.type.id * zoom).toBeGreaterThanOrEqual(12);
      }
    },
  );
});

const litPictures = formats
  .filter((pagePreset) => pagePreset !== 'tall')
  .flatMap((pagePreset) => ARRANGEMENTS.map((arrangement) => ({ pagePreset, arrangement })));

describe('what is lit', () => {
  it.each(litPictures)(
    'keeps its pills off cards and off each other in $arrangement on a $format sheet',
    ({ arrangement, pagePreset }) => {
      const covered: string[] = [];
      let seen = 0;
      for (const selection of graph.nodes()) {
        const base = picture(arrangement, pagePreset, arrangement === 'around' ? selection : null);
        const highlight = highlightFor(graph, lines, { ...HOME, selection });
        const shown = highlight ? highlightPicture(base, highlight, lines) : null;
        const edgeLabels = (shown?.lines ?? []).flatMap((line) =>
          line.edgeLabel ? [{ ...line.edgeLabel, id: `pill of ${line.id}` }] : [],
        );
        seen += edgeLabels.length;
        for (const edgeLabel of edgeLabels)
          for (const node of base.nodes)
            if (overlap(edgeLabel, node)) covered.push(`${selection}: ${edgeLabel.id} on ${node.id}`);
        covered.push(...clashes(edgeLabels, 0).map((clash) => `${selection}: ${clash}`));
      }
      expect(covered).toEqual([]);
      expect(seen).toBeGreaterThan(60);
    },
  );
});
