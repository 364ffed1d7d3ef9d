import { describe, expect, it } from 'vitest';
import { library } from '../fixtures/library.ts';

/** The publishers' catalogues: designation, type and status of the twenty documents. */
const CATALOGUE: [
  id: string,
  designation: string | null,
  type: string | null,
  published: string | null,
  status: string,
][] = [
  ['1-1', 'IEC TS 62443-1-1:2009', 'TS', '2009-07', 'published'],
  ['1-2', null, 'TR', null, 'in development'],
  ['1-3', null, null, null, 'in development'],
  ['1-4', null, null, null, 'in development'],
  ['1-5', 'IEC TS 62443-1-5:2023', 'TS', '2023-09-15', 'published'],
  ['1-6', 'IEC PAS 62443-1-6:2025', 'PAS', '2025-12-19', 'published'],
  ['2-1', 'IEC 62443-2-1:2024', 'IS', '2024-08-07', 'published'],
  ['2-2', 'IEC PAS 62443-2-2:2025', 'PAS', '2025-03-11', 'published'],
  ['2-3', 'IEC TR 62443-2-3:2015', 'TR', '2015-06-30', 'published'],
  ['2-4', 'IEC 62443-2-4:2023', 'IS', '2023-12-15', 'published'],
  ['2-5', null, 'TR', null, 'in development'],
  ['3-1', 'IEC TR 62443-3-1:2009', 'TR', '2009-07-30', 'published'],
  ['3-2', 'IEC 62443-3-2:2020', 'IS', '2020-06-24', 'published'],
  ['3-3', 'IEC 62443-3-3:2013', 'IS', '2013-08-07', 'published'],
  ['4-1', 'IEC 62443-4-1:2018', 'IS', '2018-01-15', 'published'],
  ['4-2', 'IEC 62443-4-2:2019', 'IS', '2019-02-27', 'published'],
  ['5-x', null, null, null, 'in development'],
  ['profile-x', null, null, null, 'not a publication'],
  ['6-1', 'IEC TS 62443-6-1:2024', 'TS', '2024-03-12', 'published'],
  ['6-2', 'IEC TS 62443-6-2:2025', 'TS', '2025-01-21', 'published'],
];

const DIFFERENCES = [
  '1-1 type',
  '1-2 status',
  '1-3 title',
  '1-4 status',
  '1-5 title',
  '1-5 type',
  '1-5 status',
  '1-6 title',
  '1-6 type',
  '1-6 status',
  '2-2 title',
  '3-1 status',
  '6-1 type',
  '6-2 type',
];

describe('the catalogue', () => {
  it('has the twenty documents as published', () => {
    const found = library.catalogue.map(({ document, designation, type, published, status }) => [
      document,
      designation.value,
      type.value,
      published.value,
      status.value,
    ]);
    expect(found).toEqual(CATALOGUE);
  });

  it('never cites the framework page, except for facts found nowhere else', () => {
    const sourced = library.catalogue.flatMap(({ document, ...fields }) =>
      Object.entries(fields)
        .filter(
          ([, fact]) =>
            typeof fact === 'object' && 'sources' in fact && fact.sources.includes('framework-page'),
        )
        .map(([field]) => `${document} ${field}`),
    );
    expect([...new Set(sourced.map((place) => place.split(' ')[0]))]).toEqual(['profile-x']);
  });

  it('has the stability dates of 2-1, 3-2, 3-3 and 4-2', () => {
    const dates = library.catalogue.flatMap(({ document, stability }) =>
      stability ? [[document, stability.value]] : [],
    );
    expect(dates).toEqual([
      ['2-1', '2026'],
      ['3-2', '2027'],
      ['3-3', '2027'],
      ['4-2', '2027'],
    ]);
  });

  it('marks what is reported but not settled, with the source of the report', () => {
    const entry = (document: string) => library.catalogue.find((one) => one.document === document);
    expect(entry('3-3')?.revision?.value).toBeNull();
    expect(entry('3-3')?.revision?.note).toContain('IEC 62443-3-3:2026');
    expect(entry('3-3')?.revision?.sources.join(' ')).toContain('sectorinsighthq.com');
    expect(entry('4-1')?.regional?.note).toContain('Security risk management');
    expect(entry('4-1')?.regional?.sources.join(' ')).toMatch(/projekt\.dk.*exida\.com/);
    expect(entry('4-2')?.regional?.note).toMatch(/^One consultant reports .*statement of applicability/);
    expect(entry('5-x')?.status.note).toContain('electric energy has been in work since 2022');
    expect(entry('5-x')?.status.sources.join(' ')).toMatch(/electricalindustry\.ca.*public-text:56532650531/);
    expect(entry('1-3')?.differences[0]?.sentence).toContain('older committee lists have');
  });

  it('notes where a type is only planned', () => {
    for (const { designation, type, document } of library.catalogue)
      if (designation.value === null && type.value !== null)
        expect(type.note, document).toMatch(/^As planned/);
  });
});

describe('differences from the framework page', () => {
  const found = library.catalogue.flatMap(({ document, differences }) =>
    differences.map(({ field, sentence }) => ({ document, field, sentence })),
  );

  it('are fourteen, in ten documents', () => {
    expect(found.map(({ document, field }) => `${document} ${field}`)).toEqual(DIFFERENCES);
    expect(new Set(found.map(({ document }) => document)).size).toBe(10);
  });

  it('have one sentence each that names both sides', () => {
    for (const { document, field, sentence } of found) {
      expect(sentence, document).toMatch(/^The framework page .+\.$/);
      const doc = library.documents.find((candidate) => candidate.id === document);
      if (field === 'title') expect(sentence).toContain(doc?.title);
      if (field === 'status')
        expect(sentence).toContain(library.statuses.find((status) => status.id === doc?.status)?.name);
    }
  });
});
