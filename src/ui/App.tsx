import { type RefObject, useEffect, useRef } from 'react';
import { words } from '../words/words.ts';
import { GraphCanvas } from './canvas/GraphCanvas.tsx';
import { DetailsPanel } from './details/DetailsPanel.tsx';
import { Footer } from './frame/Footer.tsx';
import { Guarded } from './frame/Guarded.tsx';
import { Header } from './frame/Header.tsx';
import { Notices } from './frame/Notices.tsx';
import { lazily } from './lazily.ts';
import { useApp } from './use-app.ts';
import './App.css';

// Rarely needed at the start, so load them on demand.
const Outline = lazily(() => import('./sidebar/Outline.tsx').then((module) => module.Outline));
const Filters = lazily(() => import('./sidebar/Filters.tsx').then((module) => module.Filters));
const OtherForm = lazily(() => import('./forms/OtherForm.tsx').then((module) => module.OtherForm));
const Legend = lazily(() => import('./sidebar/Legend.tsx').then((module) => module.Legend));
const Trail = lazily(() => import('./sidebar/Trail.tsx').then((module) => module.Trail));
const Announcer = lazily(() => import('./frame/Announcer.tsx').then((module) => module.Announcer));
const ContextMenu = lazily(() => import('./menu/ContextMenu.tsx').then((module) => module.ContextMenu));
const HelpDialog = lazily(() => import('./frame/HelpDialog.tsx').then((module) => module.HelpDialog));
const AboutDialog = lazily(() => import('./frame/AboutDialog.tsx').then((module) => module.AboutDialog));
const LabelsNote = lazily(() => import('./frame/LabelsNote.tsx').then((module) => module.LabelsNote));

/** Moves the focus to the main element when the focused button disappears. Returns a ref for that element. */
function useFocusKept(): RefObject<HTMLElement | null> {
  const stage = useRef<HTMLElement>(null);
  const focused = useRef(false);
  const view = useApp((state) => state.view);
  const presenting = useApp((state) => state.presenting);
  const notices = useApp((state) => state.notices);
  const labels = useApp((state) => state.labels);
  const menuOpen = useApp((state) => state.menu !== null);
  // Do not move the focus of a viewer who has not focused anything yet.
  useEffect(() => {
    const note = () => {
      focused.current = true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these changes remove buttons
  useEffect(() => {
    if (focused.current) catchFocus(stage.current);
  }, [view, presenting, notices, labels]);
  // A menu restores the focus by itself one frame later, if it was opened from a focused element.
  useEffect(() => {
    if (menuOpen) return;
    const timer = setTimeout(() => focused.current && catchFocus(stage.current), 100);
    return () => clearTimeout(timer);
  }, [menuOpen]);
  return stage;
}

function catchFocus(stage: HTMLElement | null): void {
  if (document.activeElement === document.body) stage?.focus({ preventScroll: true });
}

/**
 * The layout of the page: header, left panels, picture, details, footer, dialogs. `searchRef` receives the
 * input of the search.
 */
export function App({ searchRef }: { searchRef: RefObject<HTMLInputElement | null> }) {
  const panels = useApp((state) => state.panels);
  const presenting = useApp((state) => state.presenting);
  const helping = useApp((state) => state.helping);
  const menuOpen = useApp((state) => state.menu !== null);
  const about = useApp((state) => state.about);
  const labels = useApp((state) => state.labels);
  const stage = useFocusKept();
  const aside = !presenting && (panels.outline || panels.filters || panels.legend || panels.trail);
  return (
    <div className={presenting ? 'app presenting' : 'app'}>
      <Guarded part={words.frame.tools}>
        <Header searchRef={searchRef} />
      </Guarded>
      {aside && (
        <div className="aside">
          {panels.outline && (
            <Guarded part={words.frame.outline}>
              <Outline />
            </Guarded>
          )}
          {panels.filters && (
            <Guarded part={words.frame.filters}>
              <Filters />
            </Guarded>
          )}
          {panels.legend && (
            <Guarded part={words.frame.legend}>
              <Legend />
            </Guarded>
          )}
          {panels.trail && (
            <Guarded part={words.frame.trail}>
              <Trail />
            </Guarded>
          )}
        </div>
      )}
      <main className="stage" ref={stage} tabIndex={-1}>
        {labels === 'catalogue' && (
          <Guarded part={words.frame.tools}>
            <LabelsNote />
          </Guarded>
        )}
        <Picture />
        <Notices />
        <Guarded part={words.frame.tools}>
          <Footer />
        </Guarded>
      </main>
      {!presenting && panels.details && (
        <Guarded part={words.frame.details}>
          <DetailsPanel />
        </Guarded>
      )}
      <Guarded part={words.frame.tools}>
        <Announcer />
      </Guarded>
      {menuOpen && (
        <Guarded part={words.frame.tools}>
          <ContextMenu />
        </Guarded>
      )}
      {helping && (
        <Guarded part={words.frame.help}>
          <HelpDialog />
        </Guarded>
      )}
      {about && (
        <Guarded part={words.frame.tools}>
          <AboutDialog />
        </Guarded>
      )}
    </div>
  );
}

/** The picture in the form that the View asks for. */
function Picture() {
  const form = useApp((state) => state.view.form);
  return (
    // An empty element keeps the row of the picture, or the footer would jump up while a form loads.
    <Guarded
      key={form}
      part={form === 'graph' ? words.canvas.label : words.forms.names[form]}
      meanwhile={<div />}
    >
      {form === 'graph' ? <GraphCanvas /> : <OtherForm form={form} />}
    </Guarded>
  );
}
