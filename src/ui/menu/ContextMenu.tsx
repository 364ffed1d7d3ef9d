import { type CSSProperties, useContext, useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { COMMANDS, commandsFor } from '../../commands/commands.ts';
import { nameOfKey } from '../../commands/key-name.ts';
import { endOf } from '../../lens/statements/statements.ts';
import { openMenu } from '../../state/actions.ts';
import type { OpenMenu, State } from '../../state/state.ts';
import { commandNames, commandWords } from '../../words/commands.ts';
import { CommandContext, useAct, useApp } from '../use-app.ts';
import './ContextMenu.css';

/**
 * The context menu of a node, a line, several nodes or the background: the available commands and their keys.
 * Nothing while no menu is open.
 */
export function ContextMenu() {
  const menu = useApp((state) => state.menu);
  return menu && <OpenedMenu key={`${menu.at.x} ${menu.at.y}`} menu={menu} />;
}

function OpenedMenu({ menu }: { menu: OpenMenu }) {
  const act = useAct();
  const context = useContext(CommandContext);
  const subject = useApp((state) => subjectOf(state, menu));
  const state = useApp((whole) => whole);
  const anchor = useRef<HTMLSpanElement>(null);
  const { target, at } = menu;
  return (
    <>
      <span
        ref={anchor}
        className="menu-anchor"
        style={{ '--x': `${at.x}px`, '--y': `${at.y}px` } as CSSProperties}
      />
      <Popover
        className="popover menu-popover"
        aria-label={commandWords.menu(subject)}
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        onOpenChange={(open) => !open && act(openMenu(null))}
      >
        <p className="menu-heading">{subject}</p>
        <Menu
          className="menu"
          aria-label={commandWords.menu(subject)}
          autoFocus="first"
          onAction={(key) => {
            const command = COMMANDS.find(({ id }) => id === key);
            act(openMenu(null));
            if (context) command?.run(context, target);
          }}
          onClose={() => act(openMenu(null))}
        >
          {commandsFor(state, target).map(({ id, keys }) => (
            <MenuItem key={id} id={id} className="menu-item menu-command" textValue={commandNames[id]}>
              <span>{commandNames[id]}</span>
              {keys[0] && <kbd>{nameOfKey(keys[0])}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

/** The name of the menu's target, for example "4-2", "6-2 and 4-2" or "3 selected". */
function subjectOf({ graph, lines, view }: State, { target }: OpenMenu): string {
  const label = (id: string) => (graph.hasNode(id) ? endOf(graph, id).label : id);
  switch (target.kind) {
    case 'node':
      return label(target.id);
    case 'line': {
      const line = lines.get(target.id);
      return line ? commandWords.line(label(line.from), label(line.to)) : target.id;
    }
    case 'selection':
      return commandWords.several(view.others.length + 1);
    case 'background':
      return commandWords.picture;
  }
}
