import { counted } from './count.ts';

/** Texts of the outline. */
export const outline = {
  label: 'Outline of the framework',
  series: 'The series',
  keyStandards: (list: string) => `key standards ${list}`,
  documents: (count: number) => counted(count, 'document'),
  activities: (count: number) => counted(count, 'activity', 'activities'),
  relations: (count: number) => counted(count, 'relation'),
  phase: (order: number) => `phase ${order}`,
  differs: 'page and catalogue differ',
} as const;
