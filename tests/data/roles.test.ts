import { describe, expect, it } from 'vitest';
import { dataFiles, library } from '../fixtures/library.ts';

/** Every role with its documents, repeated here so that the data cannot deviate unnoticed. */
const ROLES: [id: string, primary: string[], supporting: string[]][] = [
  ['asset-owner', ['2-1', '3-2', '2-2', '2-3', '2-5'], ['3-3', '2-4', '1-1', '1-6']],
  ['integration-service-provider', ['2-4', '3-3', '3-2'], ['2-1', '2-3', '6-1', '2-2', '1-1', '1-6']],
  ['maintenance-service-provider', ['2-4'], ['2-3', '6-1', '2-2', '1-1', '1-6']],
  ['product-supplier', ['4-1', '4-2'], ['3-3', '3-2', '2-3', '6-2', '2-2', '1-1']],
  ['conformity-assessment-body', ['6-1', '6-2'], ['4-1', '4-2', '3-3', '2-1', '2-4', '3-2', '1-5']],
  ['accreditation-body', [], []],
];

describe('roles', () => {
  it('are six, each with its primary and supporting documents', () => {
    const at = (role: (typeof library.roles)[number], level: string) =>
      role.documents.filter((entry) => entry.level === level).map((entry) => entry.document);
    expect(library.roles.map((role) => [role.id, at(role, 'primary'), at(role, 'supporting')])).toEqual(
      ROLES,
    );
    expect(library.roles.map((role) => role.documents.length)).toEqual([9, 9, 6, 8, 9, 0]);
  });

  it('have unique names', () => {
    const names = library.roles.flatMap((role) => [role.name, ...role.alsoCalled]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('give each reason in a sentence about the document, with sources that are not repeated', () => {
    for (const { id, documents } of library.roles)
      for (const { document, why, sources } of documents) {
        expect(why, id).toMatch(/^[^\n]+\.$/);
        expect(why.startsWith(`${document} `), `${id} ${document}`).toBe(true);
        expect(new Set(sources).size, `${id} ${document}`).toBe(sources.length);
      }
  });

  it('have high confidence only if two sources agree', () => {
    for (const role of library.roles)
      for (const { sources, confidence } of [role, ...role.documents])
        if (confidence === 'high') expect(sources.length, role.id).toBeGreaterThan(1);
  });

  it('say so if they have no document', () => {
    for (const { id, documents, note } of library.roles)
      if (documents.length === 0) expect(note, id).toMatch(/^No part of the series/);
  });

  it('are the thirteenth file', () => expect(Object.keys(dataFiles)).toHaveLength(13));
});
