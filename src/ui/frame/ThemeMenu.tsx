import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { setTheme } from '../../state/actions.ts';
import type { Theme } from '../../state/state.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../bits/Icon.tsx';
import { useAct, useApp } from '../use-app.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The menu of colour themes: system, light, dark. */
export function ThemeMenu() {
  const theme = useApp((state) => state.theme);
  const act = useAct();
  return (
    <MenuTrigger>
      <Button className="tool" aria-label={words.frame.theme}>
        <Icon name="theme" />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={words.frame.theme}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            for (const key of keys) act(setTheme(key as Theme));
          }}
        >
          {THEMES.map((name) => (
            <MenuItem key={name} id={name} className="menu-item">
              {words.frame.themes[name]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
