import {
  test as base,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
  type Request,
} from '@playwright/test';
import axe from 'axe-core';

/** What the canvas says of itself. All lengths are CSS pixels, from the upper left corner of the canvas. */
export interface CanvasState {
  arrangement: string;
  zoom: number;
  pan: { x: number; y: number };
  nodes: CanvasNode[];
  lines: CanvasLine[];
  captions: CanvasText[];
}
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface CanvasText extends Box {
  text: string;
}
export interface CanvasNode extends Box {
  id: string;
  kind: string;
  role: string | null;
  found: boolean;
  labels: (CanvasText & { fontSize: number })[];
}
export interface CanvasLine {
  id: string;
  ends: [string, string];
  role: string | null;
  edgeLabels: CanvasText[];
  relations: string[];
}

export function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The app as a person meets it, and everything that went wrong meanwhile. */
export class Atlas {
  readonly troubles: string[] = [];
  readonly page: Page;
  readonly #origin: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#origin = new URL(address).origin;
  }

  get host(): Locator {
    return this.page.getByTestId('canvas');
  }

  /** Opens the app, `#/architecture/6-2` say, and waits for the first picture. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`./${hash}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('html[data-ready="true"]'), 'the first picture is drawn').toBeAttached();
  }

  async canvas(): Promise<CanvasState> {
    return this.host.evaluate((element) => {
      const host = element as unknown as { atlasState?: () => CanvasState };
      if (!host.atlasState)
        throw new Error('The canvas does not tell its state: element.atlasState is missing.');
      return host.atlasState();
    });
  }

  /** The canvas once it has come to rest: the same in eight frames, one after the other. */
  async settled(): Promise<CanvasState> {
    await this.host.evaluate(async (element) => {
      const host = element as unknown as { atlasState: () => CanvasState };
      let before = '';
      for (let alike = 0; alike < 8; ) {
        await new Promise((done) => requestAnimationFrame(done));
        const now = JSON.stringify(host.atlasState());
        alike = now === before ? alike + 1 : 0;
        before = now;
      }
    });
    return this.canvas();
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

  /** Nothing that axe knows of stands in a person's way. `label` says which moment was looked at. */
  async axe(label: string): Promise<void> {
    // The page's policy lets no foreign script in; what the test itself evaluates is not the page's.
    await this.page.evaluate(`if (!('axe' in window)) { ${axe.source} }`);
    const violations = await this.page.evaluate(async () => {
      const { axe: runner } = window as unknown as { axe: typeof axe };
      const results = await runner.run(document, { resultTypes: ['violations'] });
      return results.violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
      );
    });
    expect(violations, `accessibility, ${label}`).toEqual([]);
  }

  async watch(): Promise<void> {
    const note = (trouble: string): void => void this.troubles.push(trouble);
    this.page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error' || message.type() === 'warning')
        note(`console ${message.type()}: ${message.text()}`);
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
    await this.page.exposeFunction('__atlasViolation', (what: string) =>
      note(`content security policy: ${what}`),
    );
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (window as unknown as { __atlasViolation: (what: string) => void }).__atlasViolation;
        report(
          `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
        );
      });
    });
  }
}

/** `test` with an `atlas`; a journey with anything in its troubles has failed, whatever else it saw. */
export const test = base.extend<{ atlas: Atlas }>({
  atlas: async ({ page, baseURL }, use) => {
    if (baseURL === undefined) throw new Error('no baseURL');
    const atlas = new Atlas(page, baseURL);
    await atlas.watch();
    await use(atlas);
    // What the page was about to say when the journey ended counts too.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50))).catch(() => undefined);
    expect(atlas.troubles, 'nothing went wrong behind the page').toEqual([]);
  },
});

/** A moment of the page: its name, where it opens, and what is done there. */
export type Moment = [name: string, hash: string, go?: (atlas: Atlas) => Promise<unknown>];

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

/** Registers a test for each moment: axe finds nothing, light and dark, on a desk, on a wall and in a hand. */
export function axeFindsNothing(moments: readonly Moment[]): void {
  for (const [name, hash, go] of moments)
    test(`axe finds nothing, light and dark, at three widths: ${name}`, async ({ atlas }) => {
      test.slow();
      await atlas.page.setViewportSize({ width: 1280, height: 720 });
      await atlas.open(hash);
      await go?.(atlas);
      for (const size of SIZES) {
        await atlas.page.setViewportSize(size);
        for (const colorScheme of ['light', 'dark'] as const) {
          await atlas.page.emulateMedia({ colorScheme });
          if ((await atlas.host.count()) > 0) await atlas.settled();
          await atlas.axe(`${name}, ${colorScheme}, ${size.width} wide`);
        }
      }
    });
}

export type { Locator };
export { expect };
