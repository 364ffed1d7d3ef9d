import type { AtlasGraph } from '../../../model/graph/graph.ts';
import type { Library } from '../../../model/records/library.ts';
import type { CatalogueEntry, Fact, Source } from '../../../model/records/schema.ts';
import { type End, endOf, resolve, sourcesById } from '../../statements/statements.ts';
import { type Dates, periodOf, TIME_GROUPS, type TimeEntry, type TimeGroup, timeOf } from './answer.ts';

/** A document in a list of the question of time, with the facts behind its group. */
export interface Dated extends TimeEntry {
  end: End;
  published: Fact;
  /** The sources of the date, or of the status if there is no date. */
  sources: Source[];
  status: Fact;
  supersedes: Fact | null;
  revision: { fact: Fact; sources: Source[] } | null;
}

/** The documents of one group; never empty. */
export interface TimeList {
  group: TimeGroup;
  dated: Dated[];
}

/**
 * The documents by group, in the order of TIME_GROUPS, the newest first; documents without a date come last.
 * Omits empty groups.
 */
export function timeLists(
  { library, graph }: { library: Library; graph: AtlasGraph },
  dates: Dates,
): TimeList[] {
  const entries = new Map(library.catalogue.map((entry) => [entry.document, entry]));
  const sources = sourcesById(library);
  const all = timeOf(library, dates).flatMap((place): Dated[] => {
    const entry = entries.get(place.document);
    return entry ? [{ ...place, end: endOf(graph, place.document), ...factsOf(sources, entry) }] : [];
  });
  return TIME_GROUPS.map((group) => ({
    group,
    dated: all.filter((one) => one.group === group).sort(newestFirst),
  })).filter(({ dated }) => dated.length > 0);
}

function factsOf(sources: ReadonlyMap<string, Source>, entry: CatalogueEntry) {
  const { published, status, supersedes, revision } = entry;
  return {
    published,
    sources: resolve(sources, (published.value === null ? status : published).sources),
    status,
    supersedes: supersedes ?? null,
    revision: revision?.value ? { fact: revision, sources: resolve(sources, revision.sources) } : null,
  };
}

function newestFirst(a: Dated, b: Dated): number {
  const last = ({ published }: Dated) => (published.value === null ? '' : periodOf(published.value).last);
  return last(b).localeCompare(last(a));
}
