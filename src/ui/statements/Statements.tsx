import type { End, Side, Statement } from '../../lens/statements/statements.ts';
import { detailWords } from '../../words/detail.ts';
import { EndLink, NodeLink } from '../bits/NodeLink.tsx';
import { Prose } from '../bits/Prose.tsx';
import { SourceList } from '../bits/SourceList.tsx';
import { Unfold } from '../bits/Unfold.tsx';
import './Statements.css';

interface GroupProps {
  side: Side;
  heading: string;
  statements: readonly Statement[];
  /** The text for an empty group. Without it, an empty group is omitted. */
  empty?: string | undefined;
  /** Nodes that are reached only through the statements. */
  further?: readonly End[];
  /** Whether to name both ends, because no node is selected. */
  withSubject?: boolean;
  /** Statements beyond this number are folded. */
  most?: number;
}

/** The statements of one side, under a heading. */
export function StatementGroup({
  side,
  heading,
  statements,
  empty,
  further = [],
  withSubject = false,
  most = Number.POSITIVE_INFINITY,
}: GroupProps) {
  if (statements.length === 0 && !empty && further.length === 0) return null;
  const folded = statements.slice(most);
  return (
    <section className="statements" data-side={side}>
      <h3 className="rubric">{heading}</h3>
      {statements.length > 0 ? (
        <StatementList statements={statements.slice(0, most)} withSubject={withSubject} />
      ) : (
        empty && (
          <p className="statements-empty">
            <Prose text={empty} />
          </p>
        )
      )}
      {folded.length > 0 && (
        <Unfold summary={detailWords.moreStatements(folded.length)}>
          <StatementList statements={folded} withSubject={withSubject} />
        </Unfold>
      )}
      {further.length > 0 && (
        <p className="statements-further">
          {side === 'used-with' ? detailWords.furtherByUse : detailWords.further}{' '}
          {further.map((end, index) => (
            <span key={end.id}>
              {index > 0 && ', '}
              <NodeLink to={end.id} label={end.prefix ? `${end.prefix}${end.label}` : undefined}>
                <span className="code">{end.label}</span>
              </NodeLink>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

interface ListProps {
  statements: readonly Statement[];
  withSubject: boolean;
}

/** A list of statements, each with its sources. */
export function StatementList({ statements, withSubject }: ListProps) {
  return (
    <ul>
      {statements.map((statement) => (
        <StatementCard key={statement.relation} statement={statement} withSubject={withSubject} />
      ))}
    </ul>
  );
}

function StatementCard({ statement, withSubject }: { statement: Statement; withSubject: boolean }) {
  const { subject, verb, other, sentence, caveat, independent, line, side } = statement;
  // A relation of a layer has no sentence of its own: its sentence would repeat the head.
  const statedAlready = [subject, other].some(({ kind }) => kind === 'item' || kind === 'framework');
  return (
    <li className="statement" data-side={side}>
      <p className="statement-head">
        {withSubject && (
          <>
            <b className="code">{subject.label}</b>{' '}
          </>
        )}
        {verb} <EndLink end={other} />
      </p>
      {!withSubject && (
        <NodeLink to={line} className="statement-line" label={detailWords.showRelationWith(other.label)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="3.5" cy="12.5" r="2" />
            <circle cx="12.5" cy="3.5" r="2" />
            <path d="M5 11 11 5" />
          </svg>
        </NodeLink>
      )}
      {!statedAlready && (
        <p className="statement-sentence">
          <Prose text={sentence} />
        </p>
      )}
      {caveat && (
        <p className="statement-caveat">
          <Prose text={caveat} />
        </p>
      )}
      {independent && (
        <p className="statement-independent">
          <Prose text={detailWords.independent(independent)} />
        </p>
      )}
      <SourceList
        sources={statement.sources}
        statedBy={statement.statedBy}
        confidence={statement.confidence}
      />
    </li>
  );
}

interface LinkListProps {
  heading: string;
  items: readonly { end: End; verb?: string }[];
}

/** Links under a heading, for structural relations. Nothing if there are none. */
export function LinkList({ heading, items }: LinkListProps) {
  if (items.length === 0) return null;
  return (
    <section className="statements" data-side="related">
      <h3 className="rubric">{heading}</h3>
      <ul className="link-list">
        {items.map(({ end, verb }) => (
          <li key={end.id}>
            {verb && `${verb} `}
            <EndLink end={end} />
          </li>
        ))}
      </ul>
    </section>
  );
}
