import { describe, expect, test } from 'vitest';
import { CanvasLayer } from '../../src/stage/canvas-layer.ts';
import { stylesheetFor } from '../../src/stage/stylesheet.ts';
import { headless, line, node, palette } from '../fixtures/drawn.ts';

/** The style of a node with these classes. */
function nodeStyle(...classes: string[]) {
  const layer = new CanvasLayer(headless());
  layer.cy.style(stylesheetFor(palette));
  layer.draw([node('a', { classes })], []);
  return (name: string) => layer.node('a')?.style(name);
}

/** The style of a line with these classes. */
function lineStyle(bend: number, ...classes: string[]) {
  const layer = new CanvasLayer(headless());
  layer.cy.style(stylesheetFor(palette));
  layer.draw([node('a'), node('b', { x: 300 })], [line('a', 'b', { bend, classes })]);
  return (name: string) => layer.cy.edges().style(name);
}

describe('the outline of a card', () => {
  test.each([
    ['published', 'solid'],
    ['in-development', 'dashed'],
    ['under-revision', 'double'],
  ])('of a document that is %s is %s', (status, style) => {
    expect(nodeStyle('card', status)('border-style')).toBe(style);
  });

  test('keeps showing the status when the card is highlighted', () => {
    for (const role of ['selected', 'depends-on', 'needed-by', 'both', 'used-with', 'related']) {
      expect(nodeStyle('card', 'in-development', role)('border-style'), role).toBe('dashed');
      expect(nodeStyle('card', 'under-revision', role)('border-style'), role).toBe('double');
    }
  });

  test.each([
    ['depends-on', palette.depends],
    ['needed-by', palette.needed],
    ['used-with', palette.used],
    ['related', palette.related],
    ['selected', palette.ink],
  ])('of %s has its colour', (role, colour) => {
    expect(nodeStyle('card', 'published', role)('border-color')).toBe(colour);
  });

  test('of the selection has a ring around it, and no other has one', () => {
    const ring = nodeStyle('card', 'selected');
    expect(ring('outline-color')).toBe(palette.ring);
    expect(Number.parseFloat(ring('outline-width'))).toBeGreaterThanOrEqual(3);
    expect(Number.parseFloat(nodeStyle('card', 'depends-on')('outline-width'))).toBe(0);
  });

  test('of a node that both needs and is needed has both colours', () => {
    const both = nodeStyle('card', 'both');
    expect([both('border-color'), both('outline-color')]).toEqual([palette.depends, palette.needed]);
  });

  test('of a lane head is absent until it is highlighted', () => {
    expect(Number.parseFloat(nodeStyle('lane')('border-width'))).toBe(0);
    expect(Number.parseFloat(nodeStyle('lane', 'related')('border-width'))).toBeGreaterThan(0);
  });

  test('has the size in the scene', () => {
    expect([nodeStyle('card')('width'), nodeStyle('card')('height')]).toEqual(['100px', '50px']);
  });
});

describe('a line', () => {
  test.each([
    ['high', 'solid'],
    ['medium', 'dashed'],
    ['low', 'dotted'],
  ])('that is not highlighted, with %s confidence, is %s', (confidence, style) => {
    expect(lineStyle(0, confidence)('line-style')).toBe(style);
    expect(lineStyle(0, confidence)('line-color')).toBe(palette.edge);
    expect(lineStyle(0, confidence)('target-arrow-shape')).toBe('none');
  });

  test.each([
    ['depends-on', 'solid', palette.depends],
    ['needed-by', 'dashed', palette.needed],
    ['used-with', 'dashed', palette.used],
    ['related', 'dotted', palette.related],
  ])('that is highlighted as %s is %s and in its colour', (role, style, colour) => {
    const drawn = lineStyle(0, 'highlight', role);
    expect(drawn('line-style')).toBe(style);
    for (const part of ['line-color', 'source-arrow-color', 'target-arrow-color'])
      expect(drawn(part)).toBe(colour);
  });

  test('that is highlighted for a use has dashes and dots, unlike any other', () => {
    const pattern = (role: string) => lineStyle(0, 'highlight', role)('line-dash-pattern');
    expect(pattern('used-with')).not.toEqual(pattern('needed-by'));
  });

  test('that is highlighted both ways has a gradient from one colour to the other', () => {
    const drawn = lineStyle(0, 'highlight', 'both', 'arrow-from', 'arrow-to');
    expect(drawn('line-fill')).toBe('linear-gradient');
    expect(drawn('source-arrow-color')).not.toBe(drawn('target-arrow-color'));
  });

  test('has arrowheads at the needed ends', () => {
    const heads = (...classes: string[]) => {
      const drawn = lineStyle(0, ...classes);
      return [drawn('source-arrow-shape'), drawn('target-arrow-shape')];
    };
    expect(heads('highlight', 'related')).toEqual(['none', 'none']);
    expect(heads('highlight', 'arrow-to')).toEqual(['none', 'triangle']);
    expect(heads('highlight', 'arrow-from')).toEqual(['triangle', 'none']);
    expect(heads('highlight', 'arrow-from', 'arrow-to')).toEqual(['triangle', 'triangle']);
  });

  test('is straight without a bend and curved with one', () => {
    expect(lineStyle(0, 'high')('curve-style')).toBe('straight');
    expect(lineStyle(40, 'high')('curve-style')).toBe('unbundled-bezier');
    expect(lineStyle(40, 'high')('control-point-distances')).toBe('40px');
  });
});
