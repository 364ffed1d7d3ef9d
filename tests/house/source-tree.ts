import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** All files of a source folder: the path below the folder, with forward slashes, to the text. */
export type Tree = ReadonlyMap<string, string>;

interface Import {
  /** As written, for example './view.ts', 'react' or '#data/tiers.json'. */
  readonly written: string;
  /** The path of its target below the source folder. Undefined for packages and data. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
}

interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names that the file uses but does not declare. */
  readonly globals: ReadonlySet<string>;
  readonly hasDefaultExport: boolean;
}

/** The floors, from the ground up. A file imports from its own folder and from lower floors. */
const floors: Readonly<Record<string, number>> = {
  lib: 1,
  model: 2,
  words: 3,
  lens: 4,
  stage: 5,
  story: 5,
  state: 6,
  effects: 7,
  commands: 8,
  ui: 9,
};
const roof = 10;

/**
 * The wings of a floor from the ground up: its folders, and files outside of them. A file imports from its
 * own wing and from earlier ones. Wings in the same place do not import each other.
 */
const wings: Readonly<Record<string, readonly (readonly string[])[]>> = {
  model: [['records'], ['check', 'graph']],
  lens: [['statements'], ['detail'], ['questions'], ['view', 'search'], ['picture']],
  ui: [
    ['use-app.ts', 'lazily.ts'],
    ['bits'],
    ['statements'],
    ['questions', 'sidebar', 'forms', 'search', 'canvas', 'menu'],
    ['details', 'frame'],
    ['App.tsx'],
  ],
};

/** The limits of a floor: the number of wings, and of pairs of wings in which one imports the other. */
const crowded: Readonly<Record<string, readonly [wings: number, pairs: number]>> = {
  lens: [7, 12],
  ui: [14, 32],
};

const longest = 400;
const worthALook = 250;

const browserWords = new Set(
  `window document navigator location history screen localStorage sessionStorage indexedDB caches fetch
   XMLHttpRequest WebSocket BroadcastChannel Worker requestAnimationFrame cancelAnimationFrame matchMedia
   getComputedStyle customElements alert confirm prompt globalThis self CSS DOMParser DOMRect Document Element Node
   NodeList Event EventTarget CustomEvent KeyboardEvent MouseEvent PointerEvent WheelEvent TouchEvent DragEvent
   MutationObserver ResizeObserver IntersectionObserver Image Blob File FileReader FormData`.split(/\s+/),
);
const isBrowserWord = (name: string): boolean =>
  browserWords.has(name) || /^(HTML|SVG)\w*Element$/.test(name) || /^CSS[A-Z]\w+$/.test(name);

export function readTree(folder: string): Tree {
  const tree = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    tree.set(path.relative(folder, full).split(path.sep).join('/'), readFileSync(full, 'utf8'));
  }
  return tree;
}

/**
 * Counts the code files of a folder independently of `readTree`, so that a walk that finds nothing cannot
 * pass.
 */
export function countCode(folder: string): number {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .reduce(
      (sum, file) => sum + (statSync(file).isDirectory() ? countCode(file) : Number(/\.tsx?$/.test(file))),
      0,
    );
}

const isCode = (file: string): boolean => /\.tsx?$/.test(file);

export function analyse(tree: Tree): SourceFile[] {
  return [...tree]
    .filter(([file]) => isCode(file))
    .map(([file, text]) => analyseFile(file, text, tree))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

// --- Reading one file ------------------------------------------------------------------------------------------

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined, key: string) => void,
) {
  const step = (current: SyntaxNode, parent: SyntaxNode | undefined, at: string): void => {
    visit(current, parent, at);
    for (const [key, value] of Object.entries(current)) {
      if (isNode(value)) step(value, current, key);
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) step(item, current, key);
    }
  };
  step(node, undefined, '');
}

function analyseFile(file: string, text: string, tree: Tree): SourceFile {
  const { program, errors } = parseSync(file, text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);

  const imports: Import[] = [];
  const used = new Set<string>();
  const declared = new Set<string>();
  let hasDefaultExport = false;

  const addImport = (source: unknown, typeOnly: boolean): void => {
    const written = stringOf(source);
    if (written !== undefined) imports.push({ written, target: resolve(file, written, tree), typeOnly });
  };

  walk(program as unknown as SyntaxNode, (node, parent, key) => {
    switch (node.type) {
      case 'ImportDeclaration':
        addImport(node.source, node.importKind === 'type' || everySpecifierIsAType(node.specifiers));
        break;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        addImport(node.source, node.exportKind === 'type');
        break;
      case 'ImportExpression':
        addImport(node.source, false);
        break;
      case 'TSImportType':
        addImport(node.source, true);
        break;
      case 'CallExpression':
        for (const pattern of globPatterns(node)) addImport(pattern, false);
        break;
      case 'ExportDefaultDeclaration':
        hasDefaultExport = true;
        break;
      case 'ExportSpecifier':
        if (nameOf(node.exported) === 'default') hasDefaultExport = true;
        break;
      case 'Identifier':
        if (isDeclaration(parent, key)) declared.add(String(node.name));
        else if (!isMereName(parent, key)) used.add(String(node.name));
        break;
    }
  });

  // Names bound by patterns (`{ document }`, `[window]`, parameters) are declarations too.
  walk(program as unknown as SyntaxNode, (node) => {
    if (node.type === 'VariableDeclarator') bind(node.id, declared);
    if (Array.isArray(node.params)) for (const parameter of node.params) bind(parameter, declared);
    if (node.type === 'CatchClause') bind(node.param, declared);
  });

  return {
    path: file,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports,
    globals: new Set([...used].filter((name) => !declared.has(name))),
    hasDefaultExport,
  };
}

const stringOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

const nameOf = (node: unknown): unknown => (isNode(node) ? (node.name ?? node.value) : undefined);

const everySpecifierIsAType = (specifiers: unknown): boolean =>
  Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type');

/** `import.meta.glob('#data/*.json')` is an import too. */
function globPatterns(call: SyntaxNode): unknown[] {
  const callee = call.callee;
  if (!isNode(callee) || callee.type !== 'MemberExpression' || nameOf(callee.property) !== 'glob') return [];
  if (!isNode(callee.object) || callee.object.type !== 'MetaProperty') return [];
  const first: unknown = Array.isArray(call.arguments) ? call.arguments[0] : undefined;
  return isNode(first) && Array.isArray(first.elements) ? first.elements : [first];
}

const declaringParents = new Set(
  `ImportSpecifier ImportDefaultSpecifier ImportNamespaceSpecifier FunctionDeclaration FunctionExpression
   ClassDeclaration ClassExpression TSTypeAliasDeclaration TSInterfaceDeclaration TSTypeParameter
   TSEnumDeclaration TSModuleDeclaration`.split(/\s+/),
);
const isDeclaration = (parent: SyntaxNode | undefined, key: string): boolean =>
  parent !== undefined &&
  declaringParents.has(parent.type) &&
  (key === 'local' || key === 'id' || key === 'name');

/**
 * Whether a node only names a property: the `window` of `view.window`, `{ window: 1 }` or
 * `interface { window: … }`.
 */
function isMereName(parent: SyntaxNode | undefined, key: string): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'MemberExpression') return key === 'property' && parent.computed !== true;
  if (parent.type === 'TSQualifiedName') return key === 'right';
  if (parent.type === 'Property')
    return key === 'key' && parent.computed !== true && parent.shorthand !== true;
  if (parent.type === 'ImportSpecifier' || parent.type === 'ExportSpecifier') return key !== 'local';
  if (parent.type === 'LabeledStatement' || parent.type === 'MetaProperty') return true;
  if (parent.type === 'TSNamedTupleMember') return key === 'label';
  return key === 'key' && parent.computed !== true;
}

function bind(pattern: unknown, into: Set<string>): void {
  if (!isNode(pattern)) return;
  if (pattern.type === 'Identifier') into.add(String(pattern.name));
  else if (pattern.type === 'AssignmentPattern') bind(pattern.left, into);
  else if (pattern.type === 'RestElement') bind(pattern.argument, into);
  else if (pattern.type === 'ArrayPattern')
    for (const item of pattern.elements as unknown[]) bind(item, into);
  else if (pattern.type === 'ObjectPattern')
    for (const property of pattern.properties as SyntaxNode[])
      bind(property.type === 'RestElement' ? property : property.value, into);
}

function resolve(from: string, written: string, tree: Tree): string | undefined {
  if (!written.startsWith('.')) return undefined;
  const plain = path.posix.normalize(path.posix.join(path.posix.dirname(from), written.replace(/\?.*$/, '')));
  const candidates = [plain, `${plain}.ts`, `${plain}.tsx`, `${plain}/index.ts`, `${plain}/index.tsx`];
  return candidates.find((candidate) => tree.has(candidate)) ?? plain;
}

// --- The rules. Each returns a list of problems as sentences; an empty list is a pass. ----------------

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '');
const floorOf = (file: string): number | undefined => (folderOf(file) === '' ? roof : floors[folderOf(file)]);

/** Whether an import is of the data, or of the notices that ship with them. */
const isData = (one: Import): boolean =>
  one.written.startsWith('#data') ||
  one.target?.startsWith('../data/') === true ||
  one.target === '../NOTICE.md';

/** Imports that do not go to the same folder or a lower floor, or not to an existing file. */
export function floorProblems(files: readonly SourceFile[], tree: Tree): string[] {
  const problems: string[] = [];
  for (const file of files) {
    const own = floorOf(file.path);
    if (own === undefined) {
      problems.push(`${file.path} stands on no floor: ${folderOf(file.path)}/ is not in the list`);
      continue;
    }
    for (const one of file.imports) {
      if (one.target === undefined || isData(one)) continue;
      if (one.target.startsWith('../')) {
        problems.push(`${file.path} reaches out of the source folder for ${one.written}`);
        continue;
      }
      if (!one.target.includes('*') && !tree.has(one.target))
        problems.push(`${file.path} imports ${one.written}, which is not there`);
      if (folderOf(one.target) === folderOf(file.path)) continue;
      const other = floorOf(one.target);
      if (other === undefined || other >= own)
        problems.push(`${file.path} (floor ${own}) imports ${one.target} (floor ${other ?? 'none'})`);
    }
  }
  return problems;
}

const wingOf = (file: string): string => file.split('/')[1] ?? '';

/**
 * Imports within a floor that do not go to the same wing or an earlier one, and wings without a place in the
 * order.
 */
export function wingProblems(files: readonly SourceFile[]): string[] {
  const problems: string[] = [];
  for (const file of files) {
    const floor = folderOf(file.path);
    const order = wings[floor];
    if (order === undefined) continue;
    const placeOf = (path: string): number => order.findIndex((place) => place.includes(wingOf(path)));
    const own = placeOf(file.path);
    if (own < 0) {
      problems.push(`${file.path} is in no wing: ${wingOf(file.path)} is not in the order of ${floor}/`);
      continue;
    }
    for (const { target } of file.imports)
      if (target !== undefined && isInside(target, floor) && wingOf(target) !== wingOf(file.path))
        if (placeOf(target) >= own)
          problems.push(`${file.path} imports ${target}, a later wing of ${floor}/`);
  }
  return problems;
}

const isInside = (file: string, folder: string): boolean => file.startsWith(`${folder}/`) && isCode(file);

/** Every pair of wings of a floor in which one imports the other, for example "detail > statements". */
export function wingPairs(files: readonly SourceFile[], floor: string): string[] {
  const pairs = files
    .filter(({ path }) => isInside(path, floor))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== undefined && isInside(target, floor))
        .map(({ target }) => [wingOf(path), wingOf(target ?? '')] as const),
    );
  return [...new Set(pairs.filter(([a, b]) => a !== b).map((pair) => pair.join(' > ')))].sort();
}

/** Floors with too many wings, or too many pairs of wings that import each other. */
export function crowdedFloors(files: readonly SourceFile[], limits = crowded): string[] {
  return Object.entries(limits).flatMap(([floor, [mostWings, mostPairs]]) => {
    const inside = files.filter(({ path }) => isInside(path, floor));
    const count = new Set(inside.map(({ path }) => wingOf(path))).size;
    const pairs = wingPairs(files, floor);
    return [
      ...(count > mostWings ? [`${floor}/ has ${count} wings: the most is ${mostWings}`] : []),
      ...(pairs.length > mostPairs
        ? [`${floor}/ has ${pairs.length} pairs of wings, the most is ${mostPairs}: ${pairs.join(', ')}`]
        : []),
    ];
  });
}

/**
 * Groups of files that import each other in a cycle. Imports of types count, because a reader follows them
 * too.
 */
export function circles(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map((file) => [file.path, file.imports.map((one) => one.target)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const before = trail.indexOf(file);
    if (before >= 0) {
      found.push([...trail.slice(before), file].join(' > '));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? [])
      if (target !== undefined && targets.has(target)) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

const pure = new Set(['lib', 'model', 'words', 'lens', 'story']);
const inFolder = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);

const packageOf = (written: string): string =>
  written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/');

/** Where each package may be used. A rule returns the reason if it forbids the use. */
const packageRules: ReadonlyArray<(file: string, name: string, typeOnly: boolean) => string | undefined> = [
  (file) => (inFolder(file, 'lib') ? 'lib imports nothing but itself' : undefined),
  (file, name) =>
    /^(@?react\b|cytoscape|zustand)/.test(name) && pure.has(folderOf(file))
      ? 'this floor only thinks'
      : undefined,
  (file, name) =>
    /^@?react\b/.test(name) && !inFolder(file, 'ui') && file !== 'main.tsx' ? 'React lives in ui' : undefined,
  (file, name) =>
    name === 'react-cytoscapejs' && !inFolder(file, 'ui/canvas')
      ? 'only ui/canvas frames the picture'
      : undefined,
  (file, name, typeOnly) =>
    name !== 'cytoscape' || inFolder(file, 'ui/canvas') || (inFolder(file, 'stage') && typeOnly)
      ? undefined
      : 'only ui/canvas makes Cytoscape; stage may know its types',
  (file, name) =>
    name.startsWith('graphology') && inFolder(file, 'ui') ? 'ui asks the state, never the graph' : undefined,
];

export function packageProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((one) => one.target === undefined && !isData(one))
      .flatMap((one) =>
        packageRules
          .map((rule) => rule(file.path, packageOf(one.written), one.typeOnly))
          .filter((reason) => reason !== undefined)
          .map((reason) => `${file.path} imports ${one.written}: ${reason}`),
      ),
  );
}

/** Uses of the browser on the pure floors, which must run anywhere: in a test, in a worker, on a server. */
export function browserProblems(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => pure.has(folderOf(file.path)))
    .flatMap((file) =>
      [...file.globals]
        .filter(isBrowserWord)
        .map((name) => `${file.path} uses ${name}, which only a browser has`),
    );
}

export function dataProblems(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !inFolder(file.path, 'effects'))
    .flatMap((file) =>
      file.imports
        .filter(isData)
        .map((one) => `${file.path} imports ${one.written}: only effects may load data`),
    );
}

export const defaultExports = (files: readonly SourceFile[]): string[] =>
  files
    .filter((file) => file.hasDefaultExport)
    .map((file) => `${file.path} has a default export: give it its name`);

/** Files above the limit. If there are any, also the files that come close to it. */
export function longFiles(files: readonly SourceFile[]): string[] {
  const say = (file: SourceFile): string => `${file.path} has ${file.lines} lines`;
  const tooLong = files.filter((file) => file.lines > longest);
  if (tooLong.length === 0) return [];
  const near = files.filter((file) => file.lines > worthALook && file.lines <= longest);
  return [
    ...tooLong.map((file) => `${say(file)}: the most is ${longest}`),
    ...near.map((file) => `${say(file)}: worth a look`),
  ];
}

/**
 * Code that asks which kind of question it has: a `switch` over a `kind` with such a case, or a comparison
 * with one. Only the folder of a question may know its kind.
 */
export function questionProblems(tree: Tree, kinds: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  for (const [file, text] of tree) {
    if (!isCode(file) || /^(lens|ui)\/questions\/[\w-]+\//.test(file)) continue;
    const { program } = parseSync(file, text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
    const isKind = (node: unknown): boolean => {
      if (!isNode(node)) return false;
      const inner = node.type === 'ChainExpression' ? node.expression : node;
      return isNode(inner) && inner.type === 'MemberExpression' && nameOf(inner.property) === 'kind';
    };
    const isQuestion = (node: unknown): boolean => kinds.has(stringOf(node) ?? '');
    walk(program as unknown as SyntaxNode, (node) => {
      const cases = Array.isArray(node.cases) ? (node.cases as SyntaxNode[]) : [];
      if (
        node.type === 'SwitchStatement' &&
        isKind(node.discriminant) &&
        cases.some(({ test }) => isQuestion(test))
      )
        problems.push(`${file} switches over the kind of question`);
      const sides = [node.left, node.right];
      if (node.type === 'BinaryExpression' && sides.some(isKind) && sides.some(isQuestion))
        problems.push(`${file} compares the kind of question with ${sides.map(stringOf).find(Boolean)}`);
    });
  }
  return problems;
}

/**
 * Every name that code declares or uses, and the name of each file, mapped to the files that contain it.
 * Strings do not count.
 */
export function namesIn(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  const note = (name: string, file: string): void => {
    names.set(name, (names.get(name) ?? new Set()).add(file));
  };
  for (const [file, text] of tree) {
    if (!isCode(file)) continue;
    note(path.posix.basename(file).replace(/\.tsx?$/, ''), file);
    const { program } = parseSync(file, text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
    walk(program as unknown as SyntaxNode, (node) => {
      if (node.type === 'Identifier') note(String(node.name), file);
    });
  }
  return new Map([...names].map(([name, files]) => [name, [...files]]));
}

/** The words of a name: `edgeLabelAt` is edge, label, at; `tell-view` is tell, view. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
