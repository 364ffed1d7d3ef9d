import type { Basis, Confidence } from '../model/records/schema.ts';
import { address } from './address.ts';
import { arrangements, canvas, forms } from './canvas.ts';
import { detail, fields } from './detail.ts';
import { filters } from './filters.ts';
import { frame } from './frame.ts';
import { type Explained, kinds } from './kinds.ts';
import { inList } from './lists.ts';
import { outline } from './outline.ts';
import { overview } from './overview.ts';
import { impact } from './questions/impact.ts';
import { roles } from './questions/role.ts';
import { search } from './search.ts';

const basis: Record<Basis, string> = {
  'framework-page': 'the framework page',
  standard: 'the standard',
  literature: 'the literature',
};

const confidence: Record<Confidence, Explained> = {
  high: { name: 'high', meaning: 'Two or more independent sources agree.' },
  medium: { name: 'medium', meaning: 'One good source.' },
  low: { name: 'low', meaning: 'A weak, indirect or contradicted source.' },
};

/** The texts that the first picture and its panels need. Texts of what is loaded later are separate files. */
export const words = {
  product: 'IEC 62443 Atlas',
  kinds,
  basis,
  confidence,
  /** Who states a relation, from its bases: "stated by the framework page and the literature". */
  statedBy: (bases: readonly Basis[]) => `stated by ${inList(bases.map((one) => basis[one]))}`,
  node: {
    wholeSeries: 'the whole series',
    tier: (number: number) => `Tier ${number}`,
    phase: (order: number) => `Phase ${order}`,
  },
  detail,
  fields,
  overview,
  outline,
  search,
  address,
  canvas,
  arrangements,
  forms,
  roles,
  impact,
  frame,
  filters,
} as const;
