// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { select } from '../../../src/state/actions.ts';
import { DetailsPanel } from '../../../src/ui/details/DetailsPanel.tsx';
import { library } from '../../fixtures/library.ts';
import { renderWithStore } from '../render.tsx';

// Both pages load on first use, which takes long on a busy machine; afterwards they are there at once.
beforeAll(async () => {
  open(null);
  await screen.findByText('IEC 62443', { selector: 'h2' }, { timeout: 30_000 });
  cleanup();
  open('6-2');
  await screen.findByText('IEC 62443-6-2', { selector: 'h2' }, { timeout: 30_000 });
});
afterEach(cleanup);

function open(selection: string | null) {
  const rendered = renderWithStore(<DetailsPanel />);
  act(() => rendered.store.setState(select(selection)));
  return rendered;
}
const heading = (level: number, name: string | RegExp) => screen.getByRole('heading', { level, name });
const text = () => screen.getByRole('region', { name: 'Details' }).textContent;
const cards = () => [...document.querySelectorAll('.statement-head')].map((head) => head.textContent);

describe('with nothing selected', () => {
  test('the panel is the overview, and says how to begin', async () => {
    const { store, user } = open(null);
    expect(heading(2, 'IEC 62443')).toBeDefined();
    const start = heading(3, 'Start here').parentElement as HTMLElement;
    const links = within(start).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/architecture/6-2',
      '#/architecture/3-2',
      '#/architecture/1-1',
    ]);
    await user.click(links[0] as HTMLElement);
    expect(store.getState().view.selection).toBe('6-2');
  });

  test('the overview has purpose, types, statuses, tiers, phases and all sixteen benefits', () => {
    open(null);
    const region = screen.getByRole('region', { name: 'Details' });
    const { overview, documentTypes, statuses, tiers, phases, benefits } = library;
    for (const { meaning } of [...documentTypes, ...statuses]) expect(region.textContent).toContain(meaning);
    for (const { name } of [...tiers, ...phases]) expect(region.textContent).toContain(name);
    for (const text of [overview.purpose, overview.coverage, ...overview.keywords])
      expect(region.textContent).toContain(text);
    expect(benefits.flatMap((group) => group.benefits)).toHaveLength(16);
    for (const group of benefits) for (const benefit of group.benefits) screen.getByText(benefit);
  });
});

describe('a document', () => {
  test('reads like a page: place, designation, title, sentences', () => {
    open('6-2');
    expect(heading(2, 'IEC 62443-6-2')).toBeDefined();
    expect(text()).toContain('Security Evaluation Methodology for IEC 62443-4-2');
    expect(screen.getByRole('link', { name: 'Tier 6 Evaluation & Conformance' })).toBeDefined();
    expect(cards()).toContain('evaluates 4-2 Components');
    expect(text()).toContain('Nothing in the framework depends on IEC 62443-6-2.');
  });

  test('lists what it is used with separately from what it depends on', () => {
    open('3-3');
    const section = (name: string) => heading(3, name).parentElement as HTMLElement;
    expect(section('Depends on').textContent).toContain('takes its structure from 1-1');
    expect(section('Depends on').textContent).not.toContain('3-2');
    const used = section('Used with');
    expect(used.dataset.side).toBe('used-with');
    expect(used.textContent).toContain('takes input from 3-2');
    expect(used.textContent).toContain('is a key standard of Phase 2');
  });

  test('says why neither depends if the relation says so itself', () => {
    open('4-1');
    const card = screen.getByText(/defines the process for developing products/).closest('li');
    expect(card?.textContent).toContain(
      'Neither depends on the other: 4-1 is a process standard for any product.',
    );
    expect(card?.dataset.side).toBe('related');
  });

  test('links to the other end of a relation, and the new heading receives the focus', async () => {
    const { store, user } = open('4-2');
    const [link] = screen.getAllByRole('link', { name: 'IEC 62443-6-2 Evaluating 4-2' });
    expect(link?.closest('li')?.textContent).toContain('is evaluated by 6-2');
    expect(link?.getAttribute('href')).toBe('#/architecture/6-2');
    await user.click(link as HTMLElement);
    expect(store.getState().view.selection).toBe('6-2');
    expect(document.activeElement).toBe(heading(2, 'IEC 62443-6-2'));
  });

  test('leaves a click with a modifier to the browser', async () => {
    const { store, user } = open('4-2');
    const [link] = screen.getAllByRole('link', { name: 'IEC 62443-6-2 Evaluating 4-2' });
    await user.keyboard('{Control>}');
    await user.click(link as HTMLElement);
    expect(store.getState().view.selection).toBe('4-2');
  });

  test('does not focus the heading when the selection comes from elsewhere', () => {
    const { store } = open('4-2');
    act(() => store.setState(select('3-3')));
    expect(heading(2, 'IEC 62443-3-3')).toBeDefined();
    expect(document.activeElement).toBe(document.body);
  });

  test('shows a relation by itself', async () => {
    const { store, user } = open('6-2');
    const [show] = screen.getAllByRole('link', { name: 'Show the relation with 4-2' });
    await user.click(show as HTMLElement);
    expect(store.getState().view.selection).toBe('4-2~6-2');
    expect(heading(3, '6-2 depends on 4-2')).toBeDefined();
    expect(cards()).toContain('6-2 evaluates 4-2 Components');
  });

  test('leads back to the overview', async () => {
    const { store, user } = open('6-2');
    await user.click(screen.getByRole('button', { name: /Overview/ }));
    expect(store.getState().view.selection).toBeNull();
    expect(document.activeElement).toBe(heading(2, 'IEC 62443'));
  });

  test('has chips that show their explanation on demand', async () => {
    const { user } = open('6-2');
    await user.click(screen.getByRole('button', { name: 'TR' }));
    const dialog = screen.getByRole('dialog', { name: 'Technical Report' });
    expect(dialog.textContent).toContain('procedural in character');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('has the source and confidence of statements, which unfold to the list of sources', () => {
    open('6-2');
    const card = screen
      .getByText(/gives evaluators one method for judging components/)
      .closest('li') as HTMLElement;
    expect(card.textContent).toContain('stated by the framework page, the standard and the literature');
    expect(card.textContent).toContain('high confidence');
    const outside = within(card).getByRole('link', { name: /Meganorms.*opens in a new tab/ });
    expect(outside.getAttribute('target')).toBe('_blank');
    expect(outside.getAttribute('rel')).toBe('noopener noreferrer');
    expect(card.textContent).toContain('Framework page · framework page, no public address');
  });

  test('shows both values if page and catalogue differ', () => {
    open('1-5');
    const section = heading(3, 'Where sources differ').parentElement as HTMLElement;
    expect(within(section).getAllByRole('heading', { level: 4 })).toHaveLength(3);
    const type = within(section)
      .getByRole('heading', { level: 4, name: 'Type' })
      .closest('li') as HTMLElement;
    const values = within(type)
      .getAllByRole('definition')
      .map((value) => value.textContent);
    expect(values).toEqual(['Technical Report (TR)', 'Technical Specification (TS)']);
    expect(section.textContent).toContain('catalogue lists a TS');
    expect(screen.getByRole('button', { name: 'catalogue: other title, TS, published' })).toBeDefined();
  });

  test('lists the corrections', () => {
    open('4-1');
    const section = heading(3, 'Corrected here').parentElement;
    expect(section?.textContent).toContain('“IEC IEC 62443-4-1”, shown here as “IEC 62443-4-1”');
  });
});

test('a tier lists its documents, an activity its phase and the other activities of it', () => {
  const { store } = open('tier-6');
  expect(screen.getAllByRole('link', { name: /^IEC 62443-6-/ })).toHaveLength(2);
  expect(screen.queryByText(/depends on nothing else|framework depends on/)).toBeNull();
  act(() => store.setState(select('assess-risk')));
  expect(screen.getAllByRole('link', { name: 'Phase 1 Assess' })).toHaveLength(1);
  expect(heading(3, 'In the same phase').parentElement?.querySelectorAll('a')).toHaveLength(3);
});

test('every node and every line can be opened', () => {
  const { store } = open(null);
  const { graph, lines } = store.getState();
  for (const id of [...graph.nodes(), ...lines.keys()]) {
    act(() => store.setState(select(id)));
    const headings = [...document.querySelectorAll('h2')];
    expect(headings.map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/\S/)]);
  }
});
