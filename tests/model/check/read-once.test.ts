import { expect, test, vi } from 'vitest';
import { findSyntaxFault } from '../../../src/model/check/json-place.ts';
import { parseLayer } from '../../../src/model/check/parse-layer.ts';
import { parseLibrary } from '../../../src/model/check/parse-library.ts';
import { layerText } from '../../fixtures/layers.ts';
import { dataFiles, library } from '../../fixtures/library.ts';

// The module is the real one; its calls are counted.
vi.mock('../../../src/model/check/json-place.ts', { spy: true });

test('valid JSON is read once, and nobody looks for a fault in it', () => {
  const parse = vi.spyOn(JSON, 'parse');
  expect(parseLibrary(dataFiles)).toHaveProperty('library');
  expect(parse).toHaveBeenCalledTimes(Object.keys(dataFiles).length);
  parse.mockClear();
  expect(parseLayer('schemes.json', layerText('schemes'), library, [])).toHaveProperty('layer');
  expect(parse).toHaveBeenCalledTimes(1);
  expect(findSyntaxFault).not.toHaveBeenCalled();
});

test('what is no JSON is looked at for its place', () => {
  const files = { ...dataFiles, 'tiers.json': '[' };
  expect(parseLibrary(files)).toMatchObject({ problems: [{ place: 'line 1, column 2' }] });
  expect(findSyntaxFault).toHaveBeenCalledTimes(1);
});
