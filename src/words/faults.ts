import { counted } from './count.ts';

/** The words of the page that is shown instead of the Atlas when its data cannot be opened. */
export const faults = {
  title: 'The Atlas cannot open its data',
  lead: (count: number) =>
    `${counted(count, 'problem')} stopped it. Nothing is shown rather than something wrong. Mend what is listed, build again and reload.`,
  place: (file: string, place: string) => `${file}, ${place}`,
  more: (count: number) => `And ${counted(count, 'more problem')}.`,
};
