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
  role: string;
  labels: (CanvasText & { fontSize: number })[];
}
export interface CanvasLine {
  id: string;
  ends: [string, string];
  role: string;
  pills: CanvasText[];
  relations: string[];
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
    this.page.on('requestfailed', (request) =>
      note(`failed request: ${request.url()} (${request.failure()?.errorText ?? 'no reason given'})`),
    );
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

export { expect };
