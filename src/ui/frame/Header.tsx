import type { RefObject } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { copyLink } from '../../effects/copy-link.ts';
import { writeAddress } from '../../lens/view/address.ts';
import { ARRANGEMENTS, type Arrangement } from '../../lens/view/view.ts';
import { arrangeAs, openHelp, openPanel, present } from '../../state/actions.ts';
import type { PanelName } from '../../state/state.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../bits/Icon.tsx';
import { lazily } from '../lazily.ts';
import { useAct, useApp, useStoreOfPage } from '../use-app.ts';
import { Guarded } from './Guarded.tsx';
import './Header.css';

// The search includes its index and list, so it loads after the first picture, in a placeholder of the same
// size.
const SearchBox = lazily(() => import('../search/SearchBox.tsx').then((module) => module.SearchBox));

// A menu includes a large part of the widget library, so the first picture does not wait for it.
const ThemeMenu = lazily(() => import('./ThemeMenu.tsx').then((module) => module.ThemeMenu));

/**
 * The bar above the picture: arrangement, search, and the buttons for panels and dialogs. `searchRef`
 * receives the input of the search.
 */
export function Header({ searchRef }: { searchRef: RefObject<HTMLInputElement | null> }) {
  const presenting = useApp((state) => state.presenting);
  const act = useAct();
  return (
    <header className="header">
      <h1 className="header-title">{words.product}</h1>
      <ArrangementSwitch />
      {presenting ? (
        <Button className="tool" onPress={() => act(present(false))}>
          <Icon name="close" />
          {words.frame.stopPresenting}
        </Button>
      ) : (
        <>
          <Guarded part={words.frame.search} meanwhile={<div className="search-place" />}>
            <SearchBox inputRef={searchRef} />
          </Guarded>
          <Tools />
        </>
      )}
    </header>
  );
}

function ArrangementSwitch() {
  const { arrangement, form } = useApp((state) => state.view);
  const act = useAct();
  return (
    <ToggleButtonGroup
      className="arrangements"
      aria-label={words.arrangements.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={form === 'graph' ? [arrangement] : []}
      onSelectionChange={(keys) => {
        for (const key of keys) act(arrangeAs(key as Arrangement));
      }}
    >
      {ARRANGEMENTS.map((name) => (
        <ToggleButton key={name} id={name} className="arrangement">
          {words.arrangements.names[name]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Tools() {
  const act = useAct();
  return (
    <div className="tools">
      <PanelToggle panel="outline" />
      <PanelToggle panel="filters" />
      <PanelToggle panel="legend" />
      <PanelToggle panel="trail" />
      <PanelToggle panel="details" />
      <ShareButton />
      <Guarded part={words.frame.theme} meanwhile={<div className="tool" />}>
        <ThemeMenu />
      </Guarded>
      <Button className="tool" aria-label={words.frame.present} onPress={() => act(present(true))}>
        <Icon name="present" />
      </Button>
      <Button className="tool" aria-label={words.frame.help} onPress={() => act(openHelp(true))}>
        <Icon name="help" />
      </Button>
    </div>
  );
}

/** Copies the address of the present View, and notifies the viewer. */
function ShareButton() {
  const store = useStoreOfPage();
  const share = () => void copyLink(store, writeAddress(store.getState().view));
  return (
    <Button className="tool" aria-label={words.frame.share} onPress={share}>
      <Icon name="share" />
    </Button>
  );
}

function PanelToggle({ panel }: { panel: PanelName }) {
  const open = useApp((state) => state.panels[panel]);
  const act = useAct();
  return (
    <ToggleButton
      className="tool"
      aria-label={words.frame[panel]}
      isSelected={open}
      onChange={(wanted) => act(openPanel(panel, wanted))}
    >
      <Icon name={panel} />
    </ToggleButton>
  );
}
