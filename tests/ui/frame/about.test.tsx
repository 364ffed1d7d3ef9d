// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openAbout } from '../../../src/state/actions.ts';
import { keepLayers } from '../../../src/state/layer-actions.ts';
import { DetailsPanel } from '../../../src/ui/details/DetailsPanel.tsx';
import { AboutDialog } from '../../../src/ui/frame/AboutDialog.tsx';
import { HelpDialog } from '../../../src/ui/frame/HelpDialog.tsx';
import { layerIndex, layers } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';
import { fill, renderWithStore } from '../render.tsx';
// Import these now, so that no test waits for what the page loads on demand.
import '../../../src/ui/details/QuestionList.tsx';
import '../../../src/ui/details/SubjectPage.tsx';

afterEach(cleanup);

const dialog = () => screen.findByRole('dialog', { name: 'About the Atlas' });
const MEGANORMS = library.sources.find(
  ({ id }) => id === 'https://meganorms.com/st-iec-ts-62443-1-5-2023.html',
);

test('says what it is, with whom it is not affiliated, and which edition it is', async () => {
  const { store, user } = renderWithStore(<DetailsPanel />);
  await user.click(await screen.findByRole('button', { name: 'About the Atlas and its sources' }));
  expect(store.getState().about).toEqual({ page: 'about', source: null });
  cleanup();
  const other = renderWithStore(<AboutDialog />);
  act(() => other.store.setState(openAbout({ page: 'about', source: null })));
  const text = (await dialog()).textContent;
  expect(text).toContain('not affiliated with IEC or ISA');
  expect(text).toContain(`Version ${library.overview.edition.version}, as of 22 November 2026`);
  expect(text).toContain('MIT licence');
  for (const { name, licence } of layers)
    for (const line of [name, ...licence.notices]) expect(text).toContain(line);
});

test('a wrong fact is reported by a text to copy; nothing is sent, and without a URL there is no link', async () => {
  const { store, user } = renderWithStore(<AboutDialog />);
  act(() => store.setState(openAbout({ page: 'about', source: null })));
  const page = within(await dialog());
  const field = page.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the report' });
  expect(field.value).toContain('Edition: 0.1.0, as of 2026-11-22');
  expect(field.value).toContain(window.location.href);
  await fill(user, field, 'it is a TS');
  await user.click(page.getByRole('button', { name: 'Copy the text' }));
  expect(await page.findByText('The text is copied.')).toBeDefined();
  expect(await navigator.clipboard.readText()).toContain('it is a TS');
  expect(page.queryByRole('link')).toBeNull();
});

test('opens from the help and replaces it', async () => {
  const { store, user } = renderWithStore(<HelpDialog />);
  act(() => store.setState({ helping: true }));
  await user.click(await screen.findByRole('button', { name: 'About the Atlas and its sources' }));
  expect(store.getState()).toMatchObject({ helping: false, about: { page: 'about', source: null } });
});

test('lists every source with its citations, filtered by a text', async () => {
  const { store, user } = renderWithStore(<AboutDialog />);
  act(() => store.setState(openAbout({ page: 'about', source: null })));
  const page = within(await dialog());
  await user.click(page.getByRole('tab', { name: 'Sources' }));
  expect(page.getByText(`${library.sources.length} sources`)).toBeDefined();
  expect(page.getAllByRole('heading', { level: 3 })).toHaveLength(library.sources.length);
  await fill(user, page.getByRole('searchbox', { name: 'Find a source' }), 'meganorms 1-5');
  expect(page.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    expect.stringContaining(MEGANORMS?.name ?? '?'),
  ]);
  expect(page.getByText(`1 of ${library.sources.length} sources`)).toBeDefined();
  const count = page.getByText(/statements? cites? it/);
  await user.click(count);
  await user.click(await page.findByRole('link', { name: '1-5, published: 2023-09-15' }));
  expect(store.getState().view.selection).toBe('1-5');
  expect(store.getState().about).toBeNull();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a citation of a role leads to its question', async () => {
  const { store, user } = renderWithStore(<AboutDialog />);
  const source = library.roles.find(({ id }) => id === 'product-supplier')?.sources[0] ?? '';
  act(() => store.setState(openAbout({ page: 'sources', source })));
  const page = within(await dialog());
  await user.click(await page.findByRole('link', { name: 'Product supplier: definition' }));
  expect(store.getState().view.question).toEqual({ kind: 'role', role: 'product-supplier' });
});

test('a source in a panel leads to all its citations', async () => {
  const { store, user } = renderWithStore(
    <>
      <DetailsPanel />
      <AboutDialog />
    </>,
  );
  act(() => store.setState({ view: { ...store.getState().view, selection: '1-5' } }));
  const name = `What else cites it: ${MEGANORMS?.name}`;
  const [more] = await screen.findAllByRole('button', { name, hidden: true });
  await user.click(more as HTMLElement);
  expect(store.getState().about).toEqual({ page: 'sources', source: MEGANORMS?.id });
  const page = within(await dialog());
  const link = await page.findByRole('link', { name: '1-5, published: 2023-09-15' });
  expect(link.closest('details')?.open).toBe(true);
  expect(document.activeElement).toBe(link.closest('details')?.querySelector('summary'));
});

test('the sources of layers are listed once the layers are loaded, whether they are on or not', async () => {
  const { store } = renderWithStore(<AboutDialog />);
  act(() => store.setState({ layerIndex }));
  act(() => store.setState(openAbout({ page: 'sources', source: 'attack-ics' })));
  const page = within(await dialog());
  expect(page.getByText(/Not loaded: .*MITRE ATT&CK for ICS/)).toBeDefined();
  expect(page.getByRole('button', { name: 'Load all layers' })).toBeDefined();
  act(() => store.setState(keepLayers(layers)));
  expect(page.queryByText(/Not loaded/)).toBeNull();
  const all = new Set([library, ...layers].flatMap(({ sources }) => sources.map(({ id }) => id)));
  expect(page.getAllByRole('heading', { level: 3 })).toHaveLength(all.size);
});
