import { expect, test } from 'vitest';
import { libraryBy, markKept, pageDocuments } from '../../../src/model/records/library-by.ts';
import { library } from '../../fixtures/library.ts';

const followed = libraryBy(library, 'catalogue');
const doc = (id: string) => {
  const found = followed.documents.find((one) => one.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};

test('with the labels of the framework page it is the library itself', () => {
  expect(libraryBy(library, 'framework-page')).toBe(library);
  expect(pageDocuments(library)).toBe(library.documents);
});

test('titles, types and statuses come from the catalogue if it has a word for them', () => {
  expect(doc('1-5')).toMatchObject({
    title:
      'Security for industrial automation and control systems – Part 1-5: Scheme for IEC 62443 security profiles',
    type: 'ts',
    status: 'published',
  });
  expect(doc('1-6')).toMatchObject({ type: 'pas', status: 'published' });
  expect(doc('6-2')).toMatchObject({ type: 'ts', status: 'published' });
  expect(doc('1-2')).toMatchObject({ type: 'tr', status: 'in-development' });
});

test('fields without a word, or with one that the page does not have, stay and are listed', () => {
  const kept = followed.byCatalogue?.kept;
  const stays = [...(kept ?? [])].filter(([, fields]) => fields.length > 0);
  expect(Object.fromEntries(stays)).toEqual({
    '1-3': ['type'],
    '1-4': ['type'],
    '5-x': ['type'],
    'profile-x': ['title', 'type', 'status'],
  });
  const page = library.documents.find(({ id }) => id === 'profile-x');
  expect(doc('profile-x')).toEqual(page);
});

test('uncontested names stay, and so does everything except the documents', () => {
  for (const [index, page] of library.documents.entries()) {
    const { id, shortName, designation, label, tier, summary } = page;
    expect(followed.documents[index]).toMatchObject({ id, shortName, designation, label, tier, summary });
  }
  const { documents: _, byCatalogue, ...rest } = followed;
  const { documents, ...others } = library;
  expect(rest).toEqual(others);
  expect(byCatalogue?.page).toBe(documents);
  expect(pageDocuments(followed)).toBe(documents);
});

test('what a document shows now cites the sources that say it', () => {
  expect(doc('6-2').sources).toEqual(
    expect.arrayContaining(['framework-page', 'https://meganorms.com/catalog/product/view/id/2048009']),
  );
  // A typo in a word that is not shown is not corrected on screen.
  expect(doc('1-5').corrections).toEqual([]);
  expect(doc('4-1').corrections).toHaveLength(1);
});

test('a short label that stayed has an asterisk', () => {
  expect(markKept(followed, '1-3', 'type', 'TR')).toBe('TR*');
  expect(markKept(followed, '1-2', 'type', 'TR')).toBe('TR');
  expect(markKept(library, '1-3', 'type', 'TR')).toBe('TR');
});
