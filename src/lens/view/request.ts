import { words } from '../../words/words.ts';
import { type AskedQuestion, layersOf, readQuestion, readSelectionQuestion } from '../questions/questions.ts';
import { isTooLong } from './address.ts';
import { type AskedParts, askedFor, decode, listedIn, partsOf, quoted, splitOnce } from './address-parts.ts';
import { upgraded } from './address-version.ts';
import { FACETS, type Facet } from './filters.ts';
import { ARRANGEMENTS, DEPTHS, DIRECTIONS, FORMS, HOME, type View, writeDepth } from './view.ts';

/** An id that a question depends on, and what it must be the id of. */
export interface QuestionId {
  kind: 'role' | 'framework';
  id: string;
}

/**
 * What an address asks for, read by its syntax only: its ids may not exist. `resolve` turns it into a View.
 */
export interface Request extends Pick<View, 'form' | 'arrangement' | 'depth' | 'direction' | 'impact'> {
  /** The selected ids in order; empty if nothing is selected. */
  selection: readonly string[];
  question: AskedQuestion | null;
  /** The question is valid only if all of these exist. */
  questionIds: readonly QuestionId[];
  /** Null if the address does not list layers. */
  layers: readonly string[] | null;
  open: readonly string[];
  folded: readonly string[];
  /** The hidden values by facet; facets that the address does not name have no entry. */
  hidden: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** One sentence for each part that is not valid, whatever the data. */
  problems: readonly string[];
}

/** The parts that every address can have. A question has further parts of its own. */
const PARTS = [
  'v',
  'depth',
  'dir',
  'as',
  'layers',
  'open',
  'fold',
  ...FACETS.map((facet) => `hide-${facet}`),
];

/**
 * Parses an address, with or without its `#`. Never throws: parts that are not valid are named in `problems`.
 */
export function parseAddress(hash: string): Request {
  if (isTooLong(hash)) return { ...parseAddress(''), problems: [words.address.tooLong] };
  const problems: string[] = [];
  const [path = '', query = ''] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  const [arrangement = '', selected = '', ...remaining] = path.split('/');
  const asked = upgraded(partsOf(query), problems);
  const { question, impact, questionIds, heard } = parseQuestions(asked, problems);
  const choose = <Value>(
    values: readonly Value[],
    text: string | null,
    fallback: Value,
    sentence: (value: string) => string,
    write: (value: Value) => string = String,
  ): Value => {
    const found = values.find((value) => write(value) === text);
    if (found === undefined && text !== null) problems.push(sentence(quoted(text)));
    return found ?? fallback;
  };
  const { address } = words;
  const request = {
    form: choose(FORMS, askedFor(asked, 'as'), HOME.form, address.form),
    arrangement: choose(
      ARRANGEMENTS,
      arrangement === '' ? null : decode(arrangement),
      HOME.arrangement,
      address.arrangement,
    ),
    selection: selected === '' ? [] : selected.split('+').map(decode),
    depth: choose(DEPTHS, askedFor(asked, 'depth'), HOME.depth, address.depth, writeDepth),
    direction: choose(DIRECTIONS, askedFor(asked, 'dir'), HOME.direction, address.direction),
    question,
    questionIds,
    impact,
    layers: askedFor(asked, 'layers') === null ? null : listedIn(asked, 'layers'),
    open: listedIn(asked, 'open'),
    folded: listedIn(asked, 'fold'),
    hidden: Object.fromEntries(
      FACETS.map((facet) => [facet, listedIn(asked, `hide-${facet}`)] as const).filter(
        ([, values]) => values.length > 0,
      ),
    ),
  };
  const end = remaining
    .map(decode)
    .filter((step) => step !== '')
    .join('/');
  if (end) problems.push(address.remaining(quoted(end)));
  const unknown = asked.map(([name]) => name).filter((name) => name !== '' && !heard.has(name));
  if (unknown.length > 0) problems.push(address.part(quoted(unknown.join(', '))));
  return { ...request, problems };
}

/**
 * The ids of the layers needed to resolve a request, existing or not: its ids may be those of their items.
 */
export function layersIn({ layers, question }: Request): string[] {
  return [...new Set([...(layers ?? []), ...layersOf(question)])];
}

/** The questions of an address, the ids they depend on, and the names of all parts that were read. */
function parseQuestions(asked: AskedParts, problems: string[]) {
  const heard = new Set<string>(PARTS);
  const questionIds: QuestionId[] = [];
  const note = (kind: QuestionId['kind']) => (id: string) => {
    questionIds.push({ kind, id });
    return true;
  };
  const ask = (name: string) => {
    heard.add(name);
    return askedFor(asked, name);
  };
  const known = { role: note('role'), framework: note('framework') };
  const refuse = (value: string) => problems.push(words.address.question(quoted(value)));
  const question = readQuestion(ask, known, refuse);
  const impact = readSelectionQuestion(ask, known, refuse) !== null;
  return { question, impact, questionIds, heard };
}
