import { describe, expect, test } from 'vitest';
import { CanvasLayer } from '../../src/stage/canvas-layer.ts';
import { headless, line, node } from '../fixtures/drawn.ts';

function open() {
  const layer = new CanvasLayer(headless());
  const drawn = () =>
    layer.cy
      .nodes()
      .map((one) => layer.idOf(one))
      .sort();
  return { layer, drawn };
}

describe('an instance', () => {
  test('draws nodes at their places, and lines between them', () => {
    const { layer, drawn } = open();
    layer.draw([node('6-2', { x: 10, y: 20 }), node('4-2')], [line('6-2', '4-2', { bend: 30 })]);
    expect(drawn()).toEqual(['4-2', '6-2']);
    expect(layer.placeOf('6-2')).toEqual({ x: 10, y: 20 });
    const [edge] = layer.cy.edges().toArray();
    expect(edge && layer.idOf(edge)).toBe('6-2~4-2');
    expect(edge && [layer.idOf(edge.source()), layer.idOf(edge.target())]).toEqual(['6-2', '4-2']);
    expect(edge?.data('bend')).toBe(30);
    expect(edge?.classes()).toEqual(['high']);
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'a"]',
    "a'] , *",
    '#x0',
    'x0',
    'x1',
    ' ',
    '\u0000',
    'a:selected',
  ])('draws and finds a node called “%s”, and keeps the name out of Cytoscape', (hostile) => {
    const { layer, drawn } = open();
    layer.draw(
      [node('other'), node(hostile, { x: 1, y: 2, classes: ['card'] })],
      [line('other', hostile), line(hostile, 'nobody')],
    );
    expect(drawn()).toEqual([hostile, 'other'].sort());
    expect(layer.placeOf(hostile)).toEqual({ x: 1, y: 2 });
    const found = layer.node(hostile);
    expect(found && layer.idOf(found)).toBe(hostile);
    expect(layer.cy.edges()).toHaveLength(1);
    for (const element of layer.cy.elements().toArray()) expect(element.id()).toMatch(/^x\d+$/);
    layer.draw([node('other')], []);
    expect(layer.node(hostile)).toBeNull();
    expect(layer.node('other')).not.toBeNull();
  });

  test('leaves nodes in place when they are drawn again, with their new classes', () => {
    const { layer } = open();
    layer.draw([node('6-2', { x: 10, y: 20 })], []);
    layer.node('6-2')?.position({ x: 77, y: 88 });
    const before = layer.node('6-2');
    layer.draw([node('6-2', { x: 10, y: 20, width: 300, classes: ['card', 'selected'] }), node('4-2')], []);
    expect(layer.node('6-2')?.same(before ?? layer.cy.collection())).toBe(true);
    expect(layer.placeOf('6-2')).toEqual({ x: 77, y: 88 });
    expect(layer.node('6-2')?.data('width')).toBe(300);
    expect(layer.node('6-2')?.classes()).toEqual(['card', 'selected']);
  });

  test('removes nodes that are no longer wanted, and adds them again at their places', () => {
    const { layer, drawn } = open();
    layer.draw([node('6-2'), node('4-2')], [line('6-2', '4-2')]);
    layer.node('6-2')?.position({ x: 77, y: 88 });
    layer.draw([node('4-2')], []);
    expect(drawn()).toEqual(['4-2']);
    expect(layer.cy.edges()).toHaveLength(0);
    expect(layer.placeOf('6-2')).toBeNull();
    layer.draw([node('6-2', { x: 1, y: 2 }), node('4-2')], []);
    expect(layer.placeOf('6-2')).toEqual({ x: 1, y: 2 });
    layer.draw([], []);
    expect(layer.cy.elements()).toHaveLength(0);
  });

  test('draws the lines it is given and no others', () => {
    const { layer } = open();
    const nodes = [node('a'), node('b'), node('c')];
    const ids = () => layer.cy.edges().map((edge) => layer.idOf(edge));
    layer.draw(nodes, [line('a', 'b'), line('b', 'c')]);
    layer.draw(nodes, [line('b', 'c')]);
    expect(ids()).toEqual(['b~c']);
    layer.draw(nodes, [line('b', 'c'), line('a', 'b')]);
    expect(ids().sort()).toEqual(['a~b', 'b~c']);
  });

  test('knows nothing that it has not drawn', () => {
    const { layer } = open();
    const { layer: stranger } = open();
    stranger.draw([node('a')], []);
    expect(layer.node('a')).toBeNull();
    expect(layer.placeOf('__proto__')).toBeNull();
    expect(layer.idOf({ id: () => 'x0' })).toBeNull();
    expect(layer.idOf({ id: () => 'constructor' })).toBeNull();
  });
});
