// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { selectAll } from '../../../src/state/actions.ts';
import { applyLayers, keepLayers } from '../../../src/state/layer-actions.ts';
import { DetailsPanel } from '../../../src/ui/details/DetailsPanel.tsx';
import { TogetherPanel } from '../../../src/ui/details/TogetherPanel.tsx';
import { layerIndex, layerOf } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';
import { renderWithStore } from '../render.tsx';
// Import these now, so that no test waits for what the page loads on demand.
import '../../../src/ui/details/SubjectPage.tsx';

afterEach(cleanup);

const open = (id: string, ...others: string[]) => renderWithStore(<TogetherPanel id={id} others={others} />);
const heading = (level: number, name: string | RegExp) => screen.getByRole('heading', { level, name });
const section = (name: string | RegExp) => heading(3, name).parentElement as HTMLElement;
const lines = (name: string) => [...section(name).querySelectorAll('li')].map((item) => item.textContent);
const heads = (name: string) =>
  [...section(name).querySelectorAll('.statement-head')].map((head) => head.textContent);

describe('three nodes', () => {
  test('are named, with what joins them and the sources', () => {
    open('3-3', '4-2', '6-2');
    expect(heading(2, '3-3, 4-2 and 6-2')).toBeDefined();
    const selected = screen.getByRole('list', { name: 'Selected' });
    expect(within(selected).getAllByRole('link')).toHaveLength(3);
    expect(heads('One depends on the other')).toEqual([
      '4-2 derives requirements from 3-3 System levels',
      '6-2 evaluates 4-2 Components',
      '6-2 normatively references 4-2 Components',
    ]);
    expect(section('One depends on the other').textContent).toContain('high confidence');
  });

  test('list what is directly related to all, which unfolds to the relations themselves', async () => {
    const { user } = open('3-3', '4-2', '2-4');
    const [program] = lines('Directly related to all').filter((text) => text?.startsWith('2-1'));
    expect(program).toMatch(/^2-1 .*3-3.*4-2/);
    const rows = [
      ...section('Directly related to all').querySelectorAll<HTMLElement>('.together-related > li'),
    ];
    const how = within(rows.find((row) => row.textContent?.startsWith('2-1')) as HTMLElement);
    await user.click(how.getByText('maps its requirements to 3-3, 4-2 and 2-4'));
    const stated = library.relations.filter(
      ({ from, to }) =>
        [from, to].includes('2-1') && ['3-3', '4-2', '2-4'].some((id) => [from, to].includes(id)),
    );
    expect(stated).toHaveLength(6);
    expect(await how.findAllByText(/^\d sources?$/)).toHaveLength(stated.length);
  });

  test('list what all depend on and what needs all, with distances', () => {
    open('3-3', '4-2', '6-1');
    expect(lines('All depend on')).toContainEqual(
      expect.stringMatching(/^1-1 .* 3-3 and 4-2 directly; 6-1 in 3 steps$/),
    );
    expect(lines('All are needed by')).toEqual([
      expect.stringMatching(/^6-1 .*one of them, which depends on the others: both in 2 steps$/),
    ]);
  });

  test('link to any two of them', async () => {
    const { store, user } = open('3-3', '4-2', '6-2');
    const pairs = within(screen.getByRole('navigation', { name: 'Any two of them' }));
    expect(pairs.getAllByRole('link').map((link) => link.textContent)).toEqual([
      '3-3 and 4-2',
      '3-3 and 6-2',
      '4-2 and 6-2',
    ]);
    const link = pairs.getByRole('link', { name: '3-3 and 6-2' });
    expect(link.getAttribute('href')).toBe('#/architecture/3-3+6-2');
    await user.click(link);
    expect(store.getState().view).toMatchObject({ selection: '3-3', others: ['6-2'] });
  });
});

test('a node without a relation to the others is named, and so is the case that there is none at all', () => {
  open('3-3', '4-2', 'tier-1');
  expect(screen.getByText('Tier 1 has no direct relation to any other of them.')).toBeDefined();
  expect(section('All depend on').textContent).toContain('There is nothing that all of them depend on.');
  expect(section('All are needed by').textContent).toContain('Nothing needs all of them.');
});

test('nodes with nothing in common are described in one sentence', () => {
  open('tier-1', 'assess', '6-2');
  expect(screen.getByText(/^They have nothing in common: no relation connects any two/)).toBeDefined();
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
});

test('many nodes are listed without titles, counted in the heading, and later relations are folded', async () => {
  const { user } = open('2-1', '3-2', '3-3', '4-1', '4-2', '6-2', '2-4');
  expect(heading(2, '2-1, 3-2, 3-3 and 4 more')).toBeDefined();
  expect(document.querySelector('.ends-title')).toBeNull();
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(section('Used together').querySelectorAll('.statement')).toHaveLength(5);
  const group = section('One depends on the other');
  expect(group.querySelectorAll('.statement')).toHaveLength(8);
  const more = within(group).getByText(/^[1-9]\d* more relations?$/);
  await user.click(more);
  expect(group.querySelectorAll('.statement')).toHaveLength(8 + Number.parseInt(more.textContent, 10));
});

test('items of layers can be selected together too', async () => {
  const { store } = renderWithStore(<DetailsPanel />);
  act(() => {
    store.setState({ layerIndex });
    store.setState(keepLayers([layerOf('requirements')]));
    store.setState(applyLayers(['requirements']));
  });
  const items = store.getState().graph.filterNodes((_, { kind }) => kind === 'item');
  const held = items.filter((id) => store.getState().graph.hasEdge('3-3', id)).slice(0, 3);
  expect(held).toHaveLength(3);
  act(() => store.setState(selectAll(held)));
  expect(await screen.findByText('3 parts together')).toBeDefined();
  expect(lines('Directly related to all')[0]).toMatch(/^3-3 /);
});

describe('removing a node', () => {
  test('leaves three of four, then the pair, and the heading receives the focus', async () => {
    const { store, user } = renderWithStore(<DetailsPanel />);
    act(() => store.setState(selectAll(['3-3', '4-2', '6-2', '2-1'])));
    await screen.findByText('4 parts together');
    await user.click(screen.getByLabelText('Take out IEC 62443-2-1'));
    expect(store.getState().view).toMatchObject({ selection: '3-3', others: ['4-2', '6-2'] });
    expect(document.activeElement?.textContent).toBe('3-3, 4-2 and 6-2');
    await user.click(screen.getByLabelText('Take out IEC 62443-3-3'));
    expect(store.getState().view).toMatchObject({ selection: '4-2', others: ['6-2'] });
    expect(screen.getByText('Two parts together')).toBeDefined();
    expect(document.activeElement?.textContent).toBe('4-2 and 6-2');
  });
});
