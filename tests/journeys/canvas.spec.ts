import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JSHandle } from '@playwright/test';
import { type Atlas, type CanvasHost, type CanvasState, expect, test } from './page.ts';

const TIERS = ['tier-1', 'tier-2', 'tier-3', 'tier-4', 'tier-5', 'tier-6'];
const DOCUMENTS = [
  ...['1-1', '1-2', '1-3', '1-4', '1-5', '1-6'],
  ...['2-1', '2-2', '2-3', '2-4', '2-5'],
  ...['3-1', '3-2', '3-3'],
  ...['4-1', '4-2'],
  ...['5-x', 'profile-x'],
  ...['6-1', '6-2'],
];
const ARRANGEMENTS = ['architecture', 'lifecycle', 'dependencies', 'around'];

function idsOf(state: CanvasState, kind: string): string[] {
  return state.nodes.filter((node) => node.kind === kind).map((node) => node.id);
}

for (const arrangement of ARRANGEMENTS)
  test(`${arrangement} shows the whole framework and nothing else, and two loads give the same picture`, async ({
    atlas,
  }) => {
    await atlas.open(`#/${arrangement}`);
    const state = await atlas.settled();
    expect(state.arrangement).toBe(arrangement);
    expect(idsOf(state, 'tier').sort()).toEqual(TIERS);
    expect(idsOf(state, 'document').sort()).toEqual([...DOCUMENTS].sort());
    expect(idsOf(state, 'phase')).toHaveLength(3);
    expect(idsOf(state, 'activity')).toHaveLength(15);
    expect(idsOf(state, 'series')).toEqual(['series']);
    expect(state.nodes).toHaveLength(6 + 20 + 3 + 15 + 1);
    expect(new Set(state.nodes.map(({ id }) => id)).size, 'no node twice').toBe(state.nodes.length);
    await atlas.openAnew(`#/${arrangement}`);
    expect(await atlas.settled()).toEqual(state);
  });

test('the phases contain the activities and key standards that the framework page lists', async ({
  atlas,
}) => {
  const phases = [
    { id: 'assess', name: 'Assess', activities: 4, standards: ['1-1', '3-2'] },
    { id: 'develop-implement', name: 'Develop & Implement', activities: 6, standards: ['2-1', '3-3', '4-2'] },
    { id: 'maintain', name: 'Maintain', activities: 5, standards: ['2-3', '2-4'] },
  ];
  for (const { id, name, activities, standards } of phases) {
    await atlas.open(`#/lifecycle/${id}`);
    await expect(atlas.panel.getByText(name, { exact: true }).first()).toBeVisible();
    const { nodes } = await atlas.settled();
    const highlight = nodes.filter(({ role }) => role !== null);
    expect(highlight.filter(({ kind }) => kind === 'activity')).toHaveLength(activities);
    const needed = highlight.filter(({ role }) => role === 'used-with').map((node) => node.id);
    expect(needed.sort()).toEqual(standards);
  }
});

interface Sourced {
  id: string;
  sources: string[];
}
interface Related extends Sourced {
  from: string;
  to: string;
}

/** The ids of all relations in data/ with their sources: the stated ones, and those that records imply. */
function relationsInData(): Map<string, string[]> {
  const read = <Record_>(file: string): Record_[] =>
    JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../data/${file}.json`), 'utf8'));
  const known = new Map<string, string[]>();
  for (const { id, sources } of read<Related>('relations')) known.set(id, sources);
  for (const { id, tier, sources } of read<Sourced & { tier: string }>('documents'))
    known.set(`${tier}>${id}:contains`, sources);
  for (const { id, phase, sources } of read<Sourced & { phase: string }>('activities'))
    known.set(`${phase}>${id}:has-activity`, sources);
  const phases = read<Sourced & { keyStandards: string[] }>('phases');
  for (const [index, { id, keyStandards, sources }] of phases.entries()) {
    for (const standard of keyStandards) known.set(`${standard}>${id}:key-standard-of`, sources);
    const before = phases[index - 1];
    if (before) known.set(`${before.id}>${id}:precedes`, sources);
  }
  return known;
}

test('every line has a relation in data/ with a source', async ({ atlas }) => {
  const known = relationsInData();
  const carried = new Map<string, string[]>();
  for (const arrangement of ARRANGEMENTS) {
    await atlas.open(`#/${arrangement}`);
    const { lines } = await atlas.settled();
    const fresh = lines.map(({ id }) => id).filter((id) => !carried.has(id));
    for (const [id, relations] of await relationsOn(atlas, arrangement, fresh)) carried.set(id, relations);
  }

  for (const [line, relations] of carried) expect(relations, `${line} carries something`).not.toEqual([]);
  const drawn = [...carried.values()].flat();
  for (const relation of drawn) expect(known.get(relation) ?? [], relation).not.toEqual([]);
  expect(new Set(drawn).size, 'no relation twice').toBe(drawn.length);
  const stated = [...known.keys()].filter((id) => !STRUCTURAL.test(id));
  expect(stated).toHaveLength(63);
  const left = stated.filter((id) => !drawn.includes(id));
  expect(left, 'no stated relation is left out').toEqual([]);
});

const STRUCTURAL = /:(contains|has-activity|key-standard-of|precedes)$/;

/** Selects one line after another by address, and returns the relations of each. */
function relationsOn(atlas: Atlas, arrangement: string, lines: string[]): Promise<[string, string[]][]> {
  return atlas.host.evaluate(
    async (host: CanvasHost, asked) => {
      const found: [string, string[]][] = [];
      for (const id of asked.lines) {
        const read = new Promise((done) => addEventListener('popstate', done, { once: true }));
        location.hash = `#/${asked.arrangement}/${id}`;
        await read;
        const line = host.atlasState().lines.find((candidate) => candidate.id === id);
        found.push([id, [...(line?.relations ?? [])]]);
      }
      return found;
    },
    { arrangement, lines },
  );
}

test('two loads with 6-2 selected give the same picture, and so does an animated change of arrangement', async ({
  atlas,
}) => {
  const placed = ({ nodes }: CanvasState) =>
    nodes.map(({ id, x, y }) => `${id} ${x.toFixed(1)} ${y.toFixed(1)}`);
  const loaded: Record<string, CanvasState> = {};
  await atlas.open();
  for (const arrangement of ARRANGEMENTS) {
    await atlas.openAnew(`#/${arrangement}/6-2`);
    loaded[arrangement] = await atlas.settled();
  }
  for (const arrangement of ['around', 'architecture']) {
    await atlas.openAnew(`#/${arrangement}/6-2`);
    expect(await atlas.settled(), arrangement).toEqual(loaded[arrangement]);
  }
  await atlas.page.emulateMedia({ reducedMotion: 'no-preference' });
  for (const name of ['Lifecycle', 'Around', 'Dependencies', 'Architecture']) {
    const moved = await watchMotion(atlas);
    await atlas.tool(name).click();
    await expect(atlas.page).toHaveURL(new RegExp(`#/${name.toLowerCase()}/6-2$`));
    const end = loaded[name.toLowerCase()];
    expect(placed(await atlas.settled()), name).toEqual(end && placed(end));
    expect(await moved.evaluate((seen) => seen.motion), `${name} is glided to`).toBe(true);
  }
});

/** Records from now on, frame by frame, whether the canvas has moved. */
function watchMotion(atlas: Atlas): Promise<JSHandle<{ motion: boolean }>> {
  return atlas.host.evaluateHandle((host: CanvasHost) => {
    const seen = { motion: false };
    const look = () => {
      seen.motion ||= !host.atlasAtRest();
      if (!seen.motion) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return seen;
  });
}
