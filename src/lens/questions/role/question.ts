import { trail } from '../../../words/trail.ts';
import { type Question, refused } from '../question.ts';
import { type ReadingOrder, readingOrder } from './answer.ts';

/** The parameters of the question. */
export interface RoleParams {
  kind: 'role';
  /** The id of a role. */
  role: string;
}

/**
 * The question of which documents are relevant to a role, and in which order to read them. In an address:
 * `role=product-supplier`.
 */
export const role: Question<RoleParams, ReadingOrder> = {
  kind: 'role',
  read: (ask, known, refuse) => {
    const id = ask('role');
    if (id === null) return null;
    return known.role(id) ? { kind: 'role', role: id } : refused(id, refuse);
  },
  write: ({ role: id }) => [['role', id]],
  layers: () => [],
  cards: () => [],
  answer: (world, { role: id }) => readingOrder(world, id),
  marks: ({ places }) =>
    new Map(places.map(({ end, number, level }) => [end.id, { role: level, badge: `${number}` }] as const)),
  name: ({ library }, { role: id }) => {
    const name = library.roles.find((one) => one.id === id)?.name;
    return name === undefined ? null : trail.role(name);
  },
  subject: ({ role: id }) => id,
};
