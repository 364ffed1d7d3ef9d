import { useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import {
  type CounterpartLists,
  countCounterparts,
  type Narrowing,
  narrow,
} from '../../../lens/questions/counterparts/lists.ts';
import { counterpartWords } from '../../../words/questions/counterparts.ts';
import { FindField } from '../../bits/FindField.tsx';
import { LayerWait } from '../../bits/LayerWait.tsx';
import { PanelHead } from '../../bits/PanelHead.tsx';
import type { PanelProps } from '../../bits/panel-props.ts';
import { QuestionCsv } from '../../bits/QuestionCsv.tsx';
import { ComponentsOnly } from './ComponentsOnly.tsx';
import { CounterpartsTable } from './CounterpartsTable.tsx';
import '../../statements/Statements.css';
import './CounterpartsPanel.css';

/**
 * The panel of the question of counterparts: the system requirements of 3-3 with the requirements that 4-2
 * derives from them, gaps, and requirements for components only.
 */
export function CounterpartsPanel({ question, answer: lists, headingRef }: PanelProps<'counterparts'>) {
  const { systems, gaps } = countCounterparts(lists ?? { groups: [], only: [] });
  return (
    <article className="detail">
      <PanelHead place={counterpartWords.label} heading={counterpartWords.heading} headingRef={headingRef}>
        <p className="detail-summary">{counterpartWords.lead}</p>
        {lists && (
          <>
            <p className="detail-title">{counterpartWords.counts(systems, gaps)}</p>
            {gaps > 0 && <p className="detail-summary">{counterpartWords.marks}</p>}
            <QuestionCsv
              question={question}
              text={counterpartWords.download}
              fileName={counterpartWords.fileName}
            />
          </>
        )}
      </PanelHead>
      {lists ? (
        <NarrowedLists lists={lists} />
      ) : (
        <LayerWait waiting={counterpartWords.waiting} headingRef={headingRef} />
      )}
    </article>
  );
}

/** Both lists, and the controls that filter them. */
function NarrowedLists({ lists }: { lists: CounterpartLists }) {
  const [narrowing, setNarrowing] = useState<Narrowing>({ onlyGaps: false, text: '' });
  const shown = useMemo(() => narrow(lists, narrowing), [lists, narrowing]);
  const { systems } = countCounterparts(shown);
  return (
    <>
      <section className="counterparts-part">
        <Narrower narrowing={narrowing} onChange={setNarrowing} />
        <p className="question-fact" role="status">
          {systems === 0
            ? counterpartWords.nothingShown
            : counterpartWords.shown(systems, countCounterparts(lists).systems)}
        </p>
        {systems > 0 && (
          <CounterpartsTable caption={counterpartWords.caption} groups={shown.groups} grouped />
        )}
      </section>
      <ComponentsOnly lists={shown} />
    </>
  );
}

interface NarrowerProps {
  narrowing: Narrowing;
  onChange: (narrowing: Narrowing) => void;
}

function Narrower({ narrowing, onChange }: NarrowerProps) {
  const { text, onlyGaps } = narrowing;
  return (
    <div className="counterparts-narrow">
      <FindField
        label={counterpartWords.find}
        clear={counterpartWords.clear}
        value={text}
        onChange={(written) => onChange({ ...narrowing, text: written })}
      />
      <ToggleButton
        className="tool tool-worded counterparts-gaps"
        isSelected={onlyGaps}
        onChange={(wanted) => onChange({ ...narrowing, onlyGaps: wanted })}
      >
        {counterpartWords.onlyGaps}
      </ToggleButton>
    </div>
  );
}
