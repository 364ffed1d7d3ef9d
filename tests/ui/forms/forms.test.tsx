// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Filters } from '../../../src/lens/view/filters.ts';
import { filterBy, select, selectBoth, showAs } from '../../../src/state/actions.ts';
import { applyLayers, keepLayers } from '../../../src/state/layer-actions.ts';
import { LanesForm } from '../../../src/ui/forms/LanesForm.tsx';
import { MatrixForm } from '../../../src/ui/forms/MatrixForm.tsx';
import { TableForm } from '../../../src/ui/forms/TableForm.tsx';
import { FormSwitch } from '../../../src/ui/frame/FormSwitch.tsx';
import { Outline } from '../../../src/ui/sidebar/Outline.tsx';
import { layerIndex, layers } from '../../fixtures/layers.ts';
import { fill, renderWithStore } from '../render.tsx';

afterEach(cleanup);

// By label, because computing the role and name of each of a thousand elements takes seconds.
const cell = (name: string) => screen.getByLabelText(name, { selector: 'button' });

/** How to find a document in each form, and whether it is shown as selected. */
const FORMS = [
  {
    name: 'table',
    page: <TableForm />,
    find: (id: string) => screen.queryByRole('row', { name: new RegExp(`^${id} `) }),
    isSelected: (one: HTMLElement | null) => one?.getAttribute('aria-selected') === 'true',
  },
  {
    name: 'matrix',
    page: <MatrixForm />,
    find: (id: string) =>
      screen.queryAllByLabelText(`IEC 62443-${id}`, { selector: 'table button' })[0] ?? null,
    isSelected: (one: HTMLElement | null) => one?.getAttribute('aria-current') === 'true',
  },
  {
    name: 'lanes',
    page: <LanesForm />,
    find: (id: string) => screen.queryByRole('link', { name: new RegExp(`^IEC 62443-${id} `) }),
    isSelected: (one: HTMLElement | null) => one?.getAttribute('aria-current') === 'true',
  },
  {
    name: 'outline',
    page: <Outline />,
    find: (id: string) => screen.queryByRole('row', { name: new RegExp(`^IEC 62443-${id},`) }),
    isSelected: (one: HTMLElement | null) => one?.getAttribute('aria-selected') === 'true',
  },
];

test.each(FORMS.filter(({ name }) => name === 'matrix' || name === 'lanes'))(
  'in the $name, which shows no requirements, the document of a selected requirement is marked',
  ({ page, find, isSelected }) => {
    const { store } = renderWithStore(page);
    act(() => {
      store.setState({ layerIndex });
      store.setState(keepLayers(layers));
      store.setState(applyLayers(['requirements']));
      store.setState(select('62443-3-3/SR 3.1'));
    });
    expect(isSelected(find('3-3'))).toBe(true);
    expect(isSelected(find('4-2'))).toBe(false);
  },
);

/**
 * Three tiers with their seven documents: what is true of a short table is true of the long one, and renders
 * faster.
 */
const FEW: Filters = { node: ['activity', 'phase', 'series'], tier: ['tier-1', 'tier-2', 'tier-5'] };

test.each(FORMS)('selecting 3-2 in the $name selects it everywhere', async ({ page, find }) => {
  const { store, user } = renderWithStore(page, filterBy(FEW));
  const one = find('3-2');
  expect(one).not.toBeNull();
  if (one) await user.click(one);
  expect(store.getState().view.selection).toBe('3-2');
});

test.each(FORMS)('what is selected elsewhere is selected in the $name', ({ page, find, isSelected }) => {
  const { store } = renderWithStore(page, filterBy(FEW));
  expect(isSelected(find('3-2'))).toBe(false);
  act(() => store.setState(select('3-2')));
  expect(isSelected(find('3-2'))).toBe(true);
  expect(isSelected(find('3-3'))).toBe(false);
});

test.each(FORMS)('what the filters hide is not in the $name', ({ page, find }) => {
  const { store } = renderWithStore(page, filterBy(FEW));
  expect(find('6-2')).not.toBeNull();
  act(() => store.setState(filterBy({ ...FEW, tier: ['tier-1', 'tier-2', 'tier-5', 'tier-6'] })));
  expect(find('6-2')).toBeNull();
  expect(find('3-2')).not.toBeNull();
});

test('the switch shows a form and keeps the selection', async () => {
  const { store, user } = renderWithStore(<FormSwitch />);
  act(() => store.setState(select('3-2')));
  const group = screen.getByRole('radiogroup', { name: 'Form' });
  expect(
    within(group)
      .getAllByRole('radio')
      .map((one) => one.textContent),
  ).toEqual([...['Graph', 'Matrix', 'Lanes', 'Table']]);
  await user.click(screen.getByRole('radio', { name: 'Matrix' }));
  expect(store.getState().view).toMatchObject({ form: 'matrix', selection: '3-2' });
  act(() => store.setState(showAs('table')));
  expect(screen.getByRole('radio', { name: 'Table' }).getAttribute('aria-checked')).toBe('true');
});

test('the table is sorted by a press on a column, and filtered by a text', async () => {
  const { user } = renderWithStore(<TableForm />);
  const first = () => screen.getAllByRole('row')[1]?.textContent;
  await user.click(screen.getByRole('columnheader', { name: /^Catalogue year/ }));
  expect(first()).toMatch(/^1-1/);
  await user.click(screen.getByRole('columnheader', { name: /^Catalogue year/ }));
  expect(first()).toMatch(/^1-6/);
  await fill(user, screen.getByRole('searchbox', { name: 'Narrow this table' }), 'risk assessment system');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  expect(screen.getByText('1 of 45 rows')).toBeDefined();
});

test('a selected line is shown in the table of relations, with all its relations', () => {
  const { store } = renderWithStore(<TableForm />, filterBy(FEW));
  act(() => store.setState(select('4-2~6-2')));
  expect(screen.getByRole('tab', { name: 'Relations' }).getAttribute('aria-selected')).toBe('true');
  expect(screen.getAllByRole('row', { selected: true })).toHaveLength(2);
  act(() => store.setState(select('3-2')));
  expect(screen.getByRole('tab', { name: 'Documents & parts' }).getAttribute('aria-selected')).toBe('true');
});

test('selecting a relation in the table selects its line', async () => {
  const { store, user } = renderWithStore(<TableForm />, filterBy(FEW));
  await user.click(screen.getByRole('tab', { name: 'Relations' }));
  await user.click(screen.getByRole('row', { name: '6-2 evaluates 4-2' }));
  expect(store.getState().view.selection).toBe('4-2~6-2');
});

test('a cell of the matrix names its relations and selects their line; an empty one selects both documents', async () => {
  const { store, user } = renderWithStore(<MatrixForm />);
  await user.click(cell('6-2 and 4-2: evaluates, normatively references'));
  expect(store.getState().view.selection).toBe('4-2~6-2');
  const there = cell('4-2 and 6-2: is evaluated by, is normatively referenced by');
  expect(there.getAttribute('aria-current')).toBe('true');
  await user.click(cell('6-2 and 6-1: no direct relation'));
  expect(store.getState().view).toMatchObject({ selection: '6-2', others: ['6-1'] });
  act(() => store.setState(selectBoth('3-1', '1-6')));
  expect(cell('3-1 and 1-6: no direct relation').getAttribute('aria-current')).toBe('true');
});

test('the matrix is a single tab stop, in which arrow keys move', async () => {
  const { store, user } = renderWithStore(<MatrixForm />);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Matrix' }));
  await user.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('IEC 62443-1-1');
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^1-1 and 1-2: /);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^1-3 and 1-2: /);
  await user.keyboard('{Home}{Enter}');
  expect(store.getState().view.selection).toBe('1-3');
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});
