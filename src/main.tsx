import { createRef, type RefObject, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startKeys } from './commands/keys.ts';
import { startAddressBar } from './effects/address-bar.ts';
import { openDrawing } from './effects/drawing.ts';
import { startLayers } from './effects/layer-loading.ts';
import { explainFaults, loadLibrary } from './effects/library.ts';
import { localStorageOrNull, startPrefs } from './effects/prefs.ts';
import { notify } from './state/notice-actions.ts';
import { openStore } from './state/store.ts';
import { App } from './ui/App.tsx';
import { SubjectPage } from './ui/details/DetailsPanel.tsx';
import { Reach } from './ui/frame/Footer.tsx';
import { CommandContext, DrawingContext, StoreContext } from './ui/use-app.ts';
import { words } from './words/words.ts';
import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const page = createRoot(root);
const loaded = loadLibrary();
if (loaded) page.render(<StrictMode>{open(loaded)}</StrictMode>);
else void showFaults();

/** Lists the problems of the data instead of the Atlas. If the list fails to load, the page says so. */
async function showFaults(): Promise<void> {
  try {
    const [{ FaultPage }, problems] = await Promise.all([
      import('./ui/frame/FaultPage.tsx'),
      explainFaults(),
    ]);
    page.render(<FaultPage problems={problems} />);
  } catch {
    page.render(<main className="fault-page">{words.frame.faultsNotLoaded}</main>);
  }
}

/** Starts everything that outlives React, and returns the React tree. */
function open({ library, layerIndex }: NonNullable<ReturnType<typeof loadLibrary>>) {
  const store = openStore(library, layerIndex);
  const drawing = openDrawing(store);
  const searchRef = createRef<HTMLInputElement>();
  const storage = localStorageOrNull();
  startPrefs(store, storage);
  startLayers(store);
  startAddressBar(store);
  // The first picture needs neither the bookmarks nor the panel of a selection, so load them after it.
  import('./effects/bookmarks.ts').then(
    ({ startBookmarks }) => startBookmarks(store, storage),
    () => store.setState(notify('page', words.frame.noKeptViews)),
  );
  // If one fails to load, its place on the page reports that when it is needed.
  for (const part of [SubjectPage, Reach]) part.fetch().catch(() => undefined);
  const context = { store, drawing, focusSearch: () => void focusSearch(searchRef) };
  startKeys(context);
  return (
    <StoreContext value={store}>
      <DrawingContext value={drawing}>
        <CommandContext value={context}>
          <App searchRef={searchRef} />
        </CommandContext>
      </DrawingContext>
    </StoreContext>
  );
}

/** Focuses the search box, if necessary after waiting for it to load. */
async function focusSearch(search: RefObject<HTMLInputElement | null>): Promise<void> {
  // How many frames React needs after the import depends on the machine. 300 frames, about five seconds, are
  // enough for any.
  for (let frame = 0; !search.current && frame < 300; frame++)
    await new Promise((painted) => requestAnimationFrame(painted));
  search.current?.focus();
}
