import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { countCode, readTree, type Tree } from './source-tree.ts';

const source = path.resolve(import.meta.dirname, '../../src');

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** One source file, as far as this rule needs it. */
interface Module {
  /** Every top-level declaration by name; true if a doc comment stands immediately before it. */
  readonly declared: ReadonlyMap<string, boolean>;
  /** Exported name to its local name, or to the file and name it is re-exported from. */
  readonly exported: ReadonlyMap<string, Origin>;
  /** Imported names by file. `*` stands for all exports. */
  readonly imported: readonly Origin[];
}

interface Origin {
  /** Path below the source folder; the module's own path for its own declarations. */
  readonly file: string;
  readonly name: string;
}

const isCode = (file: string): boolean => /\.tsx?$/.test(file);
const folderOf = (file: string): string => path.posix.dirname(file);

function isNode(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function* nodesIn(node: Syntax): Generator<Syntax> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesIn(child);
}

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? node.value) : '');
const listOf = (nodes: unknown): Syntax[] => (Array.isArray(nodes) ? nodes.filter(isNode) : []);

/** The names that a top-level statement declares: one for most, several for `const a = 1, b = 2`. */
function namesDeclaredBy(statement: Syntax): string[] {
  return statement.type === 'VariableDeclaration'
    ? listOf(statement.declarations).map(({ id }) => nameOf(id))
    : isNode(statement.id)
      ? [nameOf(statement.id)]
      : [];
}

/** Whether the last comment before `start` is a doc comment with words in it, with no blank line in between. */
function hasDocBefore(
  text: string,
  comments: readonly { type: string; value: string; end: number }[],
  start: number,
): boolean {
  const comment = comments.findLast(({ end }) => end <= start);
  return (
    comment?.type === 'Block' &&
    /^\*.*\p{L}/su.test(comment.value) &&
    /^[^\S\n]*\n?[^\S\n]*$/.test(text.slice(comment.end, start))
  );
}

function readModule(file: string, text: string): Module {
  const { program, comments, errors } = parseSync(file, text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const declared = new Map<string, boolean>();
  const exported = new Map<string, Origin>();
  const imported: Origin[] = [];
  const targetOf = (node: unknown): string => path.posix.join(folderOf(file), nameOf(node));
  const isRelative = (node: unknown): boolean => nameOf(node).startsWith('.');

  for (const statement of program.body as unknown as Syntax[]) {
    const inner = isNode(statement.declaration) ? statement.declaration : statement;
    for (const name of namesDeclaredBy(inner)) {
      // The first of several overloads carries the comment.
      if (!declared.has(name)) declared.set(name, hasDocBefore(text, comments, statement.start));
      if (inner !== statement) exported.set(name, { file, name });
    }
    if (statement.type === 'ImportDeclaration' && isRelative(statement.source))
      for (const one of listOf(statement.specifiers))
        imported.push({ file: targetOf(statement.source), name: nameOf(one.imported) || '*' });
    if (statement.type === 'ExportNamedDeclaration')
      for (const { local, exported: as } of listOf(statement.specifiers)) {
        const from = isRelative(statement.source) ? targetOf(statement.source) : file;
        exported.set(nameOf(as), { file: from, name: nameOf(local) });
      }
    if (statement.type === 'ExportAllDeclaration' && isRelative(statement.source))
      imported.push({ file: targetOf(statement.source), name: '*' });
  }
  // `import('./a.ts')` may use any export of the file, also as a type.
  for (const { type, source: from } of nodesIn(program as unknown as Syntax))
    if ((type === 'ImportExpression' || type === 'TSImportType') && isRelative(from))
      imported.push({ file: targetOf(from), name: '*' });
  return { declared, exported, imported };
}

/**
 * Every export that a file in another folder imports, as "file: name", and whether it has a doc comment. A folder is
 * the directory of a file, so that `lens/view` and `lens/detail` are two. A re-exported name is looked up where it is
 * declared: the comment belongs there. Props of a React component are rarely imported by others; where they are, they
 * are an export like any other.
 */
function sharedExports(tree: Tree): ReadonlyMap<string, boolean> {
  const modules = new Map(
    [...tree].filter(([file]) => isCode(file)).map(([file, text]) => [file, readModule(file, text)] as const),
  );
  const originOf = ({ file, name }: Origin): Origin => {
    const found = modules.get(file)?.exported.get(name);
    return found === undefined || found.file === file ? (found ?? { file, name }) : originOf(found);
  };
  const shared = new Map<string, boolean>();
  for (const [importer, { imported }] of modules)
    for (const { file, name } of imported) {
      const names = name === '*' ? [...(modules.get(file)?.exported.keys() ?? [])] : [name];
      for (const origin of names.map((one) => originOf({ file, name: one }))) {
        const documented = modules.get(origin.file)?.declared.get(origin.name);
        // Files that are not code (styles, data) have no declarations.
        if (documented === undefined || folderOf(origin.file) === folderOf(importer)) continue;
        shared.set(`${origin.file}: ${origin.name}`, documented);
      }
    }
  return shared;
}

const undocumented = (tree: Tree): string[] =>
  [...sharedExports(tree)]
    .filter(([, documented]) => !documented)
    .map(([name]) => name)
    .sort();

describe('exports that another folder imports', () => {
  const tree = readTree(source);

  test('were all seen', () => {
    expect([...tree.keys()].filter(isCode).length).toBe(countCode(source));
    expect(countCode(source)).toBeGreaterThan(200);
    expect(sharedExports(tree).size).toBeGreaterThan(300);
  });

  test('have a doc comment', () => expect(undocumented(tree)).toEqual([]));
});

describe('the rule catches', () => {
  const use = "import { a } from '../model/a.ts';\nexport const b = a;\n";

  test.each([
    ['no comment', 'export const a = 1;\n'],
    ['a line comment', '// One.\nexport const a = 1;\n'],
    ['a plain block comment', '/* One. */\nexport const a = 1;\n'],
    ['an empty comment', '/** */\nexport const a = 1;\n'],
    ['a comment on the file', '/** About the file. */\n\nexport const a = 1;\n'],
    ['the comment of the declaration before', '/** One. */\nconst b = 1;\nexport const a = b;\n'],
    ['a local name exported later', 'const a = 1;\nexport { a };\n'],
    ['a function', 'export function a(): void {}\n'],
  ])('%s', (_, text) => {
    const tree = new Map([
      ['model/a.ts', text],
      ['lens/b.ts', use],
    ]);
    expect(undocumented(tree)).toEqual(['model/a.ts: a']);
  });

  test.each([
    ['a type', "import type { A } from '../a.ts';\n"],
    ['a namespace', "import * as all from '../a.ts';\n"],
    ['a dynamic import', "export const later = () => import('../a.ts');\n"],
    ['another folder of the same floor', "import { type A } from '../a.ts';\n"],
    ['a re-export', "import { A } from '../c/through.ts';\n"],
  ])('an export used by %s', (_, text) => {
    const tree = new Map([
      ['lens/a.ts', 'export interface A {}\n'],
      ['lens/b/b.ts', text],
      ['lens/c/through.ts', "export { A } from '../a.ts';\n"],
    ]);
    expect(undocumented(tree)).toEqual(['lens/a.ts: A']);
  });
});

describe('the rule accepts', () => {
  test.each([
    ['a doc comment', '/** One. */\nexport const a = 1;\n'],
    ['one of several lines', '/**\n * One.\n */\nexport function a(): void {}\n'],
    ['one on the first of several overloads', `/** One. */\n${'export function a(): void;\n'.repeat(2)}`],
    ['one that is exported later', '/** One. */\nconst a = 1;\nexport { a };\n'],
  ])('%s', (_, text) => {
    const tree = new Map([
      ['model/a.ts', text],
      ['lens/b.ts', "import { a } from '../model/a.ts';\nexport const b = a;\n"],
    ]);
    expect([...sharedExports(tree).keys()]).toEqual(['model/a.ts: a']);
    expect(undocumented(tree)).toEqual([]);
  });

  test('an undocumented export that only its own folder imports', () => {
    const tree = new Map([
      ['model/a.ts', 'export const a = 1;\n'],
      ['model/b.ts', "import { a } from './a.ts';\nexport const b = a;\n"],
    ]);
    expect(sharedExports(tree).size).toBe(0);
  });
});
