import { Button } from 'react-aria-components';
import { labelBy } from '../../state/actions.ts';
import { labelling } from '../../words/questions/differences.ts';
import { useAct } from '../use-app.ts';
import './LabelsNote.css';

/**
 * A note above the picture that the labels are not those of the framework page, with a button to switch back.
 */
export function LabelsNote() {
  const act = useAct();
  return (
    <div className="labels-note">
      <p>{labelling.note}</p>
      <span>{labelling.keptSign}</span>
      <Button className="tool tool-worded" onPress={() => act(labelBy('framework-page'))}>
        {labelling.change}
      </Button>
    </div>
  );
}
