import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, type NearMiss, phraseHelp, understand } from '../../../src/lens/search/phrases.ts';
import { PHRASES } from '../../../src/lens/search/phrases-table.ts';
import { startState } from '../../../src/state/state.ts';
import { library } from '../../fixtures/library.ts';
import { runs } from '../../fixtures/runs.ts';

const world = startState(library);
/** phrases-layers.test.ts tests the forms that need layers. */
const OF_FRAMEWORK = PHRASES.filter(({ ofLayers }) => !ofLayers);

function answerTo(query: string): Answer {
  const typed = understand(query, world);
  if (typed?.kind !== 'answer') throw new Error(`“${query}” was not understood: ${JSON.stringify(typed)}`);
  return typed;
}

function missOf(query: string): NearMiss {
  const typed = understand(query, world);
  if (typed?.kind !== 'near-miss') throw new Error(`“${query}” is no near miss: ${JSON.stringify(typed)}`);
  return typed;
}

const DIRECT_ON_4_2 = '1-5 1-6 2-2 2-4 5-x 6-2';
const DIRECT_OF_4_2 = '1-1 3-3 4-1';

/**
 * Facts read from data/ by hand: form, typed text, and the nodes in order. `lines` below has the facts for
 * forms that ask for relations.
 */
const FACTS: [form: string, query: string, nodes: string][] = [
  ['depends-on', 'depends on 4-2', DIRECT_ON_4_2],
  ['depends-on', 'what needs 4-2', DIRECT_ON_4_2],
  ['depends-on', 'depends on 3-1', ''],
  ['depends-on-all', 'depends on 4-2 through others', `${DIRECT_ON_4_2} 4-1 profile-x 6-1`],
  ['depends-on-all', 'changes if 4-2 changes', `${DIRECT_ON_4_2} 4-1 profile-x 6-1`],
  ['depends-on', 'depends on 3-2', ''],
  ['needed-by', 'needed by 2-1', '1-1'],
  ['needed-by', 'needed by 4-2', DIRECT_OF_4_2],
  ['needed-by', 'what does 4-2 need', DIRECT_OF_4_2],
  ['needed-by', 'what does 4-2 depend on?', DIRECT_OF_4_2],
  ['needed-by', '4-2 depends on', DIRECT_OF_4_2],
  ['needed-by', 'needed by Assess', ''],
  ['needed-by-all', 'needed by 6-2 through others', '4-1 4-2 1-1 2-4 3-3'],
  ['used-with', 'used with 3-2', '2-1 2-2 2-4 3-3 4-2 assess'],
  ['used-with', 'what is used with 3-3?', '3-2 develop-implement'],
  ['used-with', 'used together with Assess', '1-1 3-2'],
  ['used-with', 'used with 1-3', ''],
  ['path', 'path 6-2 to 4-2', '6-2 4-2'],
  ['path', 'from 2-5 to 1-1', '2-5 2-1 1-1'],
  ['path', 'path 4-2 to 4-2', '4-2'],
  ['between', 'between 6-2 and 4-2', '6-2 4-2'],
  ['between', '6-2 and 4-2', '6-2 4-2'],
  ['between', 'how are 6-1 and 6-2 related?', ''],
  ['common', 'common to 3-3 and 4-2', '1-1'],
  ['common', 'what do 3-3 and 4-2 share', '1-1'],
  ['common', 'what both 1-1 and 4-2 depend on', ''],
  ['around', 'around 6-1', 'tier-6 2-4'],
  [
    'around',
    'around 6-1 in 2 steps',
    'tier-6 2-4 tier-2 1-5 1-6 2-1 2-2 2-3 3-2 3-3 4-1 4-2 5-x 6-2 maintain',
  ],
  ['around', 'within two steps of 1-4', 'tier-1 1-1 1-2 1-3 1-5 1-6'],
  ['series', 'to the whole series', '1-1 1-2 1-6 2-1 2-2 5-x'],
  ['status-in-tier', 'published in tier 3', '3-2 3-3'],
  ['status-in-tier', 'in development in tier 1', '1-3 1-5 1-6'],
  ['status-in-tier', 'published tier 5', ''],
  ['tier', 'tier 3', '3-1 3-2 3-3'],
  ['tier', 'in tier Component/Product', '4-1 4-2'],
  ['published', 'published', '1-1 1-2 1-4 2-1 2-2 2-3 2-4 3-2 3-3 4-1 4-2 6-1 6-2'],
  ['in-development', 'in development', '1-3 1-5 1-6 2-5 3-1 5-x profile-x'],
  ['under-revision', 'under revision', ''],
  ['revision-registered', 'revision registered', '1-1 2-4 4-1 6-1'],
  ['type', 'type TS', '5-x profile-x'],
  ['type', 'type TR', '1-2 1-3 1-4 1-5 1-6 2-3 2-5 3-1 6-1 6-2'],
  ['type', 'type PAS', '2-2'],
  ['type', 'of type standard', '1-1 2-1 2-4 3-2 3-3 4-1 4-2'],
  ['published-after', 'published after 2023', '6-1 2-1 6-2 2-2 1-6'],
  ['published-after', 'after 2025-01', '2-2 1-6'],
  ['published-since', 'since 2023', '1-5 2-4 6-1 2-1 6-2 2-2 1-6'],
  ['published-since', 'since 2025-03-11', '2-2 1-6'],
  ['published-before', 'before 2015', '1-1 3-1 3-3'],
  ['published-in', 'published in 2025', '6-2 2-2 1-6'],
  ['published-in', 'published in 2009-07', '1-1 3-1'],
  ['used-in', 'used in Assess', '3-2 1-1'],
  ['used-in', 'used in phase 2', '2-1 3-3 4-2'],
  ['used-in', 'used in 3', '2-3 2-4'],
  ['used-in', 'used in develop and implement', '2-1 3-3 4-2'],
  [
    'activities',
    'activities of Assess',
    'inventory-assets identify-zones-and-conduits assess-risk set-target-levels',
  ],
  ['role', 'for product suppliers', '4-1 4-2 3-3 3-2 2-3 6-2 2-2 1-1'],
  ['role', 'for vendors', '4-1 4-2 3-3 3-2 2-3 6-2 2-2 1-1'],
  ['role', 'for asset owners', '2-1 3-2 2-2 2-3 2-5 3-3 2-4 1-1 1-6'],
  ['role', 'for service providers', '2-4 3-3 3-2 2-1 2-3 6-1 2-2 1-1 1-6'],
  ['role', 'for certification bodies', '6-1 6-2 4-1 4-2 3-3 2-1 2-4 3-2 1-5'],
  ['role', 'for accreditation bodies', ''],
  ['role-primary', 'primary for asset owners', '2-1 3-2 2-2 2-3 2-5'],
  ['role-supporting', 'supporting for the maintenance service provider', '2-3 6-1 2-2 1-1 1-6'],
  ['sources-differ', 'sources differ', '1-1 1-2 1-3 1-4 1-5 1-6 2-2 3-1 6-1 6-2'],
  ['field-differs', 'title differs', '1-3 1-5 1-6 2-2'],
  ['field-differs', 'type differs', '1-1 1-5 1-6 6-1 6-2'],
  ['field-differs', 'status differs', '1-2 1-4 1-5 1-6 3-1'],
  ['isolated', 'isolated', '1-2 1-4 3-1'],
  ['foundations', 'foundations', '1-1'],
  ['confidence', 'low confidence relations', 'series 1-3 1-6 2-1 2-2 2-3 2-4 3-2 4-1 4-2 5-x profile-x'],
  ['basis', 'stated by the framework page', 'series 1-1 1-2 1-5 1-6 2-4 4-2 5-x profile-x 6-1 6-2'],
  ['basis-only', 'stated only by the framework page', '5-x profile-x'],
];

/** A fact for each direction of each relation kind, and for what may be omitted or abbreviated. */
const VERBS: [query: string, nodes: string][] = [
  ['evaluates 4-2', '6-2'],
  ['is evaluated by 6-2', '4-2'],
  ['evaluated by 6-1', '2-4'],
  ['presupposes 4-1', '6-2'],
  ['presupposed by 6-2', '4-1'],
  ['requires conformity with 4-1', '4-2'],
  ['must be met for 4-2', '4-1'],
  ['derives requirements from 3-3', '1-3 4-2'],
  ['basis for 4-2', '3-3'],
  ['builds on the series', '2-2'],
  ['is built on by 2-2', 'series'],
  ['takes its structure from 1-1', '3-3 4-2'],
  ['gives structure to 4-2', '1-1'],
  ['profiles 4-1', '5-x'],
  ['profiled by 5-x', 'series 2-1 2-4 3-3 4-1 4-2'],
  ['defines the scheme for 5-x', '1-5'],
  ['is written under the scheme of 1-5', '5-x'],
  ['defines terms for 2-1', '1-1'],
  ['uses terms of 1-1', 'series 2-1 3-2'],
  ['provides input to 4-2', '1-3 3-2'],
  ['takes input from 4-1', '2-4 6-2'],
  ['links requirements to 4-2', '2-4'],
  ['linked from 2-4', '3-3 4-2'],
  ['normatively references 4-1', '6-2'],
  ['cites 4-2', '6-2'],
  ['is normatively referenced by 4-1', '2-4'],
  ['cited by 6-2', '4-1 4-2'],
  ['rates 3-3', '2-2'],
  ['rated by 2-2', 'series 2-1 3-3 4-2'],
  ['supports 2-1', '2-2 2-3'],
  ['supported by 2-3', '2-1 2-4'],
  ['shares a topic with 2-4', '2-2'],
  ['shares a topic with 2-3', '4-1'],
  ['supported by 4-1', '3-3'],
  ['guides the implementation of 2-1', '2-5'],
  ['guided by 2-5', '2-1'],
  ['guides the application of 4-1', '1-5 1-6'],
  ['guided in use by 1-6', 'series 2-4 4-1 4-2'],
  ['is a member of 5-x', 'profile-x'],
  ['has the member profile X', '5-x'],
  ['maps to 4-2', '2-1'],
  ['mapped by 2-1', '2-4 3-3 4-2'],
  ['complements 2-1', '2-4 3-3 4-2'],
  ['complemented by 2-4', '2-1 3-2'],
  ['contains 3-2', 'tier-3'],
  ['belongs to tier 6', '6-1 6-2'],
  ['has activity reassess', 'maintain'],
  [
    'is an activity of phase 3',
    'monitor-controls patch-and-update handle-incidents improve-security reassess',
  ],
  ['is a key standard of Assess', '1-1 3-2'],
  ['has the key standard 2-4', 'maintain'],
  ['precedes Maintain', 'develop-implement'],
  ['follows Assess', 'develop-implement'],
];

const LINES: [form: string, query: string, lines: string][] = [
  ['path', 'path 2-5 to 1-1', '2-1~2-5 1-1~2-1'],
  ['between', 'between 4-2 and 6-2', '4-2~6-2'],
  ['verb', 'evaluates 4-2', '4-2~6-2'],
  ['series', 'to the whole series', '1-1~series 1-2~series 1-6~series 2-1~series 2-2~series 5-x~series'],
  [
    'confidence',
    'low confidence relations',
    '1-3~3-2 1-3~4-2 2-1~series 2-3~4-1 2-2~4-2 2-2~2-4 5-x~profile-x 1-6~2-4 1-6~4-1 1-6~4-2',
  ],
  [
    'basis',
    'stated by the framework page',
    '4-2~6-2 2-4~6-1 1-1~series 1-2~series 1-5~5-x 5-x~series 5-x~profile-x 1-6~series',
  ],
  ['basis-only', 'stated only by the framework page', '5-x~profile-x'],
  [
    'basis-only',
    'stated only by the literature',
    '1-1~3-2 2-1~3-2 2-4~3-2 2-1~2-4 2-1~3-3 2-1~4-2 2-1~series 2-1~2-3 2-2~3-3 2-1~2-2 2-2~4-2 2-2~2-4 2-2~series 1-5~2-1 1-5~2-4 1-5~3-3 1-5~4-1 1-5~4-2 2-1~5-x 2-4~5-x 3-3~5-x 4-1~5-x 4-2~5-x 1-6~2-4 1-6~4-1 1-6~4-2 2-1~2-5',
  ],
  ['depends-on', 'depends on 4-2', ''],
];

describe('each phrase gives its set', () => {
  test.each(FACTS)('%s: “%s”', (form, query, nodes) => {
    const answer = answerTo(query);
    expect(answer.phrase).toBe(form);
    expect(answer.nodes.join(' ')).toBe(nodes);
  });

  test.each(VERBS)('“%s”', (query, nodes) => {
    const answer = answerTo(query);
    expect(answer.nodes.join(' ')).toBe(nodes);
    if (query !== 'is a key standard of Assess') expect(answer.phrase).toBe('verb');
  });

  test.each(LINES)('%s: “%s” as relations', (form, query, lines) => {
    const answer = answerTo(query);
    expect(answer.phrase).toBe(form);
    expect(answer.lines.join(' ')).toBe(lines);
  });

  test('every form has a fact, and every relation kind has one in both directions', () => {
    const told = new Set([...FACTS.map(([form]) => form), 'verb']);
    expect(OF_FRAMEWORK.filter(({ id }) => !told.has(id))).toEqual([]);
    const asked = VERBS.map(([query]) => query);
    const unasked = library.relationKinds.flatMap(({ verb, inverse, shortVerb, shortInverse }) =>
      [
        [verb, shortVerb],
        [inverse, shortInverse],
      ].filter((names) => !asked.some((query) => names.some((name) => query.startsWith(`${name} `)))),
    );
    expect(unasked).toEqual([]);
  });

  test('low confidence together with medium and high is all stated relations', () => {
    const lines = ['low', 'medium', 'high'].flatMap((level) => answerTo(`${level} confidence`).lines);
    const stated = [...world.lines.values()].filter((line) =>
      line.relations.some(({ kind }) => !kind.structural),
    );
    expect(new Set(lines)).toEqual(new Set(stated.map(({ id }) => id)));
  });
});

test('a month is the whole month: 1-1 is of 2009-07 and neither before nor after a day of it', () => {
  expect(answerTo('before 2009-07-15').nodes).toEqual([]);
  expect(answerTo('after 2009-07-15').nodes).not.toContain('1-1');
  expect(answerTo('after 2009-07-15').nodes).toContain('3-1');
  expect(answerTo('published in 2009-07-30').nodes).toEqual(['3-1']);
  expect(answerTo('before 2009-08').nodes).toEqual(['1-1', '3-1']);
});

test('a path goes from neighbour to neighbour, and says how many others are as short', () => {
  const { nodes, lines, meaning } = answerTo('path 6-1 to 1-1');
  // 6-1 and 1-1 meet over 2-4, and then over 2-1, 3-2, 3-3 or 4-2.
  expect(meaning).toBe('One of the 4 shortest paths from 6-1 to 1-1, in 3 steps');
  expect(nodes).toHaveLength(4);
  expect(nodes.slice(0, 2)).toEqual(['6-1', '2-4']);
  expect(nodes.at(-1)).toBe('1-1');
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(world.lines.has(line)).toBe(true);
});

test.each([
  ['depends on 4-2', 'What depends on 4-2, directly'],
  ['needed by 6-2 through others', 'What 6-2 depends on, directly or through others'],
  ['used with 3-2', 'What is used with 3-2'],
  ['path 6-2 to 4-2', 'The shortest path from 6-2 to 4-2, in 1 step'],
  [
    'for service providers',
    'For the integration service provider and maintenance service provider: primary first, then supporting',
  ],
  ['cites 4-2', 'What normatively references 4-2'],
  ['evaluated by 6-2', 'What is evaluated by 6-2'],
  ['published in tier 3', 'Published in Tier 3, by the framework page'],
  ['stated by the standard', 'Relations stated by the standard'],
])('“%s” is understood as “%s”', (query, meaning) => {
  expect(answerTo(query).meaning).toBe(meaning);
});

test.each([
  'DEPENDS ON 4-2',
  '  depends   on  4-2 ? ',
  'What depends on 4-2?',
  'depends on IEC 62443-4-2',
  'depends on ISA/IEC 62443-4-2',
  'depends on iec62443-4-2',
  'depends on IEC 62443 part 4-2',
  'depends on part 4-2',
  'depends on 4‑2',
  'depends on 4.2',
  'depends on Components',
  'documents that depend on technical security requirements for IACS components',
])('“%s” is the same question', (query) => {
  expect(answerTo(query)).toEqual(answerTo('depends on 4-2'));
});

describe('a near miss', () => {
  test.each([
    ['depnds on 4-2', 'depends-on', 'depends on 4-2'],
    ['depedns no 4-2', 'depends-on', 'depends on 4-2'],
    ['neded by 2-1', 'needed-by', 'needed by 2-1'],
    ['pth 6-1 to 1-1', 'path', 'path 6-1 to 1-1'],
    ['publishd in teir 3', 'status-in-tier', 'published in tier 3'],
    ['used in Asses', 'used-in', 'used in assess'],
    ['for product suplier', 'role', 'for product supplier'],
    ['evalutes 4-2', 'verb', 'evaluates 4-2'],
    ['sorces difer', 'sources-differ', 'sources differ'],
    ['titel differs', 'field-differs', 'title differs'],
    ['foundatons', 'foundations', 'foundations'],
    ['depends on glosary', 'depends-on', 'depends on glossary'],
  ])('“%s” of %s is corrected to “%s”', (query, form, example) => {
    const miss = missOf(query);
    expect(miss).toMatchObject({ phrase: form, example, corrected: true, notUnderstood: null });
    expect(answerTo(miss.example).phrase).toBe(form);
  });

  test.each([
    ['depends on 9-9', 'depends-on', '9-9'],
    ['evaluates 9-9', 'verb', '9-9'],
    ['cites 7-7', 'verb', '7-7'],
    ['path 6-1 to 9-9', 'path', '9-9'],
    ['used in nowhere', 'used-in', 'nowhere'],
    ['for beginners', 'role', 'beginners'],
    ['published in tier 9', 'status-in-tier', '9'],
    ['stated by nobody', 'basis', 'nobody'],
    ['published after Christmas', 'published-after', 'christmas'],
  ])('“%s” of %s says that “%s” was not understood', (query, form, notUnderstood) => {
    const miss = missOf(query);
    expect(miss).toMatchObject({ phrase: form, notUnderstood, corrected: false });
    expect(answerTo(miss.example).phrase).toBe(form);
  });

  test.each(['depends on', 'path 6-1', 'path 6-1 to', 'common to', 'needed by'])(
    '“%s” is incomplete',
    (query) => {
      const miss = missOf(query);
      expect(miss).toMatchObject({ notUnderstood: null, corrected: false });
      expect(answerTo(miss.example).phrase).toBe(miss.phrase);
    },
  );
});

test.each([
  ...[
    '',
    ' ',
    '?',
    'the',
    'what is',
    '3-2',
    'risk',
    'zones',
    'patch management',
    'glossary',
    'certification',
  ],
  ...['security levels', 'service provider', 'user 3', 'patch for windows', 'supports', 'profile x', 'path'],
  ...['assess', 'tier', 'requirements of nothing in particular', 'series', 'IEC 62443'],
])('“%s” is only words', (query) => {
  expect(understand(query, world)).toBeNull();
});

test('no id, title or name of the framework counts as a phrase, except tiers', () => {
  world.graph.forEachNode((id, { kind, title, name }) => {
    for (const text of [id, title, name])
      if (kind !== 'tier') expect([text, understand(text, world)]).toEqual([text, null]);
  });
});

describe('the help', () => {
  const help = phraseHelp(library);

  test('lists every form once, with its form, an example and its meaning', () => {
    expect(help.map(({ id }) => id)).toEqual(PHRASES.map(({ id }) => id));
    expect(new Set(help.map(({ id }) => id)).size).toBe(help.length);
    expect(help).toHaveLength(45);
    for (const { form, example, meaning } of help)
      for (const text of [form, example, meaning]) expect(text).not.toBe('');
  });

  test('has examples that are each understood as their own form', () => {
    for (const { id, example } of OF_FRAMEWORK)
      expect([example, answerTo(example).phrase]).toEqual([example, id]);
  });

  test('names every verb, and each is understood', () => {
    const verbs = help.find(({ id }) => id === 'verb')?.meaning ?? '';
    for (const { shortVerb, shortInverse } of library.relationKinds)
      for (const verb of [shortVerb, shortInverse]) {
        expect(verbs).toContain(verb);
        expect(answerTo(`${verb} 4-2`).kind).toBe('answer');
      }
  });
});

describe('for any text', () => {
  const words = PHRASES.flatMap(({ example }) => example.split(' '));

  test('nothing throws, and every id is known', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.constantFrom(...words, 'constructor', '__proto__', '9-9', '?', 'IEC 62443-'), {
          maxLength: 24,
        })
        .map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(text, (query) => {
        const typed = understand(query, world);
        if (typed?.kind === 'near-miss') expect(understand(typed.example, world)?.kind).toBe('answer');
        if (typed?.kind !== 'answer') return;
        expect(new Set(typed.nodes).size).toBe(typed.nodes.length);
        for (const id of typed.nodes) expect(world.graph.hasNode(id)).toBe(true);
        for (const id of typed.lines) expect(world.lines.has(id)).toBe(true);
      }),
      runs(1500),
    );
  });

  test('every beginning of every example gives a result or null, never an exception', () => {
    for (const { example } of PHRASES)
      for (let end = 0; end <= example.length; end++)
        expect(() => understand(example.slice(0, end), world)).not.toThrow();
  });
});
