import type { Dependence, RelationKind } from '../../model/records/schema.ts';
import { legendWords } from '../../words/legend.ts';
import { useApp } from '../use-app.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { FilterHead } from './FilterHead.tsx';
import { LayerSwitches } from './LayerSwitches.tsx';
import { Sample, type Sign, TierSample, TypeSample } from './Sample.tsx';
import './Legend.css';

/** The signs of facet values: facet to value to sign. */
const KINDS = {
  node: {
    ...({ series: 'series', tier: 'lane', document: 'card', phase: 'phase', activity: 'chip' } as const),
    ...({ framework: 'framework', item: 'item' } as const),
  },
  status: { published: 'published', 'under-revision': 'revision', 'in-development': 'development' },
  confidence: { high: 'high', medium: 'medium', low: 'low' },
} as const satisfies Record<keyof typeof legendWords.looks, Record<string, Sign>>;

/** Signs that cannot be filtered by. */
const SIGNS = {
  further: ['differs', 'arrow'],
  highlight: ['ring', 'depends', 'needed', 'both', 'used', 'related', 'faded', 'edgeLabel', 'dots'],
} as const satisfies Record<keyof typeof legendWords.groups, readonly (keyof typeof legendWords.signs)[]>;

/** The sign of a kind of relation, by which end depends and whether as a document or in use. */
const ARROWS = {
  document: { from: 'arrow', to: 'arrow-back', none: 'plain' },
  use: { from: 'arrow-use', to: 'arrow-use-back', none: 'plain' },
} as const satisfies Record<Dependence, Record<RelationKind['dependent'], Sign>>;

/** The legend: every sign with its explanation. Signs of facet values also hide or isolate the value. */
export function Legend() {
  const { documentTypes, tiers, relationKinds } = useApp((state) => state.library);
  const { notes } = legendWords;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="legend" aria-label={legendWords.label} tabIndex={0}>
      <FilterHead label={legendWords.label} />
      <p className="legend-lead">{legendWords.lead}</p>
      <LayerSwitches />
      <Kinds facet="node" />
      <Kinds facet="status" />
      <FacetGroup
        facet="type"
        note={notes.type}
        sample={(id) => (
          <TypeSample letters={documentTypes.find((type) => type.id === id)?.abbreviation ?? ''} />
        )}
      />
      <FacetGroup
        facet="tier"
        note={notes.tier}
        sample={(id) => <TierSample tier={tiers.find((tier) => tier.id === id)?.number ?? 0} />}
      />
      <Kinds facet="confidence" />
      <FacetGroup
        facet="kind"
        note={notes.kind}
        folded
        sample={(id) => {
          const kind = relationKinds.find((one) => one.id === id);
          return <Sample sign={ARROWS[kind?.dependence ?? 'document'][kind?.dependent ?? 'none']} />;
        }}
      />
      {relationKinds.map(
        ({ id, verb, note }) =>
          note && (
            <p key={id} className="facet-note">
              {legendWords.kindNote(verb, note)}
            </p>
          ),
      )}
      <Signs group="further" />
      <Signs group="highlight" />
    </section>
  );
}

function Kinds({ facet }: { facet: keyof typeof KINDS }) {
  const looks: Readonly<Record<string, string>> = legendWords.looks[facet];
  const signs: Readonly<Record<string, Sign>> = KINDS[facet];
  const sample = (id: string) => {
    const sign = signs[id];
    return sign && <Sample sign={sign} />;
  };
  return <FacetGroup facet={facet} sample={sample} meaning={(id) => looks[id]} />;
}

function Signs({ group }: { group: keyof typeof SIGNS }) {
  return (
    <div className="facet">
      <h3 className="rubric">{legendWords.groups[group]}</h3>
      <dl className="legend-signs">
        {SIGNS[group].map((sign) => (
          <div key={sign}>
            <dt>
              <Sample sign={sign} />
              {legendWords.signs[sign].name}
            </dt>
            <dd>{legendWords.signs[sign].meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
