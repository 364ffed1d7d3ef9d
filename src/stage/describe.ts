import type { HighlightPicture } from '../lens/picture/highlight-picture.ts';
import { captionBox, isCaption, type Page } from '../lens/picture/layouts/page.ts';
import type { BaseScene, SceneNode } from '../lens/picture/scene.ts';
import type { Box, Point } from '../lib/geometry.ts';
import type { CanvasLayer } from './canvas-layer.ts';
import { edgeLabelPlace } from './edge-label-place.ts';
import { labelsOf } from './labels.ts';
import { fontOf, type Pen } from './pen.ts';
import { scaleAt } from './zoom-scaling.ts';

interface Corner {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is on the canvas, in CSS pixels; `x` and `y` are upper left corners. The tests read it. */
export interface Described {
  arrangement: string;
  zoom: number;
  pan: Point;
  nodes: (Corner & {
    id: string;
    kind: string;
    role: string | null;
    /** Whether it is highlighted as a search hit. */
    found: boolean;
    labels: (Corner & { text: string; fontSize: number })[];
  })[];
  lines: {
    id: string;
    ends: [string, string];
    role: string | null;
    relations: readonly string[];
    edgeLabels: (Corner & { text: string })[];
  }[];
  /** The captions of the background: of layers, rings and unplaced areas. */
  captions: (Corner & { text: string })[];
}

interface Subject {
  base: BaseScene;
  highlight: HighlightPicture | null;
  searchHits: readonly string[];
  layer: CanvasLayer;
  highlightLayer: CanvasLayer;
  camera: { zoom: number; pan: Point };
  pen: Pen;
}

/** Measures what the instances really draw, not what the scene asks for. */
export function describe({
  base,
  highlight,
  searchHits,
  layer,
  highlightLayer,
  camera,
  pen,
}: Subject): Described {
  const rendered = (box: Box): Corner => ({
    x: (box.x - box.width / 2) * camera.zoom + camera.pan.x,
    y: (box.y - box.height / 2) * camera.zoom + camera.pan.y,
    width: box.width * camera.zoom,
    height: box.height * camera.zoom,
  });
  const roles = new Map(highlight?.nodes.map((node) => [node.id, node.role]));
  const lines = new Map(highlight?.lines.map((line) => [line.id, line]));
  return {
    arrangement: base.arrangement,
    ...camera,
    nodes: base.nodes
      .filter((node) => layer.node(node.id))
      .map((node) => {
        const at = layer.placeOf(node.id) ?? node;
        const labels = labelBoxes(pen, node, at, base.page, camera.zoom).map(({ text, size, box }) => ({
          text,
          fontSize: size * camera.zoom,
          ...rendered(box),
        }));
        return {
          id: node.id,
          kind: node.kind,
          role: roles.get(node.id) ?? null,
          found: searchHits.includes(node.id),
          labels,
          ...rendered({ ...node, ...at }),
        };
      }),
    lines: base.lines.map(({ id, from, to }) => {
      const line = lines.get(id);
      const edgeLabel = line?.edgeLabel;
      const by = scaleAt(camera.zoom);
      const size = edgeLabel && { width: edgeLabel.width * by, height: edgeLabel.height * by };
      const box = line && size ? { ...size, ...edgeLabelPlace(highlightLayer, line) } : null;
      return {
        id,
        ends: [from, to],
        role: line?.role ?? null,
        relations: line?.relations ?? [],
        edgeLabels: edgeLabel && box ? [{ text: edgeLabel.lines.join(' · '), ...rendered(box) }] : [],
      };
    }),
    captions: base.background.filter(isCaption).map((one) => {
      const size = base.page.type.small;
      // Measure at the size on screen, as for the labels below.
      pen.font = fontOf(size * camera.zoom, 600);
      const width = pen.measureText(one.text).width / camera.zoom;
      return { text: one.text, ...rendered(captionBox(one, width, size)) };
    }),
  };
}

function labelBoxes(
  pen: Pen,
  node: SceneNode,
  at: Point,
  page: Page,
  zoom: number,
): { text: string; size: number; box: Box }[] {
  pen.save();
  const boxes = labelsOf(node, page, zoom).map(({ text, x, y, size, weight, align }) => {
    // Measure at the size on screen: the metrics of a font of one or two pixels round to zero.
    pen.font = fontOf(size * zoom, weight);
    const measured = pen.measureText(text);
    const [width, up, down] = [
      measured.width / zoom,
      measured.actualBoundingBoxAscent / zoom,
      measured.actualBoundingBoxDescent / zoom,
    ];
    const left = at.x - node.width / 2 + x - (align === 'center' ? width / 2 : align === 'right' ? width : 0);
    const baseline = at.y - node.height / 2 + y;
    return {
      text,
      size,
      box: { x: left + width / 2, y: baseline + (down - up) / 2, width, height: up + down },
    };
  });
  pen.restore();
  return boxes;
}
