import type { Contested, Differences } from '../../../lens/questions/differences/answer.ts';
import { endOf } from '../../../lens/statements/statements.ts';
import { detailWords } from '../../../words/detail.ts';
import { formatDate } from '../../../words/format-date.ts';
import { differing } from '../../../words/questions/differences.ts';
import { words } from '../../../words/words.ts';
import { ConfidenceMark } from '../../bits/ConfidenceMark.tsx';
import { EndLink } from '../../bits/NodeLink.tsx';
import { PanelHead } from '../../bits/PanelHead.tsx';
import type { PanelProps } from '../../bits/panel-props.ts';
import { QuestionCsv } from '../../bits/QuestionCsv.tsx';
import { SourceList } from '../../bits/SourceList.tsx';
import { Corrections } from '../../statements/CatalogueFacts.tsx';
import { FieldDifference } from '../../statements/Differences.tsx';
import { useApp } from '../../use-app.ts';
import { LabelsSetting } from './LabelsSetting.tsx';
import '../../statements/Statements.css';
import '../../bits/PanelParts.css';

/**
 * The panel of the question of differences: every field on which the framework page and the catalogues
 * disagree, by document, and the setting for labels.
 */
export function DifferencesPanel({ question, answer, headingRef }: PanelProps<'differences'>) {
  const { contested, typos } = answer ?? { contested: [], typos: [] };
  const count = contested.reduce((sum, { fields }) => sum + fields.length, 0);
  return (
    <article className="detail">
      <PanelHead place={differing.label} heading={differing.heading} headingRef={headingRef}>
        <p className="detail-summary">{differing.lead(count, contested.length)}</p>
        <QuestionCsv question={question} text={differing.download} fileName={differing.fileName} />
      </PanelHead>
      <LabelsSetting />
      {contested.map((one) => (
        <ContestedDocument key={one.doc.id} contested={one} />
      ))}
      <Typos typos={typos} />
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

function Typos({ typos }: Pick<Differences, 'typos'>) {
  const graph = useApp((state) => state.graph);
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
                {detailWords.printed} “{printed}”,{' '}
                {shown === null ? detailWords.leftOut : `${detailWords.shown} “${shown}”`}.{' '}
                {words.fields[field] ?? field}: {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
