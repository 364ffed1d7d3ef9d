// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { words } from '../../src/model/words.ts';
import { Legend } from '../../src/ui/panels/Legend.tsx';
import { renderWithStore } from './render.tsx';

afterEach(cleanup);

test('explains every sign once, with a sample and a meaning', () => {
  renderWithStore(<Legend />);
  const region = screen.getByRole('region', { name: 'Legend' });
  const signs = Object.values(words.legend.signs);
  expect(screen.getAllByRole('term')).toHaveLength(signs.length);
  expect(region.querySelectorAll('dt > svg[aria-hidden="true"]')).toHaveLength(signs.length);
  for (const { name, meaning } of signs) {
    const term = screen.getByText(name, { selector: 'dt' });
    expect(term.nextElementSibling?.textContent).toBe(meaning);
  }
});
