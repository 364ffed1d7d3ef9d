import type { Catalogue } from '../../lens/detail/catalogue.ts';
import type { Correction, Source } from '../../model/records/schema.ts';
import { detailWords } from '../../words/detail.ts';
import { words } from '../../words/words.ts';
import { Prose } from '../bits/Prose.tsx';
import { SourceList } from '../bits/SourceList.tsx';
import './CatalogueFacts.css';

/**
 * The facts about a document in the publishers' catalogues, each with its sources. Nothing if `catalogue` is
 * null.
 */
export function CatalogueFacts({ catalogue }: { catalogue: Catalogue | null }) {
  if (!catalogue) return null;
  return (
    <section className="facts">
      <h3 className="rubric">{detailWords.catalogueFacts}</h3>
      <dl>
        {catalogue.facts.map((fact) => (
          <div key={fact.field}>
            <dt>{words.fields[fact.field] ?? fact.field}</dt>
            <dd>
              <span className={fact.value === null ? 'facts-none' : undefined}>
                <Prose text={fact.value ?? detailWords.notFound} />
              </span>
              {fact.note && (
                <span className="facts-note">
                  <Prose text={fact.note} />
                </span>
              )}
              <SourceList sources={fact.sources} confidence={fact.confidence} />
            </dd>
          </div>
        ))}
      </dl>
      {catalogue.remark && (
        <p className="facts-remark">
          <b>{detailWords.remark}:</b> <Prose text={catalogue.remark} />
        </p>
      )}
    </section>
  );
}

/**
 * Typos of the framework page that are corrected on screen: the printed text, the corrected text, and the
 * reason. Nothing if there are none.
 */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="facts">
      <h3 className="rubric">{detailWords.corrections}</h3>
      <ul>
        {corrections.map(({ field, printed, shown, reason }) => (
          <li key={`${field} ${printed}`}>
            {detailWords.printed} “{printed}”,{' '}
            {shown === null ? detailWords.leftOut : `${detailWords.shown} “${shown}”`}.{' '}
            <span className="facts-none">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sources of the record itself. Nothing if there are none. */
export function RecordSources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <section className="facts">
      <h3 className="rubric">{detailWords.record}</h3>
      <SourceList sources={sources} />
    </section>
  );
}
