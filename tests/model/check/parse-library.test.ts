import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSyntaxFault } from '../../../src/model/check/json-place.ts';
import { parseLibrary } from '../../../src/model/check/parse-library.ts';
import { dataFiles } from '../../fixtures/library.ts';
import { runs } from '../../fixtures/runs.ts';

/** The problems of the shipped data with some files replaced. Null removes a file. */
function problemsWith(changes: Record<string, string | null>) {
  const files = Object.fromEntries(
    Object.entries({ ...dataFiles, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  );
  const result = parseLibrary(files);
  return 'problems' in result ? result.problems : [];
}

/** A file in which a text that must exist is replaced. */
function spoil(file: string, find: string | RegExp, replacement: string): Record<string, string> {
  const before = dataFiles[file] ?? '';
  const after = before.replace(find, () => replacement);
  if (before === after) throw new Error(`${find} is not in ${file}`);
  return { [file]: after };
}

describe('correct data', () => {
  it('give a library', () => {
    const result = parseLibrary(dataFiles);
    expect('library' in result && Object.keys(result.library)).toEqual([
      'overview',
      'tiers',
      'documentTypes',
      'statuses',
      'documents',
      'catalogue',
      'phases',
      'activities',
      'benefits',
      'relationKinds',
      'relations',
      'roles',
      'sources',
    ]);
  });

  it('may begin with a byte order mark and use Windows line ends', () => {
    const tiers = `\uFEFF${dataFiles['tiers.json']?.replaceAll('\n', '\r\n')}`;
    expect(problemsWith({ 'tiers.json': tiers })).toEqual([]);
  });

  it('get an empty list for each list that a record omits', () => {
    const result = parseLibrary(dataFiles);
    if (!('library' in result)) throw new Error('no library');
    expect(result.library.documents.find((doc) => doc.id === '6-2')?.corrections).toEqual([]);
    expect(result.library.catalogue.find((entry) => entry.document === '3-2')?.differences).toEqual([]);
  });
});

describe('files', () => {
  it('that are missing are all named', () => {
    const problems = parseLibrary({});
    expect('problems' in problems && problems.problems.map((problem) => problem.file)).toHaveLength(13);
    expect(problemsWith({ 'tiers.json': null })).toEqual([
      {
        file: 'tiers.json',
        place: 'the whole file',
        sentence: 'The file is missing. Put tiers.json into the data folder.',
      },
    ]);
  });

  it('that are empty have a separate sentence', () => {
    expect(problemsWith({ 'tiers.json': ' \n', 'overview.json': '' })).toEqual([
      {
        file: 'overview.json',
        place: 'the whole file',
        sentence: 'The file is empty. It must hold a record in JSON.',
      },
      {
        file: 'tiers.json',
        place: 'the whole file',
        sentence: 'The file is empty. It must hold a list in JSON.',
      },
    ]);
  });

  it('that are unknown are reported', () => {
    const [problem] = problemsWith({ 'teirs.json': '[]' });
    expect(problem?.sentence).toContain('Did you mean “tiers.json”?');
  });

  it('with entirely wrong content are reported', () => {
    const [problem] = problemsWith({ 'tiers.json': '{}' });
    expect(problem).toEqual({
      file: 'tiers.json',
      place: 'the whole file',
      sentence: 'This must be a list in square brackets, but it is a record.',
    });
    expect(problemsWith({ 'overview.json': 'null' })[0]?.sentence).toBe(
      'This must be a record in curly brackets, but it is null.',
    );
  });

  it('are not found on the prototype of the files', () => {
    const files = Object.create({ ...dataFiles }) as Record<string, string>;
    const result = parseLibrary(files);
    expect('problems' in result && result.problems).toHaveLength(13);
  });
});

describe('a text that is not JSON', () => {
  it.each([
    ['[\n  { "id": "tier-1" },\n]', 'line 3, column 1', 'comma too many'],
    ['[\n  { "id": "tier-1", }\n]', 'line 2, column 21', 'Remove the comma'],
    ['[{ "id": "tier-1" } { "id": 2 }]', 'line 1, column 21', 'comma or a closing bracket is missing'],
    ['[{ "id" "tier-1" }]', 'line 1, column 9', 'colon'],
    ['[{ id: "tier-1" }]', 'line 1, column 4', 'field name in double quotes'],
    ['[{ "id": \'tier-1\' }]', 'line 1, column 10', 'A value belongs here'],
    ['[{ "id": "tier\n1" }]', 'line 1, column 10', 'no closing quote'],
    ['[{ "id": "tier-1" }', 'line 1, column 20', 'is still open'],
    ['[] []', 'line 1, column 4', 'The data ended before'],
    ['\r\n\r\n[1,]', 'line 3, column 4', 'comma too many'],
    ['[01]', 'line 1, column 3', 'comma or a closing bracket'],
    ['nonsense', 'line 1, column 1', 'A value belongs here'],
  ])('%j is wrong at %s', (text, place, sentence) => {
    const [problem, ...more] = problemsWith({ 'tiers.json': text });
    expect(more).toEqual([]);
    expect(problem).toEqual({ file: 'tiers.json', place, sentence: expect.stringContaining(sentence) });
  });

  it('is refused exactly when JSON.parse refuses it', () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const jsonish = fc.string({
      unit: fc.constantFrom(
        ...'{}[],:"\\u0e1-+. \n\t\u0001\u007fé',
        'true',
        'null',
        '"a"',
        '12',
        '\\n',
        '\\u00e9',
      ),
      maxLength: 14,
    });
    const spoilt = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 1 })).map(([text, at, sign]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + sign + text.slice(place + 1);
    });
    fc.assert(
      fc.property(fc.oneof(jsonish, spoilt, fc.json()), (text) => {
        expect(findSyntaxFault(text) === null).toBe(parses(text));
      }),
      runs(5000),
    );
  });

  it('may be of any depth and length', () => {
    for (const text of [
      '['.repeat(200_000),
      '['.repeat(200_000) + ']'.repeat(200_000),
      `["${'a'.repeat(2_000_000)}`,
    ])
      expect(problemsWith({ 'tiers.json': text }).length).toBeGreaterThan(0);
  });
});

describe('a record that violates its schema', () => {
  it.each([
    [
      'a missing field',
      spoil('documents.json', '"id": "6-2", "tier": "tier-6", ', '"id": "6-2", '),
      'record 20 (6-2), field tier',
      'The field “tier” is missing. Add it.',
    ],
    [
      'a text where a number must be',
      spoil('tiers.json', '"number": 6', '"number": "6"'),
      'record 6 (tier-6), field number',
      'This must be a number, but it is "6".',
    ],
    [
      'a number where a text must be',
      spoil('documents.json', '"label": "6-2"', '"label": 6'),
      'record 20 (6-2), field label',
      'This must be a text in double quotes, but it is 6.',
    ],
    [
      'a word that is not one of several',
      spoil('relations.json', '"basis": "framework-page"', '"basis": "framwork-page"'),
      'record 1 (6-2>4-2:evaluates), field basis',
      '"framwork-page" is not possible here: it must be one of framework-page, standard, literature. Did you mean “framework-page”?',
    ],
    [
      'an end that depends, where a single relation can only say that none does',
      spoil('relations.json', '"dependent": "none"', '"dependent": "from"'),
      'record 9 (4-1>3-3:supports), field dependent',
      '"from" is not possible here: it must be none.',
    ],
    [
      'a dependence that there is not',
      spoil('relation-kinds.json', '"dependence": "document"', '"dependence": "documents"'),
      'record 1 (evaluates), field dependence',
      '"documents" is not possible here: it must be one of document, use. Did you mean “document”?',
    ],
    [
      'an empty text',
      spoil(
        'documents.json',
        '"title": "Security Evaluation Methodology for IEC 62443-4-2"',
        '"title": "  "',
      ),
      'record 20 (6-2), field title',
      'The text is empty. Fill it in.',
    ],
    [
      'a label that is too long',
      spoil('documents.json', '"label": "6-2"', '"label": "62443"'),
      'record 20 (6-2), field label',
      '"62443" must have at most 4 characters, but has 5.',
    ],
    [
      'a name of too many words',
      spoil('tiers.json', '"shortName": "Evaluation"', '"shortName": "a b c d"'),
      'record 6 (tier-6), field shortName',
      '"a b c d" must have at most three words.',
    ],
    [
      'an id with a space',
      spoil('tiers.json', '"id": "tier-6"', '"id": "Tier 6"'),
      'record 6 (Tier 6), field id',
      '"Tier 6" must be lower-case letters, digits and hyphens.',
    ],
    [
      'a list without a source',
      spoil('relations.json', /"sources": \[[^\]]*\]/, '"sources": []'),
      'record 1 (6-2>4-2:evaluates), field sources',
      'The list needs at least one source.',
    ],
    [
      'a field of the one record that is no list',
      spoil('overview.json', '"subtitle": "Industrial Security Standard"', '"subtitle": []'),
      'field subtitle',
      'This must be a text in double quotes, but it is a list.',
    ],
    [
      'a field deep inside',
      spoil('documents.json', '"reason": "A stray “I” before the first word."', '"reason": null'),
      'record 5 (1-5), field corrections, entry 1, field reason',
      'This must be a text in double quotes, but it is null.',
    ],
    [
      'a field that may be null, and is neither',
      spoil('catalogue.json', '"value": "IEC TS 62443-1-1:2009"', '"value": 2009'),
      'record 1 (1-1), field designation, field value',
      'This must be a text in double quotes, or null, but it is 2009.',
    ],
    [
      'an address that is none',
      spoil('sources.json', '"url": "https:', '"url": "javascript:'),
      'record 2 (https://asiec62443.com/standard.html), field url',
      '"javascript://asiec62443.com/standard.html" must be an http or https address.',
    ],
    [
      'a record that is none',
      spoil('benefits.json', '[\n', '[\n7,\n'),
      'record 1',
      'This must be a record in curly brackets, but it is 7.',
    ],
  ])('%s', (_what, changes, place, sentence) => {
    expect(problemsWith(changes)).toEqual([{ file: Object.keys(changes)[0], place, sentence }]);
  });

  it('has every unknown field named, with a guess', () => {
    const problems = problemsWith(
      spoil('documents.json', '"label": "6-2"', '"lable": "6-2", "colour": "red"'),
    );
    expect(problems).toEqual([
      {
        file: 'documents.json',
        place: 'record 20 (6-2), field label',
        sentence: 'The field “label” is missing. Add it.',
      },
      {
        file: 'documents.json',
        place: 'record 20 (6-2), field lable',
        sentence: 'There is no field “lable” here. Correct its name or remove it. Did you mean “label”?',
      },
      {
        file: 'documents.json',
        place: 'record 20 (6-2), field colour',
        sentence: 'There is no field “colour” here. Correct its name or remove it.',
      },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'has the field %s refused like any other unknown one',
    (key) => {
      for (const value of ['{ "polluted": true }', '"x"']) {
        const problems = problemsWith(spoil('tiers.json', '"number": 6', `"number": 6, "${key}": ${value}`));
        expect(problems).toEqual([
          {
            file: 'tiers.json',
            place: `record 6 (tier-6), field ${key}`,
            sentence: `There is no field “${key}” here. Correct its name or remove it.`,
          },
        ]);
      }
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it('is reported together with the problems of all files', () => {
    const problems = problemsWith({
      ...spoil('tiers.json', '"number": 6', '"number": "6"'),
      ...spoil('documents.json', '"label": "6-2"', '"label": 6'),
      'sources.json': '[',
      'phases.json': null,
    });
    expect(problems.map((problem) => problem.file)).toEqual([
      'tiers.json',
      'documents.json',
      'phases.json',
      'sources.json',
    ]);
  });
});

it('valid files that do not fit together are reported as such', () => {
  expect(problemsWith(spoil('documents.json', '"tier": "tier-6"', '"tier": "tier-9"'))).toEqual([
    {
      file: 'documents.json',
      place: 'record 19 (6-1), field tier',
      sentence: '“tier-9” is no id of tiers.json. Correct it, or add the record. Did you mean “tier-1”?',
    },
  ]);
});

describe('for any content of the files', () => {
  const names = Object.keys(dataFiles);

  it('the result is a library or problems with file, place and sentence, never an exception', {
    timeout: 30_000,
  }, () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `[${json}]`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (name, content) => {
        const result = parseLibrary({ ...dataFiles, [name]: content });
        if ('library' in result) return;
        expect(result.problems.length).toBeGreaterThan(0);
        for (const problem of result.problems) {
          expect(problem.file).toMatch(/\.json$/);
          expect(problem.place).not.toBe('');
          // Words of the schema library mean nothing to whoever edits the file.
          expect(problem.sentence).toMatch(/[.?]$/);
          expect(problem.sentence).not.toMatch(/Invalid|Expected|received|undefined/);
        }
      }),
      runs(200, 100),
    );
  });

  it('the same is true for one value changed anywhere', { timeout: 30_000 }, () => {
    const parsed = names.map((name) => [name, JSON.parse(dataFiles[name] ?? '')] as const);
    fc.assert(
      fc.property(
        fc.constantFrom(...parsed),
        fc.nat(),
        fc.jsonValue(),
        ([name, value], seed, replacement) => {
          const copy = structuredClone(value) as unknown;
          replaceSomewhere(copy, seed, replacement);
          const result = parseLibrary({ ...dataFiles, [name]: JSON.stringify(copy) });
          expect('library' in result || result.problems.length > 0).toBe(true);
        },
      ),
      runs(200, 100),
    );
  });
});

/** Descends into the value by the digits of the seed and puts the replacement where it ends. */
function replaceSomewhere(value: unknown, seed: number, replacement: unknown): void {
  let holder = value as Record<string, unknown>;
  for (let rest = seed; ; rest = Math.floor(rest / 7)) {
    const keys = Object.keys(holder);
    const key = keys[rest % keys.length];
    if (key === undefined) return;
    const inner = holder[key];
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0 || rest % 3 === 0) {
      holder[key] = replacement;
      return;
    }
    holder = inner as Record<string, unknown>;
  }
}
