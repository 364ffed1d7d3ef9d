import { describe, expect, test } from 'vitest';
import { parseLayer } from '../../../src/model/check/parse-layer.ts';
import { parseLibrary } from '../../../src/model/check/parse-library.ts';
import { layerText } from '../../fixtures/layers.ts';
import { dataFiles, library } from '../../fixtures/library.ts';

const HUGE = 2_000_000;

/** The problems of a file in `data/` with another value in a field of one record, one line each. */
function problemsOf(name: string, field: string, value: string): string[] {
  if (name === 'schemes') {
    const layer = JSON.parse(layerText(name));
    Object.assign(layer.items[1], { [field]: value });
    const result = parseLayer('schemes.json', JSON.stringify(layer), library, []);
    return 'problems' in result ? result.problems.map((problem) => Object.values(problem).join(': ')) : [];
  }
  const records = JSON.parse(dataFiles[name] ?? '');
  Object.assign(records[1], { [field]: value });
  const result = parseLibrary({ ...dataFiles, [name]: JSON.stringify(records) });
  return 'problems' in result ? result.problems.map((problem) => Object.values(problem).join(': ')) : [];
}

const FIELDS = [
  ['documents.json', 'title'],
  ['documents.json', 'summary'],
  ['documents.json', 'id'],
  ['roles.json', 'name'],
  ['relations.json', 'sentence'],
  ['relations.json', 'id'],
  ['relations.json', 'kind'],
  ['sources.json', 'name'],
  ['sources.json', 'url'],
  ['schemes', 'title'],
  ['schemes', 'label'],
  ['schemes', 'id'],
  ['schemes', 'parent'],
] as const;

describe('a text of two million characters', () => {
  test.each(FIELDS)(
    'in %s, field %s, is refused with its place, and does not fill the page',
    (name, field) => {
      const problems = problemsOf(name, field, 'a'.repeat(HUGE));
      expect(problems[0]).toMatch(/: record 2|: field items, entry 2/);
      expect(problems.join('\n')).toMatch(
        field === 'url' ? /must be an http/ : /must have at most \d+ characters, but has 2000000/,
      );
      for (const problem of problems) expect(problem.length).toBeLessThan(400);
    },
  );
});

describe('a text with an invisible character', () => {
  test.each(FIELDS.filter(([, field]) => field !== 'kind'))(
    'in %s, field %s, is refused with its place',
    (name, field) => {
      for (const [character, shown] of [
        ['\u202e', '\\\\u202E'],
        ['\u2067', '\\\\u2067'],
        ['\x00', '\\\\u0000'],
        ['\n', '\\\\u000A'],
      ] as const) {
        const problems = problemsOf(name, field, `https://x${character}y`);
        expect(problems[0]).toMatch(/: record 2|: field items, entry 2/);
        if (name !== 'documents.json' || field !== 'id')
          expect(problems.join('\n')).toMatch(
            new RegExp(`must hold only characters that are seen, but character 10 is ${shown}`),
          );
        // The message itself must not reverse its text.
        expect(problems.join('')).not.toMatch(/\p{Bidi_Control}/u);
      }
    },
  );

  test('is accepted in any language: letters of a right-to-left script are not control characters', () => {
    expect(problemsOf('roles.json', 'name', 'עברית – العربية – 中文 – 👩‍🔧')).toEqual([]);
  });
});
