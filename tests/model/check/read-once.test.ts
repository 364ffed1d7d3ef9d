import { expect, test, vi } from 'vitest';
import { findSyntaxFault } from '../../../src/model/check/json-place.ts';
import { parseLayer } from '../../../src/model/check/parse-layer.ts';
import { parseLibrary } from '../../../src/model/check/parse-library.ts';
import { layerText } from '../../fixtures/layers.ts';
import { dataFiles, library } from '../../fixtures/library.ts';

// The real module, with spies that count calls.
vi.mock('../../../src/model/check/json-place.ts', { spy: true });

test('valid JSON is parsed once, and not searched for an error', () => {
  const parse = vi.spyOn(JSON, 'parse');
  expect(parseLibrary(dataFiles)).toHaveProperty('library');
  expect(parse).toHaveBeenCalledTimes(Object.keys(dataFiles).length);
  parse.mockClear();
  expect(parseLayer('schemes.json', layerText('schemes'), library, [])).toHaveProperty('layer');
  expect(parse).toHaveBeenCalledTimes(1);
  expect(findSyntaxFault).not.toHaveBeenCalled();
});

test('invalid JSON is searched for the place of its error', () => {
  const files = { ...dataFiles, 'tiers.json': '[' };
  expect(parseLibrary(files)).toMatchObject({ problems: [{ place: 'line 1, column 2' }] });
  expect(findSyntaxFault).toHaveBeenCalledTimes(1);
});
