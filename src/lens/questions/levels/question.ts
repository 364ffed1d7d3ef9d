import { COMPONENT_TYPES } from '../../../model/records/schema-layer.ts';
import { asking } from '../../../words/asking.ts';
import { trail } from '../../../words/trail.ts';
import {
  type Ask,
  marksWithContext,
  type Question,
  REQUIREMENT_CARDS,
  type Refuse,
  refused,
} from '../question.ts';
import {
  FOUNDATIONAL,
  type LevelAnswer,
  type LevelParams,
  levelAnswer,
  levelFor,
  type SecurityLevel,
} from './answer.ts';

/**
 * The question of which requirements apply at a security level. In an address: `level=2`, or one level for
 * each of the seven foundational requirements, `level=2.1.3.2.2.1.2`.
 */
export const levels: Question<LevelParams, LevelAnswer> = {
  kind: 'level',
  read: (ask, _, refuse) => {
    const level = ask('level');
    return level === null ? null : readLevels(level, ask, refuse);
  },
  write: ({ levels: chosen, above, component }) => {
    const [first] = chosen;
    const same = chosen.every((level) => level === first);
    const parts: [string, string][] = [['level', same ? `${first}` : chosen.join('.')]];
    if (above > 0) parts.push(['above', `${above}`]);
    if (component) parts.push(['component', component]);
    return parts;
  },
  layers: () => ['requirements'],
  cards: () => REQUIREMENT_CARDS,
  frame: () => REQUIREMENT_CARDS,
  answer: ({ library }, params) => levelAnswer(library, params),
  // The answer is what the level requires beyond `above`. What `above` already requires is marked as
  // supporting.
  marks: ({ groups, all }, { graph }) =>
    marksWithContext(graph, {
      primary: groups.flatMap(({ rows }) => rows.map(({ item }) => item.id)),
      supporting: all.map(({ item }) => item.id),
    }),
  csv: async ({ groups }) => (await import('./csv.ts')).levelsCsv(groups),
  name: (_, { levels: chosen, above, component }) => trail.level(chosen, above, component),
  properName: true,
  offer: () => ({ text: asking.level, params: levelFor(2) }),
};

function readLevels(text: string, ask: Ask, refuse: Refuse): LevelParams | null {
  const read = text.split('.').map(levelOf);
  const chosen = read.length === 1 ? Array.from({ length: FOUNDATIONAL }, () => read[0] ?? null) : read;
  const known = chosen.filter((level) => level !== null);
  if (known.length !== FOUNDATIONAL || chosen.length !== FOUNDATIONAL) return refused(text, refuse);
  const above = ask('above');
  const component = ask('component');
  const found = COMPONENT_TYPES.find((type) => type === component) ?? null;
  if (above !== null && levelOf(above) === null) refuse(above);
  if (component !== null && found === null) refuse(component);
  return { kind: 'level', levels: known, above: levelOf(above ?? '0') ?? 0, component: found };
}

function levelOf(text: string): SecurityLevel | null {
  return ([0, 1, 2, 3, 4] as const).find((level) => `${level}` === text) ?? null;
}
