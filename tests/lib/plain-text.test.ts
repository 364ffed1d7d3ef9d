import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstHidden, shortened, showHidden } from '../../src/lib/plain-text.ts';

test.each(['', 'IEC 62443-3-2', 'Größe – “zoné” 配置 עברית', '👩‍🔧', 'a\u200db'])('“%s” is plain', (text) => {
  expect(firstHidden(text)).toBeNull();
  expect(showHidden(text)).toBe(text);
});

test.each(['\0', '\t', '\n', '\x7f', '\x9f', '\u061c', '\u200e', '\u202e', '\u2066', '\u2028', '\ud800'])(
  '%j is not, and is written out',
  (character) => {
    expect(firstHidden(`a${character}b`)).toEqual([1, showHidden(character)]);
    expect(showHidden(`a${character}b`)).toMatch(/^a\\u[0-9A-F]{4}b$/);
  },
);

test('shown text is plain, and not longer than allowed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, most) => {
      expect(firstHidden(showHidden(text))).toBeNull();
      const short = shortened(text, most);
      expect([...short].length).toBeLessThanOrEqual(most);
      if ([...text].length <= most) expect(short).toBe(text);
    }),
    { numRuns: 500 },
  );
});
