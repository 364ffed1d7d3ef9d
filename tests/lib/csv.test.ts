import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/lib/csv.ts';
import { runs } from '../fixtures/runs.ts';

/** A reader of RFC 4180 that knows nothing of the writer: letter by letter, and strict. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error('a quote is never closed');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at++;
        } else break;
      }
      at++;
    } else while (at < text.length && !',\r\n'.includes(text[at] as string)) cell += text[at++];
    row.push(cell);
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`unexpected ${JSON.stringify(text[at])} at ${at}`);
  }
  return rows;
}

const STARTERS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

describe('CSV', () => {
  it('quotes every cell and ends every row by CR LF', () => {
    expect(
      toCsv([
        ['a', 1],
        ['say "hi"', 'x, y\nz'],
      ]),
    ).toBe('"a","1"\r\n"say ""hi""","x, y\nz"\r\n');
    expect(toCsv([])).toBe('');
  });

  it.each(STARTERS)('puts an apostrophe before %j', (starter) => {
    expect(readCsv(toCsv([[`${starter}cmd|' /C calc'!A0`]]))).toEqual([[`'${starter}cmd|' /C calc'!A0`]]);
    expect(readCsv(toCsv([[starter]]))).toEqual([[`'${starter}`]]);
    expect(readCsv(toCsv([[`a${starter}b`]]))).toEqual([[`a${starter}b`]]);
  });

  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...STARTERS, '"', "'", ',', ';', ' ', 'a', '\r\n') }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

  it('is read back as it was, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const read = readCsv(toCsv(written));
        const dangerous = (text: string) => STARTERS.some((starter) => text.startsWith(starter));
        expect(read).toEqual(written.map((row) => row.map((text) => (dangerous(text) ? `'${text}` : text))));
        for (const text of read.flat()) expect(dangerous(text)).toBe(false);
      }),
      runs(2000),
    );
  });
});
