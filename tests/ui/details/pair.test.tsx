// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { TogetherPanel } from '../../../src/ui/details/TogetherPanel.tsx';
import { renderWithStore } from '../render.tsx';

afterEach(cleanup);

const open = (a: string, b: string) => renderWithStore(<TogetherPanel id={a} others={[b]} />);
const heading = (level: number, name: string | RegExp) => screen.getByRole('heading', { level, name });
const section = (name: string | RegExp) => heading(3, name).parentElement as HTMLElement;
const items = (name: string | RegExp) =>
  within(section(name))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('two nodes with relations between them', () => {
  test('are described in full, without paths', () => {
    open('4-2', '6-2');
    expect(heading(2, '4-2 and 6-2')).toBeDefined();
    for (const verb of [/evaluates/, /normatively references/])
      expect(within(section('6-2 depends on 4-2')).getAllByText(verb)).toHaveLength(1);
    expect(section('6-2 depends on 4-2').textContent).toContain('high confidence');
    expect(screen.queryByRole('heading', { name: '4-2 depends on 6-2' })).toBeNull();
    expect(screen.queryByText(/Path 1/)).toBeNull();
  });

  test('list dependence in use separately from that of documents', () => {
    open('6-2', '4-1');
    expect(section('6-2 depends on 4-1').textContent).toContain('presupposes');
    expect(section('6-2 depends on 4-1').textContent).not.toContain('takes input from');
    expect(section('Used together').textContent).toContain('takes input from');
    cleanup();
    open('2-1', '3-2');
    expect(section('Used together').textContent).toContain('takes input from');
    expect(screen.queryByRole('heading', { level: 3, name: /depends on 3-2/ })).toBeNull();
  });

  test('list what both depend on and what needs both', () => {
    open('3-3', '4-2');
    expect(items('Both depend on')[0]).toBe('1-1 Terms, models both directly');
    expect(items('Both are needed by').join()).toContain('2-4 Provider program');
  });
});

describe('two nodes further apart', () => {
  test('list every shortest path with a sentence and the direction of each step', async () => {
    const { store, user } = open('6-1', '1-1');
    expect(screen.getByText(/The shortest path takes 3 steps\./)).toBeDefined();
    const paths = [...section('4 shortest paths').querySelectorAll('.path')];
    expect(paths).toHaveLength(4);
    const [first, , , last] = paths as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
    expect(first.querySelector('summary')?.textContent).toContain('Path 1: 6-1');
    const steps = within(first).getAllByRole('listitem');
    expect(steps[0]?.textContent).toContain('evaluates 2-4');
    expect(steps[0]?.textContent).toContain('6-1 gives evaluators criteria');
    expect(steps[0]?.textContent).toContain('6-1 depends on 2-4');
    expect(last.textContent).toContain('neither depends on the other');
    expect(section('Both depend on').textContent).toContain('They have no dependency in common.');
    const [link] = within(first).getAllByRole('link', { name: /^IEC 62443-2-4/ });
    await user.click(link as HTMLElement);
    expect(store.getState().view.selection).toBe('2-4');
  });

  test('link to the other relations of a step', () => {
    open('6-1', '1-1');
    const more = screen.getByText('and 1 more relation between 2-4 and 3-2');
    expect(more.closest('a')?.getAttribute('href')).toContain('2-4~3-2');
  });
});

test('what is no node shows nothing', () => {
  open('4-2', '9-9');
  expect(screen.queryByRole('article')).toBeNull();
});
