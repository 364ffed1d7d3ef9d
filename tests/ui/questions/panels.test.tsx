// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { askQuestion } from '../../../src/state/actions.ts';
import { DetailsPanel } from '../../../src/ui/details/DetailsPanel.tsx';
import { Filters } from '../../../src/ui/sidebar/Filters.tsx';
import { Legend } from '../../../src/ui/sidebar/Legend.tsx';
import { catchFile } from '../catch-file.ts';
import { renderWithStore } from '../render.tsx';
// Import these now, so that no test waits for what the page loads on demand.
import '../../../src/ui/details/QuestionList.tsx';
import '../../../src/ui/details/SubjectPage.tsx';

afterEach(cleanup);

const heading = (level: number, name: string | RegExp) => screen.findByRole('heading', { level, name });
const listed = (section: HTMLElement) =>
  within(section)
    .getAllByRole('link', { name: /^(IEC 62443-|Profile)/ })
    .map((link) => link.querySelector('b')?.textContent);

test('the overview offers questions about the whole picture, and the heading of the answer receives the focus', async () => {
  const { store, user } = renderWithStore(<DetailsPanel />);
  await user.click(await screen.findByRole('button', { name: 'Where sources differ' }));
  expect(store.getState().view.question).toEqual({ kind: 'differences' });
  const answer = await heading(2, 'Where sources differ');
  expect(document.activeElement).toBe(answer);
  await user.click(screen.getByRole('button', { name: 'Overview' }));
  expect(store.getState().view.question).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'What was published by when' }));
  expect(store.getState().view.question).toEqual({ kind: 'time', at: '2025-12-19', since: null });
  expect(document.activeElement).toBe(await heading(2, 'Published by 19 December 2025'));
});

test('choosing a role in the overview moves the focus to its heading', async () => {
  const { user } = renderWithStore(<DetailsPanel />);
  await user.click(await screen.findByRole('button', { name: 'Product supplier' }));
  expect(document.activeElement).toBe(await heading(2, 'Product supplier'));
});

test('where sources differ, both values are next to each other, document by document, and in a CSV', async () => {
  const file = catchFile();
  const { store, user } = renderWithStore(<DetailsPanel />);
  act(() => store.setState(askQuestion({ kind: 'differences' })));
  await heading(2, 'Where sources differ');
  const fields = screen.getAllByRole('heading', { level: 4 });
  expect(fields).toHaveLength(14);
  const own = (await heading(3, /^IEC 62443-6-2/)).parentElement as HTMLElement;
  expect(within(own).getByRole('heading', { level: 4 }).textContent).toBe('Type');
  expect(own.textContent).toContain('Framework pageTechnical Report (TR)');
  expect(own.textContent).toContain('CatalogueTechnical Specification (TS)');
  expect(own.textContent).toContain('Published, by the catalogues: 21 January 2025');
  await user.click(screen.getByRole('button', { name: 'Download CSV' }));
  expect((await file()).trim().split('\r\n')).toHaveLength(15);
});

test('the labels can follow the catalogues and be reset, and those that cannot follow are listed', async () => {
  const { store, user } = renderWithStore(
    <>
      <DetailsPanel />
      <Filters />
      <Legend />
    </>,
  );
  act(() => store.setState(askQuestion({ kind: 'differences' })));
  await heading(2, 'Where sources differ');
  const choice = screen.getByRole('radiogroup', { name: 'Labels follow' });
  const before = store.getState().graph;
  await user.click(within(choice).getByRole('radio', { name: 'Catalogue' }));
  expect(store.getState().graph.getNodeAttribute('6-2', 'record')).toMatchObject({ type: 'ts' });
  expect(screen.getByText(/Profile X: title \(none found\), type \(none found\) and status/)).toBeDefined();
  expect(screen.getAllByRole('toolbar', { name: 'Status in the catalogues' })).toHaveLength(2);
  // The comparison itself does not change.
  const own = (await heading(3, /^IEC 62443-6-2/)).parentElement as HTMLElement;
  expect(own.textContent).toContain('Framework pageTechnical Report (TR)');
  await user.click(within(choice).getByRole('radio', { name: 'Framework page' }));
  expect(store.getState().library).toBe(store.getState().known);
  expect(store.getState().graph.export()).toEqual(before.export());
  expect(screen.getAllByRole('toolbar', { name: 'Status on the framework page' })).toHaveLength(2);
});

test('a word that stays as on the page is marked among those of the catalogues', async () => {
  const { store, user } = renderWithStore(<DetailsPanel />);
  act(() => store.setState(askQuestion({ kind: 'differences' })));
  await user.click(await screen.findByRole('radio', { name: 'Catalogue' }));
  act(() => store.setState({ view: { ...store.getState().view, selection: 'profile-x' } }));
  expect(await screen.findByRole('button', { name: 'In Development (the framework page)' })).toBeDefined();
  act(() => store.setState({ view: { ...store.getState().view, selection: '6-2' } }));
  expect(await screen.findByRole('button', { name: 'TS' })).toBeDefined();
  const differences = (await heading(3, 'Where sources differ')).parentElement;
  expect(differences?.textContent).toContain('Framework pageTechnical Report (TR)');
});

test('the keyboard moves the date from one publication to the next, and every step is one of the trail', async () => {
  const { store, user } = renderWithStore(<DetailsPanel />);
  act(() => store.setState(askQuestion({ kind: 'time', at: '2023-09-15', since: '2023' })));
  await heading(2, 'Published by 15 September 2023');
  const published = async () => listed((await heading(3, /^Published by then/)).parentElement as HTMLElement);
  expect((await published())[0]).toBe('1-5');
  expect(await published()).not.toContain('2-4');
  const slider = screen.getByRole('slider', { name: 'Date' });
  const steps = store.getState().trail.steps.length;
  act(() => slider.focus());
  await user.keyboard('{ArrowRight}');
  expect(store.getState().view.question).toEqual({ kind: 'time', at: '2023-12-15', since: '2023' });
  expect(store.getState().trail.steps).toHaveLength(steps + 1);
  expect((await published()).slice(0, 2)).toEqual(['2-4', '1-5']);
  expect(document.activeElement).toBe(slider);
  expect(slider.getAttribute('aria-valuetext')).toBe('15 December 2023');
  await user.keyboard('{Home}');
  expect(store.getState().view.question).toMatchObject({ at: '2009-07-30' });
});

test('what is new since a year can be chosen, and is said in words', async () => {
  const file = catchFile();
  const { store, user } = renderWithStore(<DetailsPanel />);
  act(() => store.setState(askQuestion({ kind: 'time', at: '2023-12-15', since: null })));
  await heading(2, 'Published by 15 December 2023');
  expect(screen.queryAllByText('new')).toHaveLength(0);
  await user.selectOptions(screen.getByRole('combobox', { name: 'New since' }), '2023');
  expect(store.getState().view.question).toMatchObject({ since: '2023' });
  expect(screen.getAllByText('new')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Download CSV' }));
  expect((await file()).trim().split('\r\n')).toHaveLength(21);
});

test('a date of the address between two publications counts as it is', async () => {
  const { store } = renderWithStore(<DetailsPanel />);
  act(() => store.setState(askQuestion({ kind: 'time', at: '2022-02', since: '2019-06' })));
  await heading(2, 'Published by February 2022');
  expect(screen.getByText('February 2022', { selector: 'output' })).toBeDefined();
  expect(screen.getByRole('slider', { name: 'Date' }).getAttribute('aria-valuetext')).toBe('February 2022');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'New since' }).value).toBe('2019-06');
  expect(await heading(3, 'In an earlier edition (2)')).toBeDefined();
});
