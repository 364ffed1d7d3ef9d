import { describe, expect, test } from 'vitest';

import { layerFiles, layerText } from '../fixtures/layers.ts';
import { dataFiles } from '../fixtures/library.ts';
import { type PlacedText, textsIn } from '../fixtures/texts.ts';
import { findAvoided } from '../words/avoided-phrases.ts';

/** Texts that may contain an avoided phrase, such as a title, each with the reason. */
const EXCEPTIONS: readonly { file: string; text: string; reason: string }[] = [];

/** Keys with values that are not prose: ids, addresses, patterns. */
const NO_PROSE = new Set(['id', 'sources', 'url', 'asks', 'from', 'to', 'parent']);

const files: Record<string, string> = {
  ...dataFiles,
  ...Object.fromEntries(['index', ...layerFiles].map((id) => [`layers/${id}.json`, layerText(id)])),
};

const texts: (PlacedText & { file: string })[] = Object.entries(files).flatMap(([file, text]) =>
  textsIn(JSON.parse(text), NO_PROSE).map((one) => ({ file, ...one })),
);

const excepted = ({ file, text }: { file: string; text: string }) =>
  EXCEPTIONS.some((exception) => exception.file === file && exception.text === text);

describe('the English of data/', () => {
  test('is read completely: every file has texts, and well-known ones are among them', () => {
    expect(Object.keys(files)).toHaveLength(23);
    for (const file of Object.keys(files))
      expect(
        texts.some((one) => one.file === file),
        file,
      ).toBe(true);
    expect(texts.length).toBeGreaterThan(2500);
    const seen = (file: string, part: string) =>
      texts.some((one) => one.file === file && one.text.includes(part));
    expect(seen('documents.json', 'core terms and concepts')).toBe(true);
    expect(seen('catalogue.json', 'no catalogue entry confirms it')).toBe(true);
    expect(seen('relations.json', '6-2')).toBe(true);
    expect(seen('layers/attack-ics.json', 'Version 19 came out')).toBe(true);
    expect(seen('layers/requirements.json', 'casual or coincidental violation')).toBe(true);
  });

  test.each(Object.keys(files))('%s has none of the avoided phrases', (file) => {
    const found = texts
      .filter((one) => one.file === file && !excepted(one))
      .flatMap(({ place, text }) =>
        findAvoided(text).map(
          ({ phrase, instead }) => `${place}: “${phrase}” in “${text}”: write ${instead}`,
        ),
      );
    expect(found).toEqual([]);
  });

  test('has an avoided phrase in each exception', () => {
    for (const exception of EXCEPTIONS) {
      const held = texts.filter(({ file, text }) => file === exception.file && text === exception.text);
      expect(
        held.flatMap(({ text }) => findAvoided(text)),
        exception.text,
      ).not.toEqual([]);
    }
  });
});
