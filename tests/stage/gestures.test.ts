import type { Core } from 'cytoscape';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/lib/geometry.ts';
import { CanvasLayer } from '../../src/stage/canvas-layer.ts';
import { type Intent, listen } from '../../src/stage/gestures.ts';
import { headless, line, node } from '../fixtures/drawn.ts';

/** Something that can be tapped, dragged or hovered: the background, a node or a line. */
interface Target {
  emit: (event: never) => unknown;
}

function open() {
  const cy: Core = headless();
  const layer = new CanvasLayer(cy);
  layer.draw([node('6-2', { x: 100, y: 100 }), node('4-2', { x: 300, y: 100 })], [line('6-2', '4-2')]);
  const intents: Intent[] = [];
  const edgeLabelAt = ({ x, y }: Point) => (x === 200 && y === 100 ? 'pill~line' : null);
  const stop = listen(layer, { edgeLabelAt, onIntent: (intent) => intents.push(intent) });
  const happen = (target: Target | null, type: string, position: Point = { x: 0, y: 0 }) => {
    target?.emit({ type, position } as never);
    return intents.splice(0);
  };
  return { cy, layer, stop, happen, intents };
}

describe('a tap', () => {
  test('on a node or a line selects it, on the background clears the selection', () => {
    const { cy, layer, happen } = open();
    expect(happen(layer.node('6-2'), 'tap')).toEqual([{ type: 'select', id: '6-2', add: false }]);
    expect(happen(cy.edges(), 'tap')).toEqual([{ type: 'select', id: '6-2~4-2', add: false }]);
    expect(happen(cy, 'tap')).toEqual([{ type: 'select', id: null, add: false }]);
  });

  test('on an edge label selects its line, whatever is below it', () => {
    const { cy, layer, happen } = open();
    const at = { x: 200, y: 100 };
    for (const target of [cy, layer.node('6-2'), cy.edges()])
      expect(happen(target, 'tap', at)).toEqual([{ type: 'select', id: 'pill~line', add: false }]);
  });
});

test.each(['ctrlKey', 'metaKey', 'shiftKey'])('a tap with %s adds', (modifier) => {
  const { layer, intents } = open();
  layer
    .node('6-2')
    ?.emit({ type: 'tap', position: { x: 0, y: 0 }, originalEvent: { [modifier]: true } } as never);
  expect(intents).toEqual([{ type: 'select', id: '6-2', add: true }]);
});

describe('the pointer', () => {
  test('reports what it hovers, below the middle of a card, and when it leaves', () => {
    const { layer, happen } = open();
    const [over] = happen(layer.node('6-2'), 'mouseover', { x: 60, y: 90 });
    expect(over).toMatchObject({ type: 'hover', id: '6-2' });
    // Without a style a node is 30 pixels high, and the box around it 32.
    expect(over?.type === 'hover' && [over.at.x, over.at.y].map(Math.round)).toEqual([100, 116]);
    expect(happen(layer.node('6-2'), 'mouseout')).toEqual([{ type: 'hover', id: null, at: { x: 0, y: 0 } }]);
  });

  test('reports its place on a line', () => {
    const { cy, happen } = open();
    cy.zoom(2).pan({ x: 5, y: 7 });
    expect(happen(cy.edges(), 'mouseover', { x: 150, y: 100 })).toEqual([
      { type: 'hover', id: '6-2~4-2', at: { x: 305, y: 207 } },
    ]);
  });

  test('reports nothing for the background', () => {
    const { cy, happen } = open();
    expect(happen(cy, 'mouseover')).toEqual([]);
  });
});

test('a double tap on a node asks to show it in the centre', () => {
  const { cy, layer, happen } = open();
  for (const target of [layer.node('6-2'), layer.node('6-2'), cy, cy]) happen(target, 'tap');
  expect(happen(cy, 'dbltap')).toEqual([]);
  for (let taps = 0; taps < 2; taps += 1) happen(layer.node('6-2'), 'tap');
  expect(happen(layer.node('6-2'), 'dbltap')).toEqual([{ type: 'focus', id: '6-2' }]);
});

test('two quick taps on two nodes, or with a modifier key, are not a double tap', () => {
  const { layer, happen, intents } = open();
  happen(layer.node('6-2'), 'tap');
  happen(layer.node('4-2'), 'tap');
  expect(happen(layer.node('4-2'), 'dbltap')).toEqual([]);
  const adding = { type: 'tap', position: { x: 0, y: 0 }, originalEvent: { ctrlKey: true } };
  layer.node('4-2')?.emit(adding as never);
  layer.node('4-2')?.emit({ ...adding, type: 'dbltap' } as never);
  expect(intents).toEqual([{ type: 'select', id: '4-2', add: true }]);
});

test('the end of a long press selects nothing; the next tap does', () => {
  const { layer, happen, intents } = open();
  layer
    .node('6-2')
    ?.emit({ type: 'taphold', position: { x: 0, y: 0 }, renderedPosition: { x: 0, y: 0 } } as never);
  expect(intents.splice(0)).toMatchObject([{ type: 'menu', id: '6-2' }]);
  expect(happen(layer.node('6-2'), 'tap')).toEqual([]);
  happen(layer.node('4-2'), 'tapstart');
  expect(happen(layer.node('4-2'), 'tap')).toEqual([{ type: 'select', id: '4-2', add: false }]);
});

test.each(['cxttap', 'taphold'])('%s asks for a menu, on the background too', (type) => {
  const { cy, layer, intents } = open();
  const event = { type, position: { x: 0, y: 0 }, renderedPosition: { x: 30, y: 40 } };
  layer.node('6-2')?.emit(event as never);
  cy.emit(event as never);
  const at = { x: 30, y: 40 };
  expect(intents).toEqual([
    { type: 'menu', id: '6-2', at },
    { type: 'menu', id: null, at },
  ]);
});

test('a box reports all nodes in it at once', async () => {
  const { cy, intents } = open();
  cy.nodes().emit('box');
  expect(intents).toEqual([]);
  await Promise.resolve();
  expect(intents).toEqual([{ type: 'select-all', ids: ['6-2', '4-2'] }]);
});

test('a dropped node reports its place', () => {
  const { layer, happen } = open();
  layer.node('6-2')?.position({ x: 12, y: 34 });
  expect(happen(layer.node('6-2'), 'dragfree')).toEqual([{ type: 'move', id: '6-2', to: { x: 12, y: 34 } }]);
});

test('after stopping no gesture is reported, and other listeners stay', () => {
  const { cy, layer, stop, happen } = open();
  let heard = 0;
  cy.on('tap', () => heard++);
  cy.on('mouseover', 'node', () => heard++);
  stop();
  for (const type of ['tap', 'mouseover', 'mouseout', 'dragfree'])
    for (const target of [cy, layer.node('6-2'), cy.edges()]) expect(happen(target, type), type).toEqual([]);
  expect(heard).toBe(4);
});

test('listening twice reports twice, and each listener is stopped separately', () => {
  const { layer, stop, happen } = open();
  const others: Intent[] = [];
  const stopOther = listen(layer, { edgeLabelAt: () => null, onIntent: (intent) => others.push(intent) });
  expect(happen(layer.node('6-2'), 'tap')).toHaveLength(1);
  expect(others).toHaveLength(1);
  stop();
  expect(happen(layer.node('6-2'), 'tap')).toHaveLength(0);
  expect(others).toHaveLength(2);
  stopOther();
  happen(layer.node('6-2'), 'tap');
  expect(others).toHaveLength(2);
});
