// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { show } from '../../../../src/state/actions.ts';
import { renderWithStore } from '../../render.tsx';
import { AskedPanel } from '../asked-panel.tsx';

const impactOf = (selection: string) => show({ selection, impact: true });

afterEach(cleanup);

const heading = (level: number, name: string | RegExp) => screen.getByRole('heading', { level, name });
const section = (name: string | RegExp) => heading(3, name).parentElement as HTMLElement;

test('lists by distance what a revision affects, each with its chain of statements', async () => {
  const { store, user } = renderWithStore(<AskedPanel />, impactOf('4-2'));
  expect(heading(2, 'What is affected when 4-2 is revised?')).toBeDefined();
  expect(screen.getByText('9 parts of the framework are affected.')).toBeDefined();
  const direct = section('Directly (6)');
  expect(direct.textContent).toContain('6-2 gives evaluators one method');
  const far = [...section('2 steps away (3)').querySelectorAll('.impact-affected')];
  const profile = far.find((one) => one.textContent?.startsWith('Profile X'));
  expect(profile?.textContent).toContain('is a member of');
  expect(profile?.textContent).toContain('5-x profiles may select requirements from 4-2');
  await user.click(within(direct).getAllByRole('link', { name: /^IEC 62443-6-2/ })[0] as HTMLElement);
  expect(store.getState().view.selection).toBe('6-2');
});

test('says that only documents count, even if nothing is affected', () => {
  renderWithStore(<AskedPanel />, impactOf('3-2'));
  expect(screen.getByText(/so a revision of it affects nothing else/).textContent).toContain('3-2');
  expect(screen.getByText(/This counts only what depends on it as a document/)).toBeDefined();
});

test('says clearly that nothing is affected', () => {
  renderWithStore(<AskedPanel />, impactOf('6-2'));
  expect(screen.getByText(/so a revision of it affects nothing else/).textContent).toContain('6-2');
  expect(screen.queryByRole('button', { name: 'Download CSV' })).toBeNull();
});

test('shows nothing for an unknown node', () => {
  renderWithStore(<AskedPanel />, impactOf('4-2~6-2'));
  expect(screen.queryByRole('article')).toBeNull();
});

describe('the CSV', () => {
  const blobs: Blob[] = [];
  const revoked: string[] = [];
  beforeEach(() => {
    blobs.length = 0;
    revoked.length = 0;
    // jsdom has no object URLs.
    URL.createObjectURL = (blob) => `blob:atlas/${blobs.push(blob as Blob)}`;
    // A file of an earlier test revokes its own URL ten seconds later.
    URL.revokeObjectURL = (url) => void (url.startsWith('blob:atlas/') && revoked.push(url));
  });

  test('is downloaded under a name with the date, and its URL is revoked', async () => {
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href}`);
    });
    const timer = vi.spyOn(globalThis, 'setTimeout');
    const { user } = renderWithStore(<AskedPanel />, impactOf('4-2'));
    await user.click(screen.getByRole('button', { name: 'Download CSV' }));
    await vi.waitFor(() => expect(clicked).toHaveLength(1));
    expect(clicked[0]).toMatch(/^iec62443-impact-of-4-2-\d{4}-\d\d-\d\d\.csv blob:atlas\/1$/);
    const [blob] = blobs;
    expect(blob?.type).toBe('text/csv;charset=utf-8');
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x22]);
    expect(new TextDecoder().decode(bytes).split('\r\n')).toHaveLength(11);
    const given = timer.mock.calls.find(([, wait]) => wait === 10_000)?.[0] as () => void;
    expect(revoked).toEqual([]);
    given();
    expect(revoked).toEqual(['blob:atlas/1']);
  });
});
