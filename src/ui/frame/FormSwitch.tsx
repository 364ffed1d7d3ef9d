import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { FORMS, type Form } from '../../lens/view/view.ts';
import { showAs } from '../../state/actions.ts';
import { words } from '../../words/words.ts';
import { useAct, useApp } from '../use-app.ts';

/** Switches between the forms: graph, matrix, lanes, table. */
export function FormSwitch() {
  const form = useApp((state) => state.view.form);
  const act = useAct();
  return (
    <ToggleButtonGroup
      className="choice-group"
      aria-label={words.forms.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[form]}
      onSelectionChange={(keys) => {
        for (const key of keys) act(showAs(key as Form));
      }}
    >
      {FORMS.map((name) => (
        <ToggleButton key={name} id={name} className="choice-option">
          {words.forms.names[name]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
