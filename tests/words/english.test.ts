import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AVOIDED, findAvoided } from './avoided-phrases.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const papers = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'NOTICE.md', 'data/README.md'],
  ...readdirSync(path.join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
];

/** Sentences that may keep an avoided phrase, to the letter, each with the reason. */
const EXCEPTIONS: readonly { file: string; sentence: string; reason: string }[] = [];

/** What the project itself says in a paper: lines after `>` quote somebody else, to the letter. */
const ownWords = (text: string): string => text.replace(/^>.*$/gm, '');

/** The avoided phrases of a paper, apart from its exceptions. */
function problemsIn(file: string, text: string, exceptions = EXCEPTIONS): string[] {
  const plain = ownWords(text).replace(/\s+/g, ' ');
  const checked = exceptions
    .filter((exception) => exception.file === file)
    .reduce((left, { sentence }) => left.replaceAll(sentence, ''), plain);
  return findAvoided(checked).map(
    ({ phrase, instead, context }) => `“${phrase}” in “${context}”: write ${instead}`,
  );
}

describe('the English of the papers', () => {
  test('is read whole', () => {
    expect(papers.length).toBeGreaterThanOrEqual(21);
    for (const file of papers) expect(ownWords(read(file)).length, file).toBeGreaterThan(500);
    expect(read('CONTRIBUTING.md')).toContain('## Glossary');
  });

  test.each(papers)('%s has none of the avoided phrases', (file) => {
    expect(problemsIn(file, read(file))).toEqual([]);
  });

  test('exceptions are in use', () => {
    for (const { file, sentence } of EXCEPTIONS) {
      expect(read(file).replace(/\s+/g, ' '), sentence).toContain(sentence);
      expect(findAvoided(sentence), sentence).not.toEqual([]);
    }
  });
});

describe('the avoided phrases', () => {
  const examples: [text: string, phrase: string][] = [
    ['A notice tells which part is missing.', 'tells which'],
    ['What is unknown is told in a notice.', 'is told'],
    ['Nothing is lost untold.', 'untold'],
    ['The card stands under its tier.', 'stands'],
    ['The answer rests\non one source.', 'rests on'],
    ['The page does without a server.', 'does without'],
    ['1-1 laid down the terms.', 'laid down'],
    ['The standard is said to be in draft.', 'is said to'],
    ['The two are tied to each other.', 'tied'],
    ['A line bends around a card.', 'bends'],
    ['The catalogue bears it out.', 'bears it out'],
    ['The role keeps it in repair.', 'keeps it in repair'],
    ['Only the newest version is looked after.', 'is looked after'],
    ['A method has no object without them.', 'has no object'],
    ['It is the ground on which all is built.', 'ground on which'],
    ['Plain slips are put right on screen, and put it right.', 'put it right'],
    ['A study sets the two side by side.', 'sets the two side by side'],
    ['See how two parts hang together.', 'hang together'],
    ['It does not change, save in Around.', ', save in'],
    ['It travels in the bundle, as decision 10 has it.', 'as decision 10 has it'],
    ['The stage knows nothing of React.', 'knows nothing of'],
    ['Where no browser can be had, one is installed.', 'can be had'],
    ['The picture at rest is drawn once.', 'picture at rest'],
    ['Seven nodes are lit.', 'lit'],
    ['Whereupon the page opens.', 'Whereupon'],
    ['It returns what ends it.', 'what ends it'],
  ];
  test.each(examples)('%s', (text, phrase) => {
    const found = findAvoided(text).find((one) => one.phrase === phrase);
    expect(found).toMatchObject({ context: expect.stringContaining(phrase), instead: expect.any(String) });
  });

  test('have an example each', () => {
    const unproved = AVOIDED.filter(({ pattern }) => !examples.some(([, phrase]) => pattern.test(phrase)));
    expect(unproved).toEqual([]);
  });

  test.each([
    'International Standard, and the rest of the series.',
    'The rest on the left is folded.',
    'It depends on 1-1 and relies on its terms.',
    'Put right after the number, it is the short name.',
    'Two keys that are hard to tell apart; the legend tells you more.',
    'The year is used to break ties only.',
    'Save in a file. The document layers are loaded by id.',
    'The class has-lit is set on the host, and the light theme is chosen.',
    'A card that has children can be opened.',
  ])('leave good English alone: %s', (text) => expect(findAvoided(text)).toEqual([]));

  test('a phrase is found in a paper, but not in a quotation or an exception', () => {
    const text = 'One line.\n\n> It is said to be theirs.\n\nIt rests on\ntheirs. It stands here.\n';
    const exceptions = [{ file: 'A.md', sentence: 'It stands here.', reason: 'a test' }];
    expect(problemsIn('A.md', text, exceptions)).toEqual([
      expect.stringMatching(/^“rests on” in “.*”: write depends on/),
    ]);
    expect(problemsIn('B.md', text, exceptions)).toHaveLength(2);
  });
});
