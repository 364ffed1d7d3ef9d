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

/**
 * One step of the path as a sentence with several ends: everything with the same sources, confidence and
 * note.
 */
export interface ThreatStep
  extends Pick<Statement, 'subject' | 'verb' | 'statedBy' | 'confidence' | 'sources'> {
  others: End[];
  note: string | null;
}

/** The path of a technique for display, each step with its sources. */
export interface ThreatSteps {
  mitigations: {
    end: End;
    /** How the technique is mitigated by it. */
    reached: ThreatStep[];
    labels: ThreatStep[];
    /** The component requirements that derive from the labelled requirements. */
    components: ThreatStep[];
  }[];
  documents: {
    end: End;
    /** The requirements on the path that the document contains. */
    holds: ThreatStep[];
    evaluated: ThreatStep[];
  }[];
}

type Known = Pick<World, 'library' | 'graph'>;

/** The path of a technique step by step. `threat` must be computed from the same graph. */
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

/** Which requirements a document contains, grouped by the sources of their records. */
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

/**
 * Merges statements about one subject that have the same verb, sources, confidence and note. Each group takes
 * the place of its first statement.
 */
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

/** The fields of a statement that a step keeps. */
function pick({ subject, verb, statedBy, confidence, sources }: Omit<StatedStep, 'other' | 'caveat'>) {
  return { subject, verb, statedBy, confidence, sources };
}
