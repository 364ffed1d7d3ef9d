import type { RelationKind } from '../records/schema.ts';

/** A field of a record, and what is wrong with it. */
export interface Breach {
  field: string;
  sentence: string;
}

/** The rule that a kind of relation says what depends where one end depends on the other, and only there. */
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
