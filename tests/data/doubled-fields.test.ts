import { expect, test } from 'vitest';
import { findDoubledFields } from '../../src/model/check/json-place.ts';
import { layerFiles, layerText } from '../fixtures/layers.ts';
import { dataFiles } from '../fixtures/library.ts';

const files = [
  ...Object.entries(dataFiles),
  ...[...layerFiles, 'index'].map((id) => [`layers/${id}.json`, layerText(id)] as const),
];

test('all files were seen', () => expect(files.length).toBeGreaterThan(20));

// JSON.parse silently keeps the last of two fields with the same name, so a fact could be lost.
test.each(files)('no record of %s has a field twice', (_, text) => {
  expect(findDoubledFields(text)).toEqual([]);
});
