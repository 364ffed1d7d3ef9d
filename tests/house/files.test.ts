import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse, countCode, defaultExports, longFiles, readTree } from './source-tree.ts';

const source = path.resolve(import.meta.dirname, '../../src');

describe('the source files', () => {
  const files = analyse(readTree(source));

  test('were all read', () => {
    expect(countCode(source)).toBeGreaterThan(0);
    expect(files.length).toBe(countCode(source));
  });

  test('are at most 400 lines long', () => expect(longFiles(files)).toEqual([]));
  test('have no default exports', () => expect(defaultExports(files)).toEqual([]));
});

describe('each rule finds', () => {
  const linesOf = (count: number): string => 'export {};\n'.repeat(count);

  test('a file of 401 lines, and reports other long files with it', () => {
    const tree = new Map([
      ['ui/a.ts', linesOf(401)],
      ['ui/b.ts', linesOf(251)],
      ['ui/c.ts', linesOf(250)],
    ]);
    expect(longFiles(analyse(tree))).toEqual([
      'ui/a.ts has 401 lines: the most is 400',
      'ui/b.ts has 251 lines: worth a look',
    ]);
  });

  test('nothing in a file of 400 lines', () => {
    expect(longFiles(analyse(new Map([['ui/a.ts', linesOf(400)]])))).toEqual([]);
  });

  test.each([
    'export default function App() {}',
    'export default 1;',
    'const a = 1; export { a as default };',
    "export { default } from './b.ts';",
  ])('%s', (text) => {
    expect(defaultExports(analyse(new Map([['ui/a.ts', text]])))).toHaveLength(1);
  });
});
