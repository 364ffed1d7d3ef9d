import type { ReactNode, RefObject } from 'react';
import type { Detail as DetailFacts } from '../../lens/detail/detail.ts';
import type { Statement } from '../../lens/statements/statements.ts';
import { detailWords } from '../../words/detail.ts';
import { Chip } from '../bits/Chip.tsx';
import { EndLink } from '../bits/NodeLink.tsx';
import { PanelHead } from '../bits/PanelHead.tsx';
import { Prose } from '../bits/Prose.tsx';
import { CatalogueFacts, Corrections, RecordSources } from '../statements/CatalogueFacts.tsx';
import { Differences } from '../statements/Differences.tsx';
import { Ends } from '../statements/Ends.tsx';
import { LinkList, StatementGroup } from '../statements/Statements.tsx';

interface Props {
  detail: DetailFacts;
  headingRef: RefObject<HTMLHeadingElement | null>;
  /** Buttons for questions about the node, below the summary. */
  questions?: ReactNode;
  /** Sections beyond the record, after its paragraphs. */
  further?: ReactNode;
}

/** Everything known about a node or a line, in a fixed order. */
export function Detail({ detail, headingRef, questions, further }: Props) {
  const own = detail.related.filter((statement) => !statement.structural);
  return (
    <article className="detail">
      <PanelHead
        place={
          <>
            {detail.kindName}
            {detail.place && (
              <>
                {' · '}
                <EndLink end={detail.place} />
              </>
            )}
          </>
        }
        heading={detail.designation}
        headingRef={headingRef}
      >
        {detail.title && (
          <p className="detail-title">
            <Prose text={detail.title} />
          </p>
        )}
        {detail.ends && <Ends ends={detail.ends} />}
        <div className="detail-chips">
          {detail.chips.map((chip) => (
            <Chip key={chip.id} chip={chip} />
          ))}
        </div>
        {detail.summary && (
          <p className="detail-summary">
            <Prose text={detail.summary} />
          </p>
        )}
        {questions}
      </PanelHead>
      {detail.paragraphs.map(({ heading, text }) => (
        <section key={heading} className="detail-paragraph">
          <h3 className="rubric">{heading}</h3>
          <p>{text}</p>
        </section>
      ))}
      {further}
      <Dependencies detail={detail} />
      <StatementGroup
        side="related"
        heading={detailWords.related}
        statements={detail.ends ? detail.related : own}
        withSubject={detail.ends !== null}
      />
      {!detail.ends && <Places detail={detail} />}
      <Differences differences={detail.differences} />
      <CatalogueFacts catalogue={detail.catalogue} />
      <Corrections corrections={detail.corrections} />
      <RecordSources sources={detail.sources} />
    </article>
  );
}

function Dependencies({ detail }: { detail: DetailFacts }) {
  const { ends, kind, dependsOn, neededBy, usedWith, further } = detail;
  if (ends) {
    const [from, to] = ends;
    const { lineDepends } = detailWords;
    return (
      <>
        <StatementGroup
          side="depends-on"
          heading={lineDepends(from.label, to.label)}
          statements={dependsOn}
          withSubject
        />
        <StatementGroup
          side="needed-by"
          heading={lineDepends(to.label, from.label)}
          statements={neededBy}
          withSubject
        />
        <StatementGroup
          side="used-with"
          heading={detailWords.usedTogether}
          statements={usedWith}
          withSubject
        />
      </>
    );
  }
  // Only documents and the series show an empty group: no such relations are stated about tiers, so "nothing
  // depends on it" would mislead.
  const counts = kind === 'document' || kind === 'series';
  const { nothingNeeded, nothingNeeds } = detailWords;
  return (
    <>
      <StatementGroup
        side="depends-on"
        heading={detailWords.dependsOn}
        statements={dependsOn}
        empty={counts ? nothingNeeded(detail.designation) : undefined}
        further={further.dependsOn}
      />
      <StatementGroup
        side="needed-by"
        heading={detailWords.neededBy}
        statements={neededBy}
        empty={counts ? nothingNeeds(detail.designation) : undefined}
        further={further.neededBy}
      />
      <StatementGroup
        side="used-with"
        heading={detailWords.usedWith}
        statements={usedWith}
        further={further.usedWith}
      />
    </>
  );
}

/** Structural relations (parent, children, order) need no sentence, only links. */
function Places({ detail: { kind, related, siblings, holds } }: { detail: DetailFacts }) {
  if (kind !== 'tier' && kind !== 'phase')
    return (
      <>
        <LinkList heading={detailWords.siblings} items={siblings.map((end) => ({ end }))} />
        <LinkList heading={detailWords.holds(holds.length)} items={holds.map((end) => ({ end }))} />
      </>
    );
  const inPlace = (wanted: readonly string[]): Statement[] =>
    related.filter((statement) => statement.structural && wanted.includes(statement.kind));
  return (
    <>
      <LinkList
        heading={kind === 'tier' ? detailWords.documents : detailWords.activities}
        items={inPlace(['contains', 'has-activity']).map(({ other }) => ({ end: other }))}
      />
      <LinkList
        heading={detailWords.order}
        items={inPlace(['precedes']).map(({ other, verb }) => ({ end: other, verb }))}
      />
    </>
  );
}
