import { useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { counterpartsCsv } from '../../../lens/questions/counterparts/csv.ts';
import {
  type CounterpartLists,
  countCounterparts,
  counterpartLists,
  type Narrowing,
  narrow,
} from '../../../lens/questions/counterparts/lists.ts';
import { counterpartWords } from '../../../words/questions/counterparts.ts';
import { CsvButton } from '../../bits/CsvButton.tsx';
import { FindField } from '../../bits/FindField.tsx';
import type { HeadingRef } from '../../bits/heading-ref.ts';
import { LayerWait } from '../../bits/LayerWait.tsx';
import { useApp } from '../../use-app.ts';
import { ComponentsOnly } from './ComponentsOnly.tsx';
import { CounterpartsTable } from './CounterpartsTable.tsx';
import '../../bits/Panel.css';
import '../../statements/Statements.css';
import './CounterpartsPanel.css';

/** The system requirements of 3-3 beside what 4-2 derives from them, where nothing does, and what is only for components. */
export function CounterpartsPanel({ headingRef }: { headingRef: HeadingRef }) {
  const graph = useApp((state) => state.graph);
  const library = useApp((state) => state.library);
  const lists = useMemo(() => counterpartLists(graph), [graph]);
  const { systems, gaps } = countCounterparts(lists);
  return (
    <article className="detail">
      <header className="detail-head">
        <p className="detail-place">{counterpartWords.label}</p>
        <h2 ref={headingRef} tabIndex={-1}>
          {counterpartWords.heading}
        </h2>
        <p className="detail-summary">{counterpartWords.lead}</p>
        {systems > 0 && (
          <>
            <p className="detail-title">{counterpartWords.counts(systems, gaps)}</p>
            {gaps > 0 && <p className="detail-summary">{counterpartWords.marks}</p>}
            <CsvButton
              text={counterpartWords.download}
              fileName={counterpartWords.fileName}
              csv={() => counterpartsCsv(library, lists)}
            />
          </>
        )}
      </header>
      {systems > 0 ? (
        <NarrowedLists lists={lists} />
      ) : (
        <LayerWait waiting={counterpartWords.waiting} headingRef={headingRef} />
      )}
    </article>
  );
}

/** Both lists, and what narrows them. */
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
