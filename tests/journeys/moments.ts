import { type Checked, violationsInBothSchemes } from './axe.ts';
import { type Atlas, expect, test } from './page.ts';

/** A state of the page in which axe must find nothing. */
export interface Moment {
  name: string;
  /** The address at which it opens. */
  hash: string;
  /** Waits until the state is reached, unfolds what another address would fold again, or opens `part`. */
  shows?: (atlas: Atlas) => Promise<unknown>;
  /**
   * The selector of something that opens over a view and closes on Escape. The whole page is checked once,
   * and then only this, because the view below is a moment of its own.
   */
  part?: string;
  /** Changes the page in a way that another address does not undo. */
  does?: (atlas: Atlas) => Promise<unknown>;
}

const DESK = { width: 1280, height: 720 };
const SIZES = [DESK, { width: 1920, height: 1080 }, { width: 390, height: 844 }];
/** The number of moments that share one page: few loads, and still enough journeys for all workers. */
const TOGETHER = 5;

/**
 * Registers tests for moments: axe finds nothing, light and dark, at the sizes of a desktop, a large screen
 * and a phone. The moments of a test follow each other on one page. Each that changes the page starts on a
 * freshly loaded one.
 */
export function axeFindsNothing(moments: readonly Moment[]): void {
  test.describe('axe finds nothing, light and dark, at three widths', () => {
    test.use({ viewport: DESK });
    for (const some of inGroups(moments.filter(({ does }) => does === undefined)))
      test(titleOf(some), ({ atlas }) => lookAtOpened(atlas, some));
    for (const some of inGroups(moments.filter(({ does }) => does !== undefined)))
      test(titleOf(some), ({ atlas }) => lookAtDone(atlas, some));
  });
}

async function lookAtOpened(atlas: Atlas, moments: readonly Moment[]): Promise<void> {
  await atlas.open();
  for (const moment of moments) {
    const checked: Checked = new Map();
    for (const size of SIZES) {
      await atlas.resize(size);
      await show(atlas, moment, size === DESK);
      if (moment.part && size === DESK) await atlas.axe(`${moment.name}, the whole page`);
      await expectNothing(atlas, moment, size.width, checked);
    }
    if (moment.part) await close(atlas);
  }
}

/** Opens the address of a moment and what is part of it, or only what closed when the window changed its size. */
async function show(atlas: Atlas, { hash, shows, part }: Moment, isFirst: boolean): Promise<void> {
  // An address without a hash would load the page again.
  if (isFirst) await atlas.open(hash || '#/architecture');
  const isClosed = part !== undefined && !(await atlas.page.locator(part).isVisible());
  if (isFirst || isClosed) await shows?.(atlas);
  if (part) await expect(atlas.page.locator(part)).toBeVisible();
  await atlas.rest();
}

async function lookAtDone(atlas: Atlas, moments: readonly Moment[]): Promise<void> {
  await atlas.open();
  for (const moment of moments) {
    if (moment !== moments[0]) await atlas.page.setViewportSize(DESK);
    if (moment !== moments[0] || moment.hash !== '') await atlas.openAnew(moment.hash);
    await moment.does?.(atlas);
    const checked: Checked = new Map();
    for (const size of SIZES) {
      await atlas.resize(size);
      await expectNothing(atlas, moment, size.width, checked);
    }
  }
}

/** Unfolds everything in the panel, once there is something to unfold. */
export async function unfold({ panel }: Atlas): Promise<void> {
  const folds = panel.locator('details');
  await expect(folds).not.toHaveCount(0);
  await folds.evaluateAll((all) => {
    for (const fold of all) (fold as HTMLDetailsElement).open = true;
  });
}

/** Closes what has opened over the view. */
async function close({ page }: Atlas): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('[role="dialog"], .menu-popover, .search-popover')).toHaveCount(0);
}

const titleOf = (moments: readonly Moment[]) => moments.map(({ name }) => name).join('; ');

function inGroups(moments: readonly Moment[]): Moment[][] {
  const count = Math.ceil(moments.length / TOGETHER);
  return Array.from({ length: count }, (_, at) => moments.filter((_, index) => index % count === at));
}

async function expectNothing(
  atlas: Atlas,
  { name, part }: Moment,
  width: number,
  checked: Checked,
): Promise<void> {
  for (const [scheme, found] of await violationsInBothSchemes(atlas.page, { part, checked }))
    expect(found, `accessibility, ${name}, ${scheme}, ${width} wide`).toEqual([]);
}
