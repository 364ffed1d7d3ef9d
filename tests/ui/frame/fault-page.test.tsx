// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FaultPage } from '../../../src/ui/frame/FaultPage.tsx';

test('the fault page lists at most a hundred problems, and says how many more there are', () => {
  const problems = Array.from({ length: 5000 }, (_, index) => ({
    file: 'documents.json',
    place: `record ${index + 1}`,
    sentence: 'Something is wrong with it.',
  }));
  render(<FaultPage problems={problems} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(100);
  expect(screen.getByText('And 4900 more problems.')).toBeDefined();
  expect(screen.getByText(/^5000 problems stopped it/)).toBeDefined();
});
