import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDoubledFields } from '../../../src/model/check/json-place.ts';

test.each<[string, string[]]>([
  ['{}', []],
  ['[{"a": 1}, {"a": 1}]', []],
  ['{"a": {"a": "a"}, "b": ["a", "a", {"a": 1}]}', []],
  ['{"a": 1, "a": 2}', ['1:10 a']],
  ['{"a": 1,\n "b": {"c": 1, "c": 2, "c": 3},\n "a": 2}', ['2:16 c', '2:24 c', '3:2 a']],
  ['{"a": 1, "\\u0061": 2}', ['1:10 a']],
  ['{"__proto__": 1, "__proto__": 2}', ['1:18 __proto__']],
  ['[{"a": "{\\"a\\": 1, \\"a\\": 2}"}]', []],
])('%s', (text, found) => {
  expect(
    findDoubledFields(text).map(
      ({ line, column, sentence }) => `${line}:${column} ${/“(.*)”/.exec(sentence)?.[1]}`,
    ),
  ).toEqual(found);
});

test('the output of JSON.stringify has none, and any text terminates', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      expect(findDoubledFields(JSON.stringify(value, null, 1))).toEqual([]);
      expect(findDoubledFields(`{"a": ${JSON.stringify(value)}, "a": 1}`)).not.toEqual([]);
      expect(() => findDoubledFields(`[${text.replaceAll('"', '')}]`)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
