import type { CDPSession, Page } from '@playwright/test';

interface Point {
  x: number;
  y: number;
}

/** The modifier bits of the DevTools protocol for the keys held during a gesture. */
const HELD = { none: 0, Control: 2, Shift: 8 } as const;
type ChildrenOf = keyof typeof HELD;

/**
 * Gestures of a mouse and of fingers, each sent at once. The meaning of a gesture depends on its timing: a
 * press that lasts is a long press, and two clicks too far apart are no double click. Sent event by event,
 * that would depend on the load of the machine. Points are pixels of the window.
 */
export class Hand {
  readonly #page: Page;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Clicks once or more often, with a key held. */
  async click({ x, y }: Point, { button = 'left', times = 1, held = 'none' }: Click = {}): Promise<void> {
    const at = { x, y, button, modifiers: HELD[held] } as const;
    const clicks = Array.from({ length: times }, (_, index) => ({ ...at, clickCount: index + 1 }));
    await this.#mouse([
      { type: 'mouseMoved', x, y, modifiers: HELD[held] },
      ...clicks.flatMap((click) => [
        { ...click, type: 'mousePressed' as const },
        { ...click, type: 'mouseReleased' as const },
      ]),
    ]);
  }

  /** Drags along points, with a key held. */
  async drag(points: readonly [Point, ...Point[]], held: ChildrenOf = 'none'): Promise<void> {
    const [from] = points;
    const to = points.at(-1) ?? from;
    const pressed = { button: 'left', clickCount: 1, modifiers: HELD[held] } as const;
    await this.#mouse([
      { type: 'mouseMoved', ...from, modifiers: HELD[held] },
      { type: 'mousePressed', ...from, ...pressed },
      ...points.map((point) => ({ type: 'mouseMoved' as const, ...point, ...pressed, buttons: 1 })),
      { type: 'mouseReleased', ...to, ...pressed },
    ]);
  }

  /** Moves fingers on the touch screen: the position of each finger, moment by moment. */
  async move(moments: readonly (readonly Point[])[]): Promise<void> {
    const session = await this.#cdp();
    const steps = moments.map((points, index) => ({
      type: index === 0 ? ('touchStart' as const) : ('touchMove' as const),
      touchPoints: points.map((point, id) => ({ ...point, id })),
    }));
    const all = [...steps, { type: 'touchEnd' as const, touchPoints: [] }];
    await Promise.all(all.map((step) => session.send('Input.dispatchTouchEvent', step)));
  }

  /** Puts a finger down. Returns a function that lifts it. */
  async hold({ x, y }: Point): Promise<() => Promise<void>> {
    const session = await this.#cdp();
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    return async () =>
      void (await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }));
  }

  async #mouse(events: readonly MouseEvent[]): Promise<void> {
    const session = await this.#cdp();
    await Promise.all(events.map((event) => session.send('Input.dispatchMouseEvent', event)));
  }

  #cdp(): Promise<CDPSession> {
    this.#session ??= this.#page.context().newCDPSession(this.#page);
    return this.#session;
  }
}

interface Click {
  button?: 'left' | 'right';
  times?: number;
  held?: ChildrenOf;
}

interface MouseEvent extends Point {
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased';
  button?: 'left' | 'right';
  buttons?: number;
  clickCount?: number;
  modifiers?: number;
}
