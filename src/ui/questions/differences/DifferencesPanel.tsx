import { type RefObject, useMemo } from 'react';
import { type Contested, contestedOf, typosOf } from '../../../lens/questions/differences/answer.ts';
import { differencesCsv } from '../../../lens/questions/differences/csv.ts';
import { endOf } from '../../../lens/statements/statements.ts';
import { differing } from '../../../words/questions/differences.ts';
import { formatDate } from '../../../words/questions/time.ts';
import { words } from '../../../words/words.ts';
import { ConfidenceMark } from '../../bits/ConfidenceMark.tsx';
import { CsvButton } from '../../bits/CsvButton.tsx';
import { EndLink } from '../../bits/NodeLink.tsx';
import { SourceList } from '../../bits/SourceList.tsx';
import { Corrections } from '../../statements/CatalogueFacts.tsx';
import { FieldDifference } from '../../statements/Differences.tsx';
import { useApp } from '../../use-app.ts';
import { LabelsSetting } from './LabelsSetting.tsx';
import '../../bits/Panel.css';
import '../../statements/Statements.css';
import '../../bits/PanelParts.css';

/** Every field about which the framework page and the catalogues disagree, by document, and whose words labels follow. */
export function DifferencesPanel({
  headingRef,
}: {
  headingRef?: RefObject<HTMLHeadingElement | null> | undefined;
}) {
  const library = useApp((state) => state.library);
  const contested = useMemo(() => contestedOf(library), [library]);
  const count = contested.reduce((sum, { fields }) => sum + fields.length, 0);
  return (
    <article className="detail">
      <header className="detail-head">
        <p className="detail-place">{differing.label}</p>
        <h2 ref={headingRef} tabIndex={-1}>
          {differing.heading}
        </h2>
        <p className="detail-summary">{differing.lead(count, contested.length)}</p>
        <CsvButton
          text={differing.download}
          fileName={differing.fileName}
          csv={() => differencesCsv(contested)}
        />
      </header>
      <LabelsSetting />
      {contested.map((one) => (
        <ContestedDocument key={one.doc.id} contested={one} />
      ))}
      <Typos />
    </article>
  );
}

function ContestedDocument({ contested }: { contested: Contested }) {
  const graph = useApp((state) => state.graph);
  const { doc, fields, corrections, pageSources, published } = contested;
  return (
    <section className="differences">
      <h3 className="question-document">
        <EndLink end={endOf(graph, doc.id)} />
      </h3>
      {published && (
        <p className="question-fact">
          {differing.published}: {published.value ? formatDate(published.value) : differing.notPublished}{' '}
          <ConfidenceMark level={published.confidence} />
        </p>
      )}
      <ul>
        {fields.map((field) => (
          <FieldDifference key={field.field} difference={field} />
        ))}
      </ul>
      <SourceList sources={pageSources} statedBy={differing.pageSource} />
      <Corrections corrections={corrections} />
    </section>
  );
}

function Typos() {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const typos = useMemo(() => typosOf(library), [library]);
  if (typos.length === 0) return null;
  return (
    <section className="statements">
      <h3 className="rubric">{differing.typos}</h3>
      <p className="statements-empty">{differing.typosLead}</p>
      <ul>
        {typos.map(({ doc, corrections }) => (
          <li key={doc.id} className="question-typo">
            <EndLink end={endOf(graph, doc.id)} />
            {corrections.map(({ field, printed, shown, reason }) => (
              <p key={printed} className="question-fact">
                {words.detail.printed} “{printed}”,{' '}
                {shown === null ? words.detail.leftOut : `${words.detail.shown} “${shown}”`}.{' '}
                {words.fields[field] ?? field}: {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
