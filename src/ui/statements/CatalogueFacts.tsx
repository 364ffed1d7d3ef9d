import type { Catalogue } from '../../lens/detail/catalogue.ts';
import type { Correction, Source } from '../../model/records/schema.ts';
import { detailWords } from '../../words/detail.ts';
import { words } from '../../words/words.ts';
import { Prose } from '../bits/Prose.tsx';
import { SourceList } from '../bits/SourceList.tsx';
import './CatalogueFacts.css';

/** What the publishers' catalogues have about a document, each fact with its sources. */
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

/** Slips of the framework page that are put right on screen: what it prints, what we show, and why. */
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

/** Where a record itself comes from. */
export function RecordSources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <section className="facts">
      <h3 className="rubric">{detailWords.record}</h3>
      <SourceList sources={sources} />
    </section>
  );
}
