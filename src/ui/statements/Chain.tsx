import type { Statement } from '../../lens/statements/statements.ts';
import { EndLink } from '../bits/NodeLink.tsx';
import { Prose } from '../bits/Prose.tsx';
import { SourceList } from '../bits/SourceList.tsx';
import './Statements.css';
import './Chain.css';

/** The statements that lead from a revised part to one that needs it, each with its sentence and sources. */
export function Chain({ statements }: { statements: readonly Statement[] }) {
  return (
    <ol className="chain">
      {statements.map((statement) => (
        <ChainLink key={statement.relation} statement={statement} />
      ))}
    </ol>
  );
}

function ChainLink({ statement }: { statement: Statement }) {
  const { subject, verb, other, sentence, caveat, sources, statedBy, confidence } = statement;
  return (
    <li className="statement" data-side="needed-by">
      <p className="chain-head">
        <EndLink end={subject} /> {verb} <EndLink end={other} />
      </p>
      <p className="statement-sentence">
        <Prose text={sentence} />
      </p>
      {caveat && (
        <p className="statement-caveat">
          <Prose text={caveat} />
        </p>
      )}
      <SourceList sources={sources} statedBy={statedBy} confidence={confidence} />
    </li>
  );
}
