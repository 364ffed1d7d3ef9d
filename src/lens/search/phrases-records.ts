import { lineId } from '../../model/graph/lines.ts';
import type { World } from '../../model/graph/world.ts';
import { pageDocuments } from '../../model/records/library-by.ts';
import type { Doc, Relation, Term } from '../../model/records/schema.ts';
import { BASES } from '../../model/records/schema-fields.ts';
import { inList } from '../../words/lists.ts';
import { phraseWords } from '../../words/phrases.ts';
import { words } from '../../words/words.ts';
import { called, type Found, inPlace } from './phrases-graph.ts';

const { asked } = phraseWords;

/**
 * The ids of documents that pass a test, in the order and with the values of the framework page, since the
 * answers say "by the framework page".
 */
function documents({ library }: World, test: (doc: Doc) => boolean): string[] {
  return pageDocuments(library)
    .filter(test)
    .map((doc) => doc.id);
}

function nameOf(terms: readonly Term[], id: string): string {
  return terms.find((term) => term.id === id)?.name ?? id;
}

/** The documents of a tier. */
export function inTier(world: World, tier: string): Found {
  return { meaning: asked.tier(called(world, tier)), nodes: documents(world, (doc) => doc.tier === tier) };
}

/** The documents with a status on the framework page, of one tier if `tier` is given. */
export function withStatus(world: World, status: string, tier?: string): Found {
  const name = nameOf(world.library.statuses, status);
  return {
    meaning: tier ? asked.statusInTier(name, called(world, tier)) : asked.status(name),
    nodes: documents(world, (doc) => doc.status === status && (!tier || doc.tier === tier)),
  };
}

/** The documents of a type on the framework page. */
export function ofType(world: World, type: string): Found {
  const name = nameOf(world.library.documentTypes, type);
  return { meaning: asked.type(name), nodes: documents(world, (doc) => doc.type === type) };
}

/** The documents for which the catalogues register a revision. */
export function revisionRegistered(world: World): Found {
  const ids = world.library.catalogue
    .filter(({ revision }) => revision?.value)
    .map((entry) => entry.document);
  return { meaning: asked.revisionRegistered, nodes: inPlace(world, ids) };
}

type When = 'after' | 'since' | 'before' | 'on';

/**
 * The documents published at a date, by the dates of the catalogues, the oldest first. A year or month means
 * all of it: "2009-07" is not known to be after "2009-07-15", and "after 2023" starts with 2024.
 */
export function dated(world: World, when: When, date: string): Found {
  const first = (day: string) => day.padEnd(10, '-00');
  const last = (day: string) => day.padEnd(10, '-99');
  const test: Record<When, (day: string) => boolean> = {
    after: (day) => first(day) > last(date),
    since: (day) => first(day) >= first(date),
    before: (day) => last(day) < first(date),
    on: (day) => first(day) >= first(date) && last(day) <= last(date),
  };
  const days = new Map(
    world.library.catalogue.map(({ document, published }) => [document, published.value ?? '']),
  );
  const day = (id: string) => days.get(id) ?? '';
  const nodes = documents(world, ({ id }) => day(id) !== '' && test[when](day(id)));
  nodes.sort((a, b) => first(day(a)).localeCompare(first(day(b))));
  return { meaning: asked[when](date), nodes };
}

/** The key standards of a phase. */
export function usedIn(world: World, phase: string): Found {
  const record = world.library.phases.find(({ id }) => id === phase);
  return { meaning: asked.usedIn(called(world, phase)), nodes: [...(record?.keyStandards ?? [])] };
}

/** The activities of a phase, in order. */
export function activitiesOf(world: World, phase: string): Found {
  const own = world.library.activities.filter((activity) => activity.phase === phase);
  own.sort((a, b) => a.order - b.order);
  return { meaning: asked.activities(called(world, phase)), nodes: own.map(({ id }) => id) };
}

type Level = 'primary' | 'supporting';

/**
 * The documents of one or several roles (ids separated by spaces), by level. A document with both levels
 * counts as primary.
 */
export function forRole(world: World, ids: string, levels: readonly Level[]): Found {
  const roles = world.library.roles.filter(({ id }) => ids.split(' ').includes(id));
  const names = inList(roles.map(({ name }) => name.toLowerCase()));
  const [level] = levels;
  const meaning =
    levels.length > 1
      ? asked.role(names)
      : level === 'primary'
        ? asked.rolePrimary(names)
        : asked.roleSupporting(names);
  const nodes = levels.flatMap((wanted) =>
    roles.flatMap(({ documents: own }) =>
      own.filter((one) => one.level === wanted).map((one) => one.document),
    ),
  );
  return { meaning, nodes: [...new Set(nodes)] };
}

/** The documents about which page and catalogues differ, in one field if `field` is given. */
export function differing(world: World, field?: string): Found {
  const entries = world.library.catalogue.filter(({ differences }) =>
    differences.some((one) => !field || one.field === field),
  );
  return {
    meaning: field ? asked.fieldDiffers(field) : asked.sourcesDiffer,
    nodes: inPlace(
      world,
      entries.map((entry) => entry.document),
    ),
  };
}

/** The relations that pass a test, with their lines, each line once, in the order of relations.json. */
function relations(world: World, meaning: string, test: (relation: Relation) => boolean): Found {
  const found = world.library.relations.filter(test);
  return {
    meaning,
    nodes: inPlace(
      world,
      found.flatMap(({ from, to }) => [from, to]),
    ),
    lines: [...new Set(found.map(({ from, to }) => lineId(from, to)))],
    lists: 'lines',
    relations: new Set(found),
  };
}

/** The relations with a level of confidence. */
export function withConfidence(world: World, level: string): Found {
  return relations(world, asked.confidence(level), ({ confidence }) => confidence === level);
}

/** The relations with a basis, or with no other basis if `only`. */
export function statedBy(world: World, typed: string, only: boolean): Found {
  const basis = BASES.find((one) => one === typed);
  const list = words.statedBy(basis ? [basis] : []);
  return relations(world, only ? asked.basisOnly(list) : asked.basis(list), (relation) => {
    const bases = [relation.basis, ...relation.alsoBasis];
    return only ? bases.every((one) => one === basis) : bases.some((one) => one === basis);
  });
}
