import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { readTree, type Tree } from './source-tree.ts';

/** Local functions that choose among actions, by file. They write nothing themselves. */
const CHOOSERS: Readonly<Record<string, string>> = {
  // From a gesture on the canvas to its action.
  'effects/drawing.ts': 'changeFor',
  // The start of the Atlas and a step of the browser's history apply a View in different ways.
  'effects/address-bar.ts': 'take',
};

interface Syntax {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Every write to the store outside `state/` that is not an action of `state/`, as "file: the written text".
 */
function rawWrites(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => {
    if (!/\.tsx?$/.test(file) || file.startsWith('state/')) return [];
    const { program } = parseSync(file, text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
    const nodes = [...nodesIn(program as unknown as Syntax)];
    const actions = new Set(
      nodes.flatMap(({ type, source, specifiers }) =>
        type === 'ImportDeclaration' && /(^|\/)state\/[\w-]+\.ts$/.test(String((source as Syntax).value))
          ? (specifiers as Syntax[]).map(({ local }) => (local as Syntax).name)
          : [],
      ),
    );
    const isAction = (node: Syntax | undefined): boolean => {
      if (node?.type === 'ConditionalExpression')
        return isAction(node.consequent as Syntax) && isAction(node.alternate as Syntax);
      const name = node?.type === 'CallExpression' ? (node.callee as Syntax) : node;
      return name?.type === 'Identifier' && (actions.has(name.name) || CHOOSERS[file] === name.name);
    };
    return nodes.flatMap((node) => {
      const [written] = (node.arguments ?? []) as (Syntax & { start: number; end: number })[];
      return isWrite(node) && !isAction(written)
        ? [`${file}: ${text.slice(written?.start, written?.end)}`]
        : [];
    });
  });
}

/** Whether a call is `store.setState(…)`, or `act(…)` in a component. */
function isWrite({ type, callee }: Syntax): boolean {
  if (type !== 'CallExpression') return false;
  const called = callee as Syntax;
  return called.type === 'MemberExpression'
    ? (called.property as Syntax).name === 'setState'
    : called.name === 'act';
}

function* nodesIn(value: unknown): Generator<Syntax> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield value as Syntax;
    for (const one of Object.values(value)) yield* nodesIn(one);
  }
}

test('code outside state/ writes to the store only by actions', () => {
  const tree = readTree(path.resolve(import.meta.dirname, '../../src'));
  expect([...tree.keys()].filter((file) => file.startsWith('effects/')).length).toBeGreaterThan(10);
  expect(rawWrites(tree)).toEqual([]);
});

describe('the rule', () => {
  const written = (text: string, file = 'effects/a.ts') =>
    rawWrites(new Map([[file, `import { select, undo } from '../state/actions.ts'; ${text}`]]));

  test.each([
    'store.setState({ hover: null });',
    'store.setState(() => ({ hover: null }));',
    'const plain = {}; store.setState(plain);',
    'store.setState(makeOne());',
    "store.setState(now ? undo : { theme: 'dark' });",
    'context.store.setState({});',
    'act({ hover: null });',
  ])('finds %s', (text) => expect(written(text)).toHaveLength(1));

  test.each([
    "store.setState(select('6-2'));",
    'store.setState(undo);',
    'store.setState(now ? undo : select(null));',
    "act(select('6-2'));",
    'act(undo);',
  ])('accepts %s', (text) => expect(written(text)).toEqual([]));

  test('ignores state/ itself', () => expect(written('store.setState({});', 'state/a.ts')).toEqual([]));
});
