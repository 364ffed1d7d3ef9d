import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { LABELS, type Labels } from '../../../model/records/library-by.ts';
import { labelBy } from '../../../state/actions.ts';
import { inList } from '../../../words/lists.ts';
import { labelling } from '../../../words/questions/differences.ts';
import { words } from '../../../words/words.ts';
import { useAct, useApp } from '../../use-app.ts';
import '../role/RolePanel.css';
import '../../bits/PanelParts.css';

/**
 * Chooses the source of titles, types and statuses, and lists the fields that had to stay as on the framework
 * page.
 */
export function LabelsSetting() {
  const labels = useApp((state) => state.labels);
  const act = useAct();
  const label = useId();
  return (
    <section className="question-setting">
      <h3 id={label}>{labelling.label}</h3>
      <ToggleButtonGroup
        className="role-choice"
        aria-labelledby={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[labels]}
        onSelectionChange={(keys) => {
          for (const key of keys) act(labelBy(key as Labels));
        }}
      >
        {LABELS.map((name) => (
          <ToggleButton key={name} id={name} className="role-option">
            {labelling.options[name]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className="question-fact">{labelling.meaning}</p>
      <Kept />
    </section>
  );
}

function Kept() {
  const library = useApp((state) => state.library);
  if (!library.byCatalogue) return null;
  const { kept } = library.byCatalogue;
  return (
    <details className="question-kept">
      <summary>{labelling.keptSummary}</summary>
      <p className="question-fact">{labelling.mapping}</p>
      <p className="question-fact">{labelling.kept}</p>
      <ul>
        {library.documents.map((doc) => {
          const entry = library.catalogue.find(({ document }) => document === doc.id);
          const fields = (kept.get(doc.id) ?? []).map((field) => {
            const name = (words.fields[field] ?? field).toLowerCase();
            return `${name} (${labelling.keptWhy(entry?.[field].value ?? null)})`;
          });
          return fields.length > 0 ? (
            <li key={doc.id}>{labelling.keptFields(doc.designation, inList(fields))}</li>
          ) : null;
        })}
      </ul>
    </details>
  );
}
