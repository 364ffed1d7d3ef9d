import { counted } from './count.ts';

/** Texts of the page that is shown instead of the Atlas when its data cannot be opened. */
export const faults = {
  title: 'The Atlas cannot open its data',
  lead: (count: number) =>
    `${counted(count, 'problem')} stopped it. It shows nothing rather than something wrong. Correct what is listed, build again and reload.`,
  place: (file: string, place: string) => `${file}, ${place}`,
  more: (count: number) => `And ${counted(count, 'more problem')}.`,
};
