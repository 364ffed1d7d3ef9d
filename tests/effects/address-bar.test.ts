// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startAddressBar } from '../../src/effects/address-bar.ts';
import { copyLink } from '../../src/effects/copy-link.ts';
import { writeAddress } from '../../src/lens/view/address.ts';
import { HOME } from '../../src/lens/view/view.ts';
import { arrangeAs, askQuestion, hover, lookAs, select, undo } from '../../src/state/actions.ts';
import { keepView } from '../../src/state/bookmark-actions.ts';
import { openStore, type Store } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';
import { toldBy } from '../fixtures/notices.ts';

let stop = () => {};

beforeEach(() => history.replaceState(null, '', '/'));
afterEach(() => stop());

function openAt(address: string): Store {
  history.replaceState(null, '', `/${address}`);
  const store = openStore(library);
  stop = startAddressBar(store);
  return store;
}

/** Does what a browser does on Back, synchronously. */
function arriveAt(address: string): void {
  history.replaceState(null, '', `/${address}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

const viewOf = (store: Store) => store.getState().view;

describe('at the start', () => {
  test('an address opens what it asks for', () => {
    const store = openAt('#/dependencies/6-2?depth=2&dir=depends-on');
    expect(viewOf(store)).toEqual({
      ...HOME,
      arrangement: 'dependencies',
      selection: '6-2',
      depth: 2,
      direction: 'depends-on',
    });
    expect(toldBy(store)).toBeNull();
  });

  test('reading writes nothing', () => {
    const push = vi.spyOn(history, 'pushState');
    openAt('#/lifecycle/6-2');
    openAt('');
    expect(push).not.toHaveBeenCalled();
    expect(location.hash).toBe('');
  });

  test('unknown parts of the address are reported, and the rest opens', () => {
    const store = openAt('#/lifecycle/9-9?depth=2');
    expect(viewOf(store)).toMatchObject({ arrangement: 'lifecycle', selection: null, depth: 2 });
    expect(toldBy(store)).toBe('The framework has nothing called “9-9”.');
  });

  test('all unknown parts are reported together', () => {
    const notice = toldBy(openAt('#/circle/9-9'));
    expect(notice).toContain('There is no arrangement “circle”.');
    expect(notice).toContain('The framework has nothing called “9-9”.');
  });
});

describe('a change of the View', () => {
  test('is a step in the history', () => {
    const store = openAt('#/architecture');
    const steps = history.length;
    store.setState(select('6-2'));
    expect(location.hash).toBe('#/architecture/6-2');
    store.setState(arrangeAs('around'));
    expect(location.hash).toBe('#/around/6-2');
    expect(history.length).toBe(steps + 2);
  });

  test('is pushed once, and changes elsewhere in the state push nothing', () => {
    const push = vi.spyOn(history, 'pushState');
    const store = openAt('#/architecture');
    store.setState(select('6-2'));
    store.setState(select('6-2'));
    store.setState(hover({ id: '4-2', x: 1, y: 2 }));
    store.setState({ view: { ...viewOf(store) } });
    expect(push.mock.calls.map(([, , address]) => address)).toEqual(['#/architecture/6-2']);
  });

  test('to an equal View with another address is no step', () => {
    const push = vi.spyOn(history, 'pushState');
    const store = openAt('');
    store.setState(lookAs(2));
    store.setState(lookAs(1));
    expect(push.mock.calls.map(([, , address]) => address)).toEqual([
      '#/architecture?depth=2',
      '#/architecture',
    ]);
    arriveAt('#/architecture/6-2~4-2');
    store.setState(select(null));
    store.setState(select('4-2~6-2'));
    expect(push).toHaveBeenCalledTimes(4);
  });
});

describe('a View with an address too long to read again', () => {
  const items = Array.from({ length: 1000 }, (_, index) => `I(${index})`);
  const long = { kind: 'coverage', framework: 'eu-cra', items } as const;

  test('is not written, and a notice stays until a shorter one is', () => {
    const store = openAt('#/architecture/6-2');
    store.setState(askQuestion(long));
    expect(viewOf(store).question).toEqual(long);
    expect(location.hash).toBe('#/architecture/6-2');
    expect(toldBy(store)).toMatch(/too long for an address/);
    store.setState(askQuestion({ ...long, items: ['I(1)'] }));
    expect(location.hash).toContain('items=I(1)');
    expect(toldBy(store)).toBeNull();
    store.setState(askQuestion(long));
    store.setState(undo);
    expect(toldBy(store)).toBeNull();
  });

  test('is not kept, and a notice stays until another one is', () => {
    const store = openAt('#/architecture/6-2');
    store.setState(askQuestion(long));
    store.setState(keepView('a', 'Mine'));
    expect(store.getState().bookmarks).toEqual([]);
    expect(toldBy(store)).toMatch(/too long to be kept/);
    store.setState(undo);
    store.setState(keepView('a', 'Mine'));
    expect(store.getState().bookmarks).toHaveLength(1);
    expect(toldBy(store)).toBeNull();
  });

  test('is not copied as a link', async () => {
    const store = openAt('#/architecture/6-2');
    await copyLink(store, writeAddress({ ...HOME, question: long }));
    expect(toldBy(store)).toMatch(/too long for a link/);
  });
});

describe('Back', () => {
  test('shows the previous View, and writes nothing', () => {
    const store = openAt('#/architecture/6-2');
    const push = vi.spyOn(history, 'pushState');
    arriveAt('#/architecture/4-2');
    expect(viewOf(store).selection).toBe('4-2');
    expect(location.hash).toBe('#/architecture/4-2');
    expect(push).not.toHaveBeenCalled();
  });

  test('goes through the history', async () => {
    const store = openAt('#/architecture');
    store.setState(select('6-2'));
    store.setState(select('4-2'));
    history.back();
    await vi.waitFor(() => expect(viewOf(store).selection).toBe('6-2'));
    history.back();
    await vi.waitFor(() => expect(viewOf(store).selection).toBeNull());
    history.forward();
    await vi.waitFor(() => expect(viewOf(store).selection).toBe('6-2'));
  });

  test('to an unknown place is reported, without another step', () => {
    const store = openAt('#/architecture');
    const push = vi.spyOn(history, 'pushState');
    arriveAt('#/architecture/9-9');
    expect(toldBy(store)).toContain('9-9');
    expect(push).not.toHaveBeenCalled();
    arriveAt('#/architecture/6-2');
    expect(toldBy(store)).toBeNull();
  });
});

test('after stopping, neither side follows the other', () => {
  const store = openAt('#/architecture');
  stop();
  store.setState(select('6-2'));
  expect(location.hash).toBe('#/architecture');
  arriveAt('#/architecture/1-1');
  expect(viewOf(store).selection).toBe('6-2');
});
