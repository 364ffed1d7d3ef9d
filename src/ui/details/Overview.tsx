import type { ReactNode, RefObject } from 'react';
import { overviewWords } from '../../words/overview.ts';
import { Loading } from '../bits/Loading.tsx';
import { NodeLink } from '../bits/NodeLink.tsx';
import { SourceList } from '../bits/SourceList.tsx';
import { lazily } from '../lazily.ts';
import { useApp } from '../use-app.ts';
import { Benefits, Phases, Roles, Terms, Tiers } from './OverviewParts.tsx';
import './Overview.css';

// Not needed for the first picture.
const QuestionList = lazily(() => import('./QuestionList.tsx').then((module) => module.QuestionList));
const AboutEntrance = lazily(() => import('./QuestionList.tsx').then((module) => module.AboutEntrance));

/** The page for a first visitor: what the framework is for, where to begin, and how it is structured. */
export function Overview({ headingRef }: { headingRef: RefObject<HTMLHeadingElement | null> }) {
  const { overview, documentTypes, statuses, sources } = useApp((state) => state.library);
  const ownSources = sources.filter((source) => overview.sources.includes(source.id));
  return (
    <article className="overview">
      <header>
        <p className="rubric">{overview.subtitle}</p>
        <h2 ref={headingRef} tabIndex={-1}>
          {overview.title}
        </h2>
        <p className="overview-lead">{overview.summary}</p>
      </header>
      <Starts />
      <Part heading={overviewWords.roles}>
        <Roles />
      </Part>
      <Loading>
        <QuestionList />
      </Loading>
      <Part heading={overviewWords.purpose}>
        <p>{overview.purpose}</p>
        <ul className="overview-keywords">
          {overview.keywords.map((keyword) => (
            <li key={keyword}>{keyword}</li>
          ))}
        </ul>
      </Part>
      <Part heading={overviewWords.tiers}>
        <p>{overview.coverage}</p>
        <Tiers />
      </Part>
      <Part heading={overviewWords.lifecycle}>
        <p>{overview.lifecycleSummary}</p>
        <Phases />
      </Part>
      <Part heading={overviewWords.types}>
        <Terms terms={documentTypes} abbreviated />
      </Part>
      <Part heading={overviewWords.statuses}>
        <Terms terms={statuses} />
      </Part>
      <Part heading={overviewWords.benefits}>
        <p>{overview.benefitsSummary}</p>
        <Benefits />
      </Part>
      <p className="overview-invitation">{overview.invitation}</p>
      <SourceList sources={ownSources} />
      <Loading>
        <AboutEntrance />
      </Loading>
    </article>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="overview-part">
      <h3 className="rubric">{heading}</h3>
      {children}
    </section>
  );
}

function Starts() {
  const documents = useApp((state) => state.library.documents);
  return (
    <section className="overview-part">
      <h3 className="rubric">{overviewWords.start}</h3>
      <ul className="overview-starts">
        {overviewWords.starts.map(({ id, why }) => {
          const doc = documents.find((candidate) => candidate.id === id);
          return doc ? (
            <li key={id}>
              <NodeLink to={id} className="overview-start">
                <b>{doc.label}</b>
                <span>
                  <strong>{doc.shortName}</strong> <span>{why}</span>
                </span>
              </NodeLink>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}
