// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { filterBy } from '../../../src/state/actions.ts';
import { applyLayers, keepLayers } from '../../../src/state/layer-actions.ts';
import { Legend } from '../../../src/ui/sidebar/Legend.tsx';
import { legendWords } from '../../../src/words/legend.ts';
import { layerIndex, layerOf } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';
import { renderWithStore } from '../render.tsx';

afterEach(cleanup);

const group = (name: string) => within(screen.getByRole('toolbar', { name }));
const kinds = (name: string) => group(name).getAllByRole('button', { pressed: true });

test('explains every sign once, with a sample and a meaning', () => {
  renderWithStore(<Legend />);
  for (const { name, meaning } of Object.values(legendWords.signs)) {
    const term = screen.getByText(name, { selector: 'dt' });
    expect(term.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(1);
    expect(term.nextElementSibling?.textContent).toBe(meaning);
  }
  const { looks } = legendWords;
  const told = [...Object.values(looks.node).slice(0, 5), ...Object.values(looks.status)];
  for (const look of [...told, ...Object.values(looks.confidence)]) {
    const meaning = screen.getByText(look, { selector: 'dd' });
    const toggle = meaning.previousElementSibling?.querySelector('[aria-pressed]');
    expect(toggle?.getAttribute('aria-describedby')).toBe(meaning.id);
  }
  for (const note of Object.values(legendWords.notes)) expect(screen.getByText(note)).toBeDefined();
});

test('draws each kind of thing that can be hidden', () => {
  renderWithStore(<Legend />);
  for (const [name, count] of [
    ['Kind of part', 5],
    ['Status on the framework page', library.statuses.length],
    ['Document type', library.documentTypes.length],
    ['Tier', library.tiers.length],
    ['Confidence', 3],
  ] as const) {
    expect(kinds(name)).toHaveLength(count);
    for (const toggle of kinds(name)) expect(toggle.querySelectorAll('svg')).toHaveLength(1);
  }
  expect(kinds('Document type').map((toggle) => toggle.querySelector('svg')?.textContent)).toEqual(
    library.documentTypes.map(({ abbreviation }) => abbreviation),
  );
});

test('a kind of node is hidden, shown again and isolated; one press shows all', async () => {
  const { store, user } = renderWithStore(<Legend />);
  const filters = () => store.getState().view.filters;
  expect(screen.queryByRole('button', { name: 'Show everything' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Phases 3' }));
  expect(filters()).toEqual({ node: ['phase'] });
  await user.click(screen.getByRole('button', { name: 'Phases 3', pressed: false }));
  expect(filters()).toEqual({});
  await user.click(screen.getByRole('button', { name: 'Show only Documents, or everything again' }));
  expect(filters()).toEqual({ node: ['activity', 'phase', 'series', 'tier'] });
  await user.click(screen.getByRole('button', { name: 'In Development 7' }));
  await user.click(screen.getByRole('button', { name: 'Show only 3 System, or everything again' }));
  await user.click(screen.getByRole('button', { name: /^low \d/ }));
  expect(Object.keys(filters()).sort()).toEqual(['confidence', 'node', 'status', 'tier']);
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(filters()).toEqual({});
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Legend' }));
});

test('counts depend on the other filters', async () => {
  const { user } = renderWithStore(<Legend />);
  await user.click(screen.getByRole('button', { name: 'Technical Report 10' }));
  expect(screen.getByRole('button', { name: 'Documents 10' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Technical Report 10', pressed: false })).toBeDefined();
});

test('kinds of relation are folded at first', async () => {
  const { user } = renderWithStore(<Legend />);
  expect(screen.queryByRole('button', { name: /^evaluates \d/ })).toBeNull();
  await user.click(screen.getByText('24 of 24 shown'));
  await user.click(await screen.findByRole('button', { name: /^evaluates \d/ }));
  expect(screen.getByText('23 of 24 shown')).toBeDefined();
});

test('distinguishes dependence of documents from dependence in use, by sign and in words', async () => {
  const { user } = renderWithStore(<Legend />);
  const { signs, notes } = legendWords;
  const sample = (name: string) => screen.getByText(name, { selector: 'dt' }).querySelector('svg')?.innerHTML;
  expect(sample(signs.used.name)).toContain('sample-dash-dot');
  expect(sample(signs.depends.name)).not.toContain('sample-dash-dot');
  expect(signs.depends.meaning).toContain('a revision of it reaches the selection');
  expect(signs.used.meaning).toContain('whoever works with one needs a result of the other');
  expect(notes.kind).toMatch(/as a document.*in use/);
  await user.click(screen.getByText('24 of 24 shown'));
  const sign = async (verb: RegExp) => {
    const toggle = await screen.findByRole('button', { name: verb });
    return toggle.querySelector('svg')?.innerHTML ?? '';
  };
  expect(await sign(/^provides input to \d/)).toContain('sample-dash-dot');
  expect(await sign(/^is a key standard of \d/)).toContain('sample-dash-dot');
  expect(await sign(/^evaluates \d/)).not.toContain('sample-dash-dot');
});

test('has the notes that a viewer needs about kinds of relation', () => {
  renderWithStore(<Legend />);
  expect(
    screen.getByText(/normatively references: .*Clause 2 of the other parts was not seen/),
  ).toBeDefined();
});

test('a folded list opens by itself if it hides something', () => {
  renderWithStore(<Legend />, filterBy({ kind: ['rates'] }));
  expect(screen.getByRole('button', { name: /^rates/, pressed: false })).toBeDefined();
});

test('a layer that is on says that its edition is superseded, once it is loaded', () => {
  const { store } = renderWithStore(<Legend />);
  act(() => store.setState({ layerIndex }));
  expect(screen.getByRole('button', { name: /^NIST CSF 1\.1/ })).toBeDefined();
  expect(screen.queryByText(/CSF 1\.1 is superseded/)).toBeNull();
  act(() => {
    store.setState(keepLayers([layerOf('requirements'), layerOf('nist-csf-1.1')]));
    store.setState(applyLayers(['requirements', 'nist-csf-1.1']));
  });
  expect(screen.getByText(/CSF 1\.1 is superseded/)).toBeDefined();
  act(() => store.setState(applyLayers(['requirements'])));
  expect(screen.queryByText(/CSF 1\.1 is superseded/)).toBeNull();
});

test('the kinds of a layer are listed once the layer is loaded', () => {
  const { store } = renderWithStore(<Legend />);
  expect(screen.queryByRole('button', { name: /^Items \d/ })).toBeNull();
  act(() => {
    store.setState(keepLayers([layerOf('requirements')]));
    store.setState(applyLayers(['requirements']));
  });
  expect(screen.getByRole('button', { name: /^Items \d+$/ })).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Frameworks \d/ })).toBeNull();
  act(() => store.setState(applyLayers([])));
  act(() => store.setState(filterBy({ node: ['item'] })));
  expect(screen.getByRole('button', { name: 'Items 0', pressed: false })).toBeDefined();
});
