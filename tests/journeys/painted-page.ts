import type { Atlas } from './page.ts';

/** The canvas fills the window; what lies round it and over it cannot be seen, but the search can still be used. */
const ALONE = `
  .stage { position: fixed !important; inset: 0; }
  .aside, .details, .footer, .notices, .hover-card { display: none !important; }
  .header { position: absolute !important; opacity: 0 !important; }
  body > :not(#root) { opacity: 0 !important; }
`;

/**
 * Opens a view so that only its canvas is seen. On a page that is open already, another arrangement comes between: with
 * it the camera forgets where it was.
 */
export async function openCanvasAlone(atlas: Atlas, hash: string): Promise<void> {
  const { page } = atlas;
  if (page.url() === 'about:blank')
    // As a sheet made by script: the policy of the page refuses a style element.
    await page.addInitScript((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, ALONE);
  else {
    await page.mouse.move(0, 0);
    await page.keyboard.press('Escape');
    await atlas.open(hash.startsWith('#/lifecycle') ? '#/dependencies' : '#/lifecycle');
  }
  await atlas.open(hash);
}

/** What is painted once it stays: Cytoscape paints some things once more when it has time. */
export async function paintedBy(atlas: Atlas): Promise<Buffer> {
  const shoot = async () => {
    await atlas.rest();
    return atlas.page.screenshot({ animations: 'disabled', scale: 'css' });
  };
  let before = await shoot();
  for (let tries = 0; tries < 20; tries++) {
    const now = await shoot();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('The canvas is painted anew again and again.');
}
