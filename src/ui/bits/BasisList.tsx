import type { Basis } from '../../lens/questions/coverage/facts.ts';
import { SourceList } from './SourceList.tsx';
import './PanelParts.css';

/** What a statement is based on: each set of facts with its note, confidence and sources. */
export function BasisList({ basis }: { basis: readonly Basis[] }) {
  return basis.map(({ id, note, confidence, sources }) => (
    <div key={id}>
      {note && <p className="question-fact">{note}</p>}
      <SourceList sources={sources} confidence={confidence} />
    </div>
  ));
}
