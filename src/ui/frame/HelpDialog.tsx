import { useMemo } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { COMMANDS } from '../../commands/commands.ts';
import { nameOfKey } from '../../commands/key-name.ts';
import { isSingle } from '../../commands/keys.ts';
import { phraseHelp } from '../../lens/search/phrases.ts';
import { letLetterKeys, openAbout, openHelp } from '../../state/actions.ts';
import { about } from '../../words/about.ts';
import { commandNames } from '../../words/commands.ts';
import { help } from '../../words/help.ts';
import { Icon } from '../bits/Icon.tsx';
import { useAct, useApp } from '../use-app.ts';
import './HelpDialog.css';

/** The help: all keys, a switch for single-character keys, and all phrases of the search. */
export function HelpDialog() {
  const helping = useApp((state) => state.helping);
  const act = useAct();
  return (
    <ModalOverlay
      className="help-backdrop"
      isOpen={helping}
      isDismissable
      onOpenChange={(open) => act(openHelp(open))}
    >
      <Modal className="help-frame">
        <Dialog className="help">
          <div className="help-head">
            <Heading slot="title" level={2}>
              {help.label}
            </Heading>
            <Button className="tool" aria-label={help.close} onPress={() => act(openHelp(false))}>
              <Icon name="close" />
            </Button>
          </div>
          <Button
            className="tool tool-worded help-about"
            onPress={() => act(openAbout({ page: 'about', source: null }))}
          >
            {about.entrance}
          </Button>
          <KeysHelp />
          <PhrasesHelp />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function KeysHelp() {
  const letterKeys = useApp((state) => state.letterKeys);
  const act = useAct();
  return (
    <>
      <h3 id="help-keys">{help.keys}</h3>
      <label className="help-switch">
        <input
          type="checkbox"
          checked={letterKeys}
          onChange={(event) => act(letLetterKeys(event.target.checked))}
        />
        {help.letterKeys}
      </label>
      <p className="help-note">{help.letterKeysMeaning}</p>
      <table className="help-table" aria-labelledby="help-keys">
        <thead>
          <tr>
            <th scope="col">{help.key}</th>
            <th scope="col">{help.does}</th>
          </tr>
        </thead>
        <tbody>
          {COMMANDS.filter(({ keys }) => keys.length > 0).map(({ id, keys }) => (
            <tr key={id}>
              <th scope="row">
                {keys.map((press, index) => (
                  <span key={nameOfKey(press)}>
                    {index > 0 && ` ${help.or} `}
                    <kbd>{nameOfKey(press)}</kbd>
                    {!letterKeys && isSingle(press) && ` (${help.inactive})`}
                  </span>
                ))}
              </th>
              <td>{commandNames[id]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function PhrasesHelp() {
  const library = useApp((state) => state.library);
  const phrases = useMemo(() => phraseHelp(library), [library]);
  return (
    <>
      <h3 id="help-phrases">{help.phrases}</h3>
      <p className="help-note">{help.phrasesLead}</p>
      <table className="help-table help-phrases" aria-labelledby="help-phrases">
        <thead>
          <tr>
            <th scope="col">{help.form}</th>
            <th scope="col">{help.example}</th>
            <th scope="col">{help.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {phrases.map(({ id, form, example, meaning }) => (
            <tr key={id}>
              <th scope="row">{form}</th>
              <td>{example}</td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
