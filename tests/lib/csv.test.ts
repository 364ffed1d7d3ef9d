import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/lib/csv.ts';
import { runs } from '../fixtures/runs.ts';

/** A strict parser of RFC 4180, written without knowledge of the writer. */
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

const SIGNS = [...'=+-@＝＋－＠﹦﹢﹣﹫⁼₊'];
const STARTERS = [...SIGNS, '\t', '\r', '\n', '\0'];
/** Characters that a reader does not see before a sign, and that a spreadsheet may drop. */
const UNSEEN = [
  ' ',
  '\u00a0',
  '\u00ad',
  '\u180e',
  '\u2003',
  '\u200b',
  '\u200e',
  '\u2060',
  '\u2800',
  '\u3000',
  '\u3164',
  '\ufeff',
  '\x07',
];

describe('CSV', () => {
  it('quotes every cell and ends every row with CR LF', () => {
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
    fc.string({ unit: fc.constantFrom(...STARTERS, ...UNSEEN, '"', "'", ',', ';', ' ', 'a', '\r\n') }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

  it('puts an apostrophe before a formula that begins with invisible characters', () => {
    const blank = fc.array(fc.constantFrom(...UNSEEN, '\t'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(blank, fc.constantFrom(...SIGNS), fc.string({ unit: 'binary' }), (unseen, sign, rest) => {
        const text = `${unseen.join('')}${sign}${rest}`;
        expect(readCsv(toCsv([[text]]))).toEqual([[`'${text}`]]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['', ' ', '\u00a0', 'a', ' a=b', '6-2', '“=1”', '\u200ba', "'=1", '(+1)', '−1'])(
    'leaves %j unchanged',
    (text) => expect(readCsv(toCsv([[text, 'b']]))).toEqual([[text, 'b']]),
  );

  it('is parsed to the same cells except for the apostrophe, and no cell begins like a formula', () => {
    const begins = new RegExp(`^[${UNSEEN.join('')}\\s]*[${SIGNS.join('').replace('-', '')}-]`);
    fc.assert(
      fc.property(rows, (written) => {
        const read = readCsv(toCsv(written));
        expect(read.map((row) => row.length)).toEqual(written.map((row) => row.length));
        for (const [at, text] of written.flat().entries()) {
          const there = read.flat()[at] ?? '';
          expect([text, `'${text}`]).toContain(there);
          expect(begins.test(there) || STARTERS.some((starter) => there.startsWith(starter))).toBe(false);
        }
      }),
      runs(2000),
    );
  });
});
