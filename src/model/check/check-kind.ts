import type { RelationKind } from '../records/schema.ts';

/** A field of a record, and what is wrong with it. */
export interface Breach {
  field: string;
  sentence: string;
}

/**
 * Checks that a kind of relation has the field `dependence` if and only if one end depends on the other.
 * Returns at most one breach.
 */
export function checkDependence({ dependent, dependence }: RelationKind): Breach[] {
  if (dependent === 'none' && dependence !== undefined)
    return [
      {
        field: 'dependence',
        sentence: 'Neither end depends on the other, so there is no dependence to name. Remove the field.',
      },
    ];
  if (dependent !== 'none' && dependence === undefined)
    return [
      {
        field: 'dependence',
        sentence:
          'One end depends on the other. Add the field: “document” where its text depends, “use” where working with it does.',
      },
    ];
  return [];
}
