import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

/** Options that need a context of their own. All others can be set for a page. */
type Fixed = Pick<BrowserContextOptions, 'baseURL' | 'hasTouch' | 'isMobile'>;
/** Options that are set for each page. */
type OfPage = Required<Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion'>>;

/**
 * Defaults that differ from what journeys use, so that a journey that forgets to set an option fails at once.
 */
const UNSET: OfPage = {
  viewport: { width: 640, height: 480 },
  colorScheme: 'dark',
  reducedMotion: 'no-preference',
};

interface Shared {
  context: BrowserContext;
  /**
   * A page that stays open. It keeps the renderer process of the site alive, so that the next page need not
   * start one.
   */
  anchor: Page;
}

/**
 * The browser contexts of one worker. Each journey has its own page with empty storage. Journeys share the
 * process, with compiled scripts and cached files, because starting it anew takes as long as a short journey.
 */
export class Contexts {
  readonly #browser: Browser;
  readonly #shared = new Map<string, Promise<Shared>>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Removes what an earlier journey stored. */
  async clear(fixed: Fixed): Promise<void> {
    const { anchor } = await this.#sharedFor(fixed);
    await anchor.evaluate(() => localStorage.clear());
  }

  async open(fixed: Fixed, { viewport, colorScheme, reducedMotion }: OfPage): Promise<Page> {
    const { context } = await this.#sharedFor(fixed);
    const page = await context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion });
    return page;
  }

  /** Closes the pages that a journey opened. */
  async close(fixed: Fixed): Promise<void> {
    const { context, anchor } = await this.#sharedFor(fixed);
    for (const page of context.pages()) if (page !== anchor) await page.close();
  }

  async dispose(): Promise<void> {
    for (const shared of this.#shared.values()) await (await shared).context.close();
  }

  #sharedFor(fixed: Fixed): Promise<Shared> {
    const key = JSON.stringify(fixed);
    const shared = this.#shared.get(key) ?? this.#start(fixed);
    this.#shared.set(key, shared);
    return shared;
  }

  async #start(fixed: Fixed): Promise<Shared> {
    // Set every option: Playwright would fill in missing ones from the journey that happens to run first.
    const context = await this.#browser.newContext({ ...fixed, ...UNSET });
    const anchor = await context.newPage();
    await anchor.goto('./icon.svg');
    return { context, anchor };
  }
}
