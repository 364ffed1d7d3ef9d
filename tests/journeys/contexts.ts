import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

/** What a context is made for; a page can be given all else. */
type Fixed = Pick<BrowserContextOptions, 'baseURL' | 'hasTouch' | 'isMobile'>;
/** What a page of a context is given. */
type OfPage = Required<Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion'>>;

/** What a page has that is not told otherwise: a journey that forgets to say shows it at once. */
const UNSET: OfPage = {
  viewport: { width: 640, height: 480 },
  colorScheme: 'dark',
  reducedMotion: 'no-preference',
};

interface Shared {
  context: BrowserContext;
  /** A page that stays: with it stays the process that knows the site, so that the next page need not start one. */
  anchor: Page;
}

/**
 * The browser contexts of one worker. Each journey has a page of its own with nothing stored; what journeys share is
 * the process, with the program compiled and the files fetched. To start both anew takes as long as a short journey.
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

  /** Closes what a journey opened. */
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
    // Playwright fills in what is not named here from the journey that happens to come first.
    const context = await this.#browser.newContext({ ...fixed, ...UNSET });
    const anchor = await context.newPage();
    await anchor.goto('./icon.svg');
    return { context, anchor };
  }
}
