import type { World } from '../../../model/graph/world.ts';
import { words } from '../../../words/words.ts';
import {
  type End,
  endOf,
  resolve,
  type Statement,
  sourcesById,
  statementFrom,
} from '../../statements/statements.ts';
import type { Reached, Threat } from './answer.ts';

/** One step of the path as a sentence with several ends: all that rests on the same and is told with the same note. */
export interface ThreatStep
  extends Pick<Statement, 'subject' | 'verb' | 'statedBy' | 'confidence' | 'sources'> {
  others: End[];
  note: string | null;
}

/** The path of a technique as it is told: each step with what it rests on. */
export interface ThreatSteps {
  mitigations: {
    end: End;
    /** The technique is mitigated by it. */
    reached: ThreatStep[];
    labels: ThreatStep[];
    /** What derives for components from the labelled requirements. */
    components: ThreatStep[];
  }[];
  documents: {
    end: End;
    /** The requirements on the way that stand in it. */
    holds: ThreatStep[];
    evaluated: ThreatStep[];
  }[];
}

type Known = Pick<World, 'library' | 'graph'>;

/** The path of a technique step by step; `threat` is of the same graph. */
export function threatSteps(asked: Known, { technique, mitigations, documents }: Threat): ThreatSteps {
  const sources = sourcesById(asked.library);
  const stepsFrom = (subject: End, reached: readonly { end: Reached }[]) =>
    together(
      reached.map(({ end }) =>
        statementFrom(asked.graph, sources, asked.graph.getEdgeAttributes(end.relation), subject.id),
      ),
    );
  const labels = mitigations.flatMap((mitigation) => mitigation.labels);
  const requirements = labels.flatMap((label) => [label, ...label.components]);
  return {
    mitigations: mitigations.map((mitigation) => ({
      end: mitigation.end,
      reached: stepsFrom(technique, [mitigation]),
      labels: stepsFrom(mitigation.end, mitigation.labels),
      components: mitigation.labels.flatMap((label) => stepsFrom(label.end, label.components)),
    })),
    documents: documents.map(({ end, evaluatedBy }) => {
      const requirementIds = requirements.filter(({ part }) => part === end.id).map((one) => one.end.id);
      return {
        end,
        holds: holds(asked, end, [...new Set(requirementIds)]),
        evaluated: stepsFrom(
          end,
          evaluatedBy.map((by) => ({ end: by })),
        ),
      };
    }),
  };
}

/** Which requirements stand in a document, by what their records rest on. */
function holds({ library, graph }: Known, document: End, ids: readonly string[]): ThreatStep[] {
  const sources = sourcesById(library);
  const verb = library.relationKinds.find(({ id }) => id === 'contains')?.verb ?? '';
  return together(
    ids.flatMap((id) => {
      const facts = graph.getNodeAttributes(id);
      if (facts.kind !== 'item') return [];
      const { confidence } = facts.record;
      const citation = { confidence, sources: resolve(sources, facts.record.sources), caveat: null };
      return [
        {
          subject: document,
          verb,
          other: endOf(graph, id),
          statedBy: words.statedBy(['literature']),
          ...citation,
        },
      ];
    }),
  );
}

type StatedStep = Pick<
  Statement,
  'subject' | 'verb' | 'other' | 'caveat' | 'statedBy' | 'confidence' | 'sources'
>;

/** Statements about one subject, told together where they rest on the same: each group where its first one stood. */
function together(statements: readonly StatedStep[]): ThreatStep[] {
  const steps = new Map<string, ThreatStep>();
  for (const { other, caveat, ...statement } of statements) {
    const { verb, statedBy, confidence, sources } = statement;
    const key = [verb, caveat, statedBy, confidence, ...sources.map(({ id }) => id)].join('\n');
    const step = steps.get(key);
    if (step) step.others.push(other);
    else steps.set(key, { ...pick(statement), others: [other], note: caveat });
  }
  return [...steps.values()];
}

/** Only what a step keeps of a statement. */
function pick({ subject, verb, statedBy, confidence, sources }: Omit<StatedStep, 'other' | 'caveat'>) {
  return { subject, verb, statedBy, confidence, sources };
}
