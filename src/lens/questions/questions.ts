/** A security level; 0 selects nothing. */
export type SecurityLevel = 0 | 1 | 2 | 3 | 4;

/** The component types of 4-2, in the order in which it names them. */
export const COMPONENTS = ['SAR', 'EDR', 'HDR', 'NDR'] as const;
export type Component = (typeof COMPONENTS)[number];

/** How many foundational requirements a security level is stated for. */
export const FOUNDATIONAL = 7;

/** A question put to the whole picture rather than to what is selected; there is one at a time. */
export type AskedQuestion =
  /** Whose documents are marked and put into a reading order. */
  | { kind: 'role'; role: string }
  /** What the levels select, one for each foundational requirement, beyond what `above` selects already. */
  | {
      kind: 'level';
      levels: readonly SecurityLevel[];
      above: SecurityLevel;
      component: Component | null;
    }
  /** What was published by a date (YYYY, YYYY-MM or YYYY-MM-DD), and what of it is new since another. */
  | { kind: 'time'; at: string; since: string | null }
  /** What items of another framework touch here; no items stand for all of them. Its id is that of its layer too. */
  | { kind: 'coverage'; framework: string; items: readonly string[] }
  /** Where the framework page and the catalogue differ. */
  | { kind: 'differences' }
  /** The system requirements of 3-3 beside what 4-2 derives from them for components. */
  | { kind: 'counterparts' }
  /** What of the series stands against the techniques of attackers. */
  | { kind: 'threats' };

/** The questions that have nothing to choose in them: a name is enough. */
const NAMED = ['differences', 'counterparts', 'threats'] as const;

/** The layers without which a lens has nothing to show; what these need is not named. */
export function layersOf(question: AskedQuestion | null): readonly string[] {
  switch (question?.kind) {
    case 'level':
    case 'counterparts':
      return ['requirements'];
    case 'threats':
      return ['attack-ics'];
    case 'coverage':
      return [question.framework];
    default:
      return [];
  }
}

/** The cards that a lens opens, because what it marks stands in them. */
export function cardsOf(question: AskedQuestion | null): readonly string[] {
  const asked = layersOf(question);
  return asked.length === 0 ? [] : [...asked.filter((id) => id !== 'requirements'), '3-3', '4-2'];
}

/**
 * The cards that it helps to bring near: those that stand close together, and on a `tall` sheet, which is never seen
 * whole, those of the series, as nothing of the answer would be seen else.
 */
export function nearCardsOf(question: AskedQuestion | null, tall: boolean): readonly string[] {
  const close = question?.kind === 'level' || question?.kind === 'counterparts';
  return close || tall ? cardsOf(question).filter((id) => !layersOf(question).includes(id)) : [];
}

/** Reads one named part of an address; null where it is not there. */
type Ask = (name: string) => string | null;

/** A lens as parts of an address, name and value, not yet encoded. */
export function writeQuestion(question: AskedQuestion | null): [string, string][] {
  if (question === null) return [];
  switch (question.kind) {
    case 'role':
      return [['role', question.role]];
    case 'level': {
      const [first] = question.levels;
      const same = question.levels.every((level) => level === first);
      return [
        ['level', same ? `${first}` : question.levels.join('.')],
        ...(question.above > 0 ? [['above', `${question.above}`] satisfies [string, string]] : []),
        ...(question.component ? [['component', question.component] satisfies [string, string]] : []),
      ];
    }
    case 'time':
      return [
        ['date', question.at],
        ...(question.since ? [['since', question.since] satisfies [string, string]] : []),
      ];
    case 'coverage':
      return [
        ['framework', question.framework],
        ...(question.items.length > 0
          ? [['items', question.items.join(',')] satisfies [string, string]]
          : []),
      ];
    default:
      return [['lens', question.kind]];
  }
}

/** The lens that an address asks for; null where it asks for none. `refuse` is told a part that means nothing. */
export function readQuestion(
  ask: Ask,
  knows: { role: (id: string) => boolean; framework: (id: string) => boolean },
  refuse: (value: string) => void,
): AskedQuestion | null {
  const role = ask('role');
  if (role !== null) return knows.role(role) ? { kind: 'role', role } : refused(role, refuse);
  const level = ask('level');
  if (level !== null) return readLevels(level, ask, refuse);
  const at = ask('date');
  if (at !== null) return readTime(at, ask('since'), refuse);
  const framework = ask('framework');
  if (framework !== null) {
    // Not by blanks, which labels have: "Item 1" of UR E27.
    const items = (ask('items') ?? '').split(',').filter((item) => item !== '');
    return knows.framework(framework)
      ? { kind: 'coverage', framework, items: [...new Set(items)] }
      : refused(framework, refuse);
  }
  const named = ask('lens');
  if (named === null) return null;
  const kind = NAMED.find((one) => one === named);
  return kind ? { kind } : refused(named, refuse);
}

function readLevels(text: string, ask: Ask, refuse: (value: string) => void): AskedQuestion | null {
  const read = text.split('.').map(levelOf);
  const levels = read.length === 1 ? Array.from({ length: FOUNDATIONAL }, () => read[0] ?? null) : read;
  const known = levels.filter((level) => level !== null);
  if (known.length !== FOUNDATIONAL || levels.length !== FOUNDATIONAL) return refused(text, refuse);
  const above = ask('above');
  const component = ask('component');
  const found = COMPONENTS.find((type) => type === component) ?? null;
  if (above !== null && levelOf(above) === null) refuse(above);
  if (component !== null && found === null) refuse(component);
  return { kind: 'level', levels: known, above: levelOf(above ?? '0') ?? 0, component: found };
}

function levelOf(text: string): SecurityLevel | null {
  return ([0, 1, 2, 3, 4] as const).find((level) => `${level}` === text) ?? null;
}

function readTime(at: string, since: string | null, refuse: (value: string) => void): AskedQuestion | null {
  if (!isDate(at)) return refused(at, refuse);
  if (since !== null && !isDate(since)) refuse(since);
  return { kind: 'time', at, since: since !== null && isDate(since) ? since : null };
}

/** Whether a text is a year, a month or a day as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}

function refused(value: string, refuse: (value: string) => void): null {
  refuse(value);
  return null;
}
