import type { Difference } from '../../lens/detail/catalogue.ts';
import { detailWords } from '../../words/detail.ts';
import { words } from '../../words/words.ts';
import { DiffersMark } from '../bits/DiffersMark.tsx';
import { Prose } from '../bits/Prose.tsx';
import { SourceList } from '../bits/SourceList.tsx';
import './Differences.css';

/**
 * The fields on which the framework page and the catalogue disagree: both values side by side, and the
 * sources. Nothing if there are none.
 */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <section className="differences">
      <h3 className="rubric">
        <DiffersMark /> {detailWords.differences}
      </h3>
      <ul>
        {differences.map((difference) => (
          <FieldDifference key={difference.field} difference={difference} />
        ))}
      </ul>
    </section>
  );
}

/** One such field: both values, how they differ, and the sources of the catalogue's value. */
export function FieldDifference({ difference }: { difference: Difference }) {
  return (
    <li className="difference">
      <h4>{words.fields[difference.field]}</h4>
      <dl>
        <div>
          <dt>{detailWords.frameworkPage}</dt>
          <dd>
            <Prose text={difference.page} />
          </dd>
        </div>
        <div>
          <dt>{detailWords.catalogue}</dt>
          <dd>
            <Prose text={difference.catalogue ?? detailWords.notFound} />
          </dd>
        </div>
      </dl>
      <p>
        <Prose text={difference.sentence} />
      </p>
      {difference.note && <p className="difference-note">{difference.note}</p>}
      <SourceList sources={difference.sources} confidence={difference.confidence} />
    </li>
  );
}
