import { type ConsoleMessage, expect, type Locator, type Page, type Request } from '@playwright/test';
import { violationsIn } from './axe.ts';
import { type Box, type CanvasHost, type CanvasNode, type CanvasState, middleOf } from './canvas-state.ts';

/** How long the page may take to come to rest before the journey fails, in milliseconds. */
const TIMEOUT = 20_000;

/** The app as a person meets it, and everything that went wrong meanwhile. */
export class Atlas {
  readonly troubles: string[] = [];
  /** What the page wrote to its console, the last line last. */
  readonly console: string[] = [];
  readonly page: Page;
  readonly #origin: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#origin = new URL(address).origin;
  }

  get host(): Locator {
    return this.page.getByTestId('canvas');
  }

  /** Opens the app, `#/architecture/6-2` say, and waits until it is all there. In an open app only the view changes. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`./${hash}`);
    await this.ready();
  }

  /** Opens the app on a new page, whatever was done on this one. */
  async openAnew(hash = ''): Promise<void> {
    await this.page.evaluate((next) => {
      localStorage.clear();
      history.replaceState(null, '', next);
    }, `./${hash}`);
    await this.page.reload();
    await this.ready();
  }

  /** Waits, after a load, until the page is all there and at rest. */
  async ready(): Promise<void> {
    await expect(this.page.locator('html[data-ready="true"]'), 'the first picture is drawn').toBeAttached();
    await this.rest();
  }

  /**
   * Waits until the page is at rest: no part of it and no layer is still on its way, and nothing glides. Two frames in
   * a row, as what a frame has measured is drawn in the next.
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
    return this.host.evaluate((host: CanvasHost) => host.atlasState());
  }

  /** The canvas once the page is at rest. */
  async settled(): Promise<CanvasState> {
    await this.rest();
    return this.canvas();
  }

  /** Makes the window another size, and waits until the page is drawn in it. */
  async resize(size: { width: number; height: number }): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.waitForFunction(
      ({ width, height }) => innerWidth === width && innerHeight === height,
      size,
    );
    await this.rest();
  }

  /** The side panel. */
  get panel(): Locator {
    return this.page.getByRole('region', { name: 'Details' });
  }

  get outline(): Locator {
    return this.page.getByRole('treegrid', { name: 'Outline of the framework' });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search the framework' });
  }

  /** A button, switch or choice of the page by its exact name. */
  tool(name: string): Locator {
    const exactly = { name, exact: true };
    return this.page.getByRole('button', exactly).or(this.page.getByRole('radio', exactly));
  }

  /** What each node is to the selection, for nodes that are anything to it. */
  async roles(): Promise<Record<string, string>> {
    const { nodes } = await this.canvas();
    return Object.fromEntries(nodes.flatMap(({ id, role }) => (role && role !== 'near' ? [[id, role]] : [])));
  }

  /** What lights up under the pointer, where nothing is selected. */
  async previewed(): Promise<string[]> {
    const { nodes } = await this.canvas();
    return nodes.filter(({ role }) => role === 'near').map(({ id }) => id);
  }

  /** A node of the canvas at rest. */
  async node(id: string): Promise<CanvasNode> {
    const node = (await this.settled()).nodes.find((candidate) => candidate.id === id);
    if (!node) throw new Error(`The canvas has no node ${id}.`);
    return node;
  }

  /** Where a point of the canvas lies on the page. */
  async onPage(point: { x: number; y: number }): Promise<{ x: number; y: number }> {
    const box = await this.host.boundingBox();
    if (!box) throw new Error('The canvas is not on the page.');
    return { x: box.x + point.x, y: box.y + point.y };
  }

  /** Clicks into the middle of a node or a pill. */
  async clickOn(box: Box): Promise<void> {
    const { x, y } = await this.onPage(middleOf(box));
    await this.page.mouse.click(x, y);
  }

  /** Draws a box with Shift held, between two points of the page. */
  async drawBox(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { keyboard, mouse } = this.page;
    await keyboard.down('Shift');
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
    await keyboard.up('Shift');
  }

  async clickNode(id: string): Promise<void> {
    await this.clickOn(await this.node(id));
  }

  /** Nothing that axe knows of is in a person's way. `label` says which moment was looked at. */
  async axe(label: string): Promise<void> {
    expect(await violationsIn(this.page), `accessibility, ${label}`).toEqual([]);
  }

  /** Notes everything that goes wrong behind the page from now on. */
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
      // A browser that is sent elsewhere gives up what it was fetching for its tab.
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
