import { type ConsoleMessage, expect, type Locator, type Page, type Request } from '@playwright/test';
import { violationsIn } from './axe.ts';
import { type Box, type CanvasHost, type CanvasNode, type CanvasState, middleOf } from './canvas-state.ts';
import { Hand } from './hand.ts';

/** How long the page may take to come to rest before the journey fails, in milliseconds. */
const TIMEOUT = 20_000;

/** Page object of the app: what a person does and sees. Also records everything that goes wrong meanwhile. */
export class Atlas {
  readonly troubles: string[] = [];
  /** The console output of the page, newest line last. */
  readonly console: string[] = [];
  readonly page: Page;
  readonly hand: Hand;
  readonly #origin: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.hand = new Hand(page);
    this.#origin = new URL(address).origin;
  }

  get host(): Locator {
    return this.page.getByTestId('canvas');
  }

  /**
   * Opens an address such as `#/architecture/6-2` and waits until the page is at rest. If the app is open
   * already, only the View changes.
   */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`./${hash}`);
    await this.rest();
  }

  /** Opens the app on a freshly loaded page with empty local storage. */
  async openAnew(hash = ''): Promise<void> {
    await this.rest();
    await this.page.evaluate((next) => {
      localStorage.clear();
      history.replaceState(null, '', next);
    }, `./${hash}`);
    await this.page.reload();
    await this.rest();
  }

  /**
   * Reloads the page once nothing is loading, because a request that the browser aborts would count as
   * failed.
   */
  async reload(): Promise<void> {
    await this.rest();
    await this.page.reload();
    await this.ready();
  }

  /** Waits until a page that loads by itself is at rest. */
  async ready(): Promise<void> {
    await expect(this.page.locator('html[data-ready="true"]'), 'the first picture is drawn').toBeAttached();
    await this.rest();
  }

  /**
   * Waits until the page is at rest: no part of it and no layer is loading, and no animation runs. Requires
   * two frames in a row, because what one frame measures is drawn in the next.
   */
  async rest(): Promise<void> {
    await this.page.evaluate(async (maxEdits) => {
      const moving = () => {
        if (document.documentElement.dataset.ready !== 'true') return 'the first picture is not drawn';
        if (document.querySelector('[data-pending]')) return 'a part of the page is on its way';
        const host = document.querySelector<CanvasHost>('[data-testid="canvas"]');
        return host && !host.atlasAtRest() ? 'the canvas moves, or a layer is on its way' : null;
      };
      const end = performance.now() + maxEdits;
      for (let frames = 0; frames < 2; ) {
        await new Promise((done) => requestAnimationFrame(done));
        const what = moving();
        frames = what === null ? frames + 1 : 0;
        if (performance.now() > end) throw new Error(`The page does not come to rest: ${what}.`);
      }
    }, TIMEOUT);
  }

  async canvas(): Promise<CanvasState> {
    // As one string: Playwright takes ten times as long for a large object.
    return JSON.parse(await this.host.evaluate((host: CanvasHost) => JSON.stringify(host.atlasState())));
  }

  /** The state of the canvas once the page is at rest. */
  async settled(): Promise<CanvasState> {
    await this.rest();
    return this.canvas();
  }

  /** Resizes the window and waits until the page is drawn at that size. */
  async resize(size: { width: number; height: number }): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.waitForFunction(
      ({ width, height }) => innerWidth === width && innerHeight === height,
      size,
    );
    await this.rest();
  }

  /** The details panel. */
  get panel(): Locator {
    return this.page.getByRole('region', { name: 'Details' });
  }

  get outline(): Locator {
    return this.page.getByRole('treegrid', { name: 'Outline of the framework' });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search the framework' });
  }

  /** A button, switch or option of the page by its exact name. */
  tool(name: string): Locator {
    const exactly = { name, exact: true };
    return this.page.getByRole('button', exactly).or(this.page.getByRole('radio', exactly));
  }

  /** The role of each node in the highlight, for nodes that have one. A preview does not count. */
  async roles(): Promise<Record<string, string>> {
    const { nodes } = await this.canvas();
    return Object.fromEntries(nodes.flatMap(({ id, role }) => (role && role !== 'near' ? [[id, role]] : [])));
  }

  /** The ids of nodes that the preview under the pointer highlights while nothing is selected. */
  async previewed(): Promise<string[]> {
    const { nodes } = await this.canvas();
    return nodes.filter(({ role }) => role === 'near').map(({ id }) => id);
  }

  /** A node of the canvas once the page is at rest. Throws if there is none. */
  async node(id: string): Promise<CanvasNode> {
    const node = (await this.settled()).nodes.find((candidate) => candidate.id === id);
    if (!node) throw new Error(`The canvas has no node ${id}.`);
    return node;
  }

  /** Converts a point of the canvas to a point of the window. */
  async onPage(point: { x: number; y: number }): Promise<{ x: number; y: number }> {
    const box = await this.host.boundingBox();
    if (!box) throw new Error('The canvas is not on the page.');
    return { x: box.x + point.x, y: box.y + point.y };
  }

  /** Clicks the middle of a node or an edge label. */
  async clickOn(box: Box, how?: Parameters<Hand['click']>[1]): Promise<void> {
    await this.hand.click(await this.onPage(middleOf(box)), how);
  }

  async clickNode(id: string, how?: Parameters<Hand['click']>[1]): Promise<void> {
    await this.clickOn(await this.node(id), how);
  }

  /** Draws a box around nodes with Shift held. */
  async drawBoxRound(nodes: readonly Box[]): Promise<void> {
    const from = await this.onPage({
      x: Math.min(...nodes.map(({ x }) => x)) - 6,
      y: Math.min(...nodes.map(({ y }) => y)) - 6,
    });
    const to = await this.onPage({
      x: Math.max(...nodes.map(({ x, width }) => x + width)) + 6,
      y: Math.max(...nodes.map(({ y, height }) => y + height)) + 6,
    });
    await this.hand.drag(
      [from, middleOf({ ...from, width: to.x - from.x, height: to.y - from.y }), to],
      'Shift',
    );
  }

  /** Presses Tab until an element has the focus. */
  async tabTo(goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(goal).toBeVisible();
    // Look the element up once: a lookup by role at each stop takes longer than moving there.
    const wanted = await goal.elementHandle();
    for (let stops = 0; stops < 150; stops++) {
      await this.page.keyboard.press(key);
      if (await wanted?.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${goal} cannot be reached with ${key}.`);
  }

  /** Expects that an element has the focus, so that the next key continues from there. */
  async expectFocusKept(): Promise<void> {
    await expect(this.page.locator(':focus'), 'something has the focus').toHaveCount(1);
  }

  /** Expects that axe finds no violations. `label` names the state that is checked. */
  async axe(label: string): Promise<void> {
    expect(await violationsIn(this.page), `accessibility, ${label}`).toEqual([]);
  }

  /** Records everything that goes wrong on the page from now on. */
  async watch(): Promise<void> {
    const note = (trouble: string): void => void this.troubles.push(trouble);
    this.page.on('console', (message: ConsoleMessage) => {
      const line = `console ${message.type()}: ${message.text()}`;
      this.console.push(line);
      if (message.type() === 'error' || message.type() === 'warning') note(line);
    });
    this.page.on('pageerror', (error) => note(`uncaught: ${error.stack ?? error.message}`));
    this.page.on('crash', () => note('the page crashed'));
    this.page.on('request', (request: Request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'blob:' && url.protocol !== 'data:' && url.origin !== this.#origin)
        note(`foreign request: ${url.href}`);
    });
    this.page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'no reason given';
      // A browser that navigates away aborts the request for the icon of its tab.
      if (reason === 'net::ERR_ABORTED' && request.url().endsWith('/icon.svg')) return;
      note(`failed request: ${request.url()} (${reason})`);
    });
    this.page.on('response', (response) => {
      if (response.status() >= 400) note(`answer ${response.status()}: ${response.url()}`);
    });
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(
          `content security policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
        ),
      );
    });
  }
}
