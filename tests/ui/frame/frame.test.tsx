// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import * as reload from '../../../src/effects/reload.ts';
import { select } from '../../../src/state/actions.ts';
import { FaultPage } from '../../../src/ui/frame/FaultPage.tsx';
import { Footer } from '../../../src/ui/frame/Footer.tsx';
import { Guarded } from '../../../src/ui/frame/Guarded.tsx';
import { Header } from '../../../src/ui/frame/Header.tsx';
import { lazily } from '../../../src/ui/lazily.ts';
import { renderWithStore } from '../render.tsx';

afterEach(cleanup);

test('the header switches the arrangement, the panels, the theme and the presentation', async () => {
  const { store, user } = renderWithStore(<Header searchRef={createRef()} />);
  const switches = screen.getByRole('radiogroup', { name: 'Arrangement' });
  expect(
    within(switches)
      .getAllByRole('radio')
      .map((one) => one.textContent),
  ).toEqual(['Architecture', 'Lifecycle', 'Dependencies', 'Around']);
  await user.click(within(switches).getByRole('radio', { name: 'Lifecycle' }));
  expect(store.getState().view.arrangement).toBe('lifecycle');

  await user.click(screen.getByRole('button', { name: 'Outline' }));
  expect(store.getState().panels).toMatchObject({
    outline: true,
    legend: false,
    trail: false,
    details: true,
  });

  await user.click(await screen.findByRole('button', { name: 'Theme' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
  expect(store.getState().theme).toBe('dark');

  await user.click(screen.getByRole('button', { name: 'Present' }));
  expect(screen.queryByRole('button', { name: 'Outline' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Stop presenting' }));
  expect(screen.getByRole('button', { name: 'Outline' })).toBeTruthy();
});

test('the footer offers depth and direction for a selection, and the camera always', async () => {
  const { store, user, drawing } = renderWithStore(<Footer />);
  expect(screen.queryByRole('radiogroup', { name: 'Direction' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Zoom in' }));
  await user.click(screen.getByRole('button', { name: 'Fit the picture' }));
  expect(drawing.zoomBy).toHaveBeenCalledWith(1.25);
  expect(drawing.fit).toHaveBeenCalledOnce();

  store.setState(select('3-2'));
  expect((await screen.findByRole('status')).textContent).toBe('depends on 1, needed by 0, used with 6');
  const direction = screen.getByRole('radiogroup', { name: 'Direction' });
  await user.click(within(direction).getByRole('radio', { name: 'Needed by' }));
  await user.click(
    within(screen.getByRole('radiogroup', { name: 'Steps' })).getByRole('radio', { name: 'all' }),
  );
  expect(store.getState().view).toMatchObject({ direction: 'needed-by', depth: Number.POSITIVE_INFINITY });
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  expect(store.getState().view.selection).toBeNull();
});

test('a fault in one part leaves the others working, and the part can be retried', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const Part = () => {
    if (broken) throw new Error('seeded');
    return <p>mended</p>;
  };
  const { user } = renderWithStore(
    <>
      <Guarded part="Legend">
        <Part />
      </Guarded>
      <p>the rest</p>
    </>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Legend could not be shown. The rest works.');
  expect(screen.getByText('the rest')).toBeTruthy();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('mended')).toBeTruthy();
});

test('a part that failed to load offers to reload the page, because retrying the import is useless', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const again = vi.spyOn(reload, 'loadAgain').mockImplementation(() => undefined);
  const Part = lazily(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  const { user } = renderWithStore(
    <>
      <Guarded part="Legend" meanwhile={<p>on its way</p>}>
        <Part />
      </Guarded>
      <p>the rest</p>
    </>,
  );
  expect(screen.getByText('on its way')).toBeTruthy();
  expect(document.querySelectorAll('[data-pending]'), 'the page says that a part is on its way').toHaveLength(
    1,
  );
  const alert = await screen.findByRole('alert');
  expect(document.querySelectorAll('[data-pending]')).toHaveLength(0);
  expect(alert.textContent).toContain('Legend could not be shown. The rest works.');
  expect(screen.getByText('the rest')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Load the page again' }));
  expect(again).toHaveBeenCalledOnce();
});

test('a part that was fetched ahead is there at once', async () => {
  const Part = lazily(async () => () => <p>here</p>);
  await Part.fetch();
  renderWithStore(
    <Guarded part="Legend">
      <Part />
    </Guarded>,
  );
  expect(screen.getByText('here')).toBeTruthy();
});

test('a part that arrives and then fails can be tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const Part = lazily(async () => () => {
    if (broken) throw new TypeError('Failed to fetch dynamically imported module');
    return <p>mended</p>;
  });
  const { user } = renderWithStore(
    <Guarded part="Legend">
      <Part />
    </Guarded>,
  );
  const retry = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByRole('button', { name: 'Load the page again' })).toBeNull();
  broken = false;
  await user.click(retry);
  expect(screen.getByText('mended')).toBeTruthy();
});

test('the fault page lists every problem with its file, its place and a sentence', () => {
  renderWithStore(
    <FaultPage
      problems={[
        { file: 'tiers.json', place: 'line 3, column 5', sentence: 'A comma is missing.' },
        { file: 'documents.json', place: 'record 2 (1-2)', sentence: 'The title is missing.' },
      ]}
    />,
  );
  expect(screen.getByRole('heading', { name: 'The Atlas cannot open its data' })).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'tiers.json, line 3, column 5A comma is missing.',
    'documents.json, record 2 (1-2)The title is missing.',
  ]);
});
