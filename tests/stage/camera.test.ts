import { describe, expect, test, vi } from 'vitest';
import { type Box, boundsOf } from '../../src/lib/geometry.ts';
import { CanvasCamera, type Frame } from '../../src/stage/camera.ts';
import { headless } from '../fixtures/drawn.ts';

/** Sets the size of a headless Cytoscape, which has none of its own. */
function resize(cy: ReturnType<typeof headless>, width: number, height: number): void {
  vi.spyOn(cy, 'width').mockReturnValue(width);
  vi.spyOn(cy, 'height').mockReturnValue(height);
}

/** A camera on a canvas of 300 by 150, for a viewer who asked for reduced motion. */
function open(frame: Frame | null) {
  const cy = headless();
  resize(cy, 300, 150);
  const camera = new CanvasCamera(cy, () => frame);
  vi.spyOn(camera, 'moves', 'get').mockReturnValue(false);
  /** The four sides of a box of the page, in pixels of the canvas. */
  const seen = (box: Box) => {
    const { zoom, pan } = camera.state;
    return {
      left: (box.x - box.width / 2) * zoom + pan.x,
      right: (box.x + box.width / 2) * zoom + pan.x,
      top: (box.y - box.height / 2) * zoom + pan.y,
      bottom: (box.y + box.height / 2) * zoom + pan.y,
    };
  };
  return { cy, camera, seen };
}

const wide: Box = { x: 500, y: 100, width: 1000, height: 200 };
const high: Box = { x: 100, y: 600, width: 200, height: 1200 };
const rounded = (sides: Record<string, number>) =>
  Object.fromEntries(Object.entries(sides).map(([side, at]) => [side, Math.round(at * 10) / 10]));

describe('a fit', () => {
  test('shows all of a wide picture, in the middle', () => {
    const { camera, seen } = open({ box: wide, scrolls: false });
    camera.fit();
    expect(rounded(seen(wide))).toEqual({ left: 14, right: 286, top: 47.8, bottom: 102.2 });
  });

  test('shows all of a high picture, in the middle', () => {
    const { camera, seen } = open({ box: high, scrolls: false });
    camera.fit();
    expect(rounded(seen(high))).toMatchObject({ top: 14, bottom: 136 });
    expect(seen(high).left + seen(high).right).toBeCloseTo(300);
  });

  test('shows the full width of a scrolling page, from the top', () => {
    const { camera, seen } = open({ box: high, scrolls: true });
    camera.fit();
    // 200 by 1200, with a width of 272 pixels on screen.
    expect(rounded(seen(high))).toEqual({ left: 14, right: 286, top: 14, bottom: 14 + 6 * 272 });
  });

  test('zooms in no further than allowed', () => {
    const small: Box = { x: 0, y: 0, width: 2, height: 2 };
    const { cy, camera, seen } = open({ box: small, scrolls: false });
    cy.maxZoom(4);
    camera.fit();
    expect(camera.state.zoom).toBe(4);
    expect(rounded(seen(small))).toEqual({ left: 146, right: 154, top: 71, bottom: 79 });
  });

  test('of nothing changes nothing', () => {
    const { camera } = open(null);
    const before = camera.state;
    camera.fit();
    expect(camera.state).toEqual(before);
  });
});

describe('zooming', () => {
  test('keeps the middle of the canvas in the middle', () => {
    const { camera, seen } = open({ box: wide, scrolls: false });
    camera.fit();
    const { zoom } = camera.state;
    camera.zoomBy(1.25);
    expect(camera.state.zoom).toBeCloseTo(zoom * 1.25);
    expect(seen(wide).left + seen(wide).right).toBeCloseTo(300);
    expect(seen(wide).top + seen(wide).bottom).toBeCloseTo(150);
  });

  test('stops at the limits', () => {
    const { cy, camera } = open({ box: wide, scrolls: false });
    cy.minZoom(0.25).maxZoom(4);
    camera.zoomBy(1000);
    expect(camera.state.zoom).toBe(4);
    camera.zoomBy(0.0001);
    expect(camera.state.zoom).toBe(0.25);
  });
});

describe('a box to bring into view', () => {
  test('fits if it and its margin have room', () => {
    const { camera } = open(null);
    expect(camera.holds({ x: 900, y: 900, width: 272, height: 122 })).toBe(true);
    expect(camera.holds({ x: 0, y: 0, width: 273, height: 122 })).toBe(false);
    expect(camera.holds({ x: 0, y: 0, width: 272, height: 123 })).toBe(false);
    camera.zoomBy(2);
    expect(camera.holds({ x: 0, y: 0, width: 272, height: 122 })).toBe(false);
  });

  test('is not moved if it is visible already', () => {
    const { camera } = open(null);
    camera.moveIntoView({ x: 150, y: 75, width: 100, height: 50 });
    expect(camera.state).toEqual({ zoom: 1, pan: { x: 0, y: 0 } });
  });

  test.each([
    ['left', { x: -40, y: 75 }, { x: 104, y: 0 }],
    ['right', { x: 400, y: 75 }, { x: -164, y: 0 }],
    ['top', { x: 150, y: -60 }, { x: 0, y: 99 }],
    ['bottom', { x: 150, y: 300 }, { x: 0, y: -189 }],
  ])('comes in from the %s by the smallest distance', (_, at, pan) => {
    const { camera } = open(null);
    const box = { ...at, width: 100, height: 50 };
    camera.moveIntoView(box);
    expect(camera.state).toEqual({ zoom: 1, pan });
    camera.moveIntoView(box);
    expect(camera.state.pan).toEqual(pan);
  });

  test('comes in completely, several boxes at once', () => {
    const { camera, seen } = open(null);
    const boxes = [
      { x: 500, y: 400, width: 60, height: 30 },
      { x: 600, y: 440, width: 60, height: 30 },
    ];
    const all = boundsOf(boxes) ?? wide;
    expect(camera.holds(all)).toBe(true);
    camera.moveIntoView(all);
    const { left, right, top, bottom } = seen(all);
    // The smallest distance: both had been outside at the lower right.
    expect([300 - right, 150 - bottom]).toEqual([14, 14]);
    expect(Math.min(left, top)).toBeGreaterThan(14);
  });
});

describe('after a resize', () => {
  test('a fitted picture is fitted again', () => {
    const { cy, camera, seen } = open({ box: wide, scrolls: false });
    camera.fit();
    resize(cy, 600, 400);
    camera.afterResize();
    expect(rounded(seen(wide))).toMatchObject({ left: 14, right: 586 });
  });

  test('a box that was zoomed to is zoomed to again, until the viewer moves it', () => {
    const { cy, camera, seen } = open({ box: wide, scrolls: false });
    const card: Box = { x: 800, y: 50, width: 100, height: 20 };
    camera.zoomTo(card);
    resize(cy, 600, 400);
    camera.afterResize();
    expect(rounded(seen(card))).toMatchObject({ left: 14, right: 586 });
    cy.emit('scrollzoom');
    const { zoom } = camera.state;
    resize(cy, 300, 200);
    camera.afterResize();
    expect(camera.state.zoom).toBe(zoom);
  });

  test('a picture that the viewer has moved keeps its middle in the middle', () => {
    const { cy, camera } = open({ box: wide, scrolls: false });
    camera.fit();
    cy.emit('dragpan');
    const { zoom, pan } = camera.state;
    resize(cy, 400, 250);
    camera.afterResize();
    expect(camera.state).toEqual({ zoom, pan: { x: pan.x + 50, y: pan.y + 50 } });
    camera.afterResize();
    expect(camera.state.pan).toEqual({ x: pan.x + 50, y: pan.y + 50 });
  });
});

test('animations run unless the system asks for reduced motion', () => {
  expect(new CanvasCamera(headless(), () => null).moves).toBe(true);
  const cy = headless();
  const reduced = { ownerDocument: { defaultView: { matchMedia: () => ({ matches: true }) } } };
  vi.spyOn(cy, 'container').mockReturnValue(reduced as unknown as HTMLElement);
  expect(new CanvasCamera(cy, () => null).moves).toBe(false);
});
