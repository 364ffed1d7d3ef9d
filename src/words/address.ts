import { counted } from './count.ts';

/** Notices about an address that could not be followed as a whole. */
export const address = {
  tooLong: 'The address is too long for the Atlas, so it was not read.',
  tooLongToWrite:
    'This view is too long for an address: the address of this page still leads to the previous view. Choose fewer items or open fewer cards.',
  tooLongToShare:
    'This view is too long for a link: the Atlas could not read it again. Choose fewer items or open fewer cards, then copy the link.',
  arrangement: (value: string) => `There is no arrangement “${value}”.`,
  selection: (values: string) => `The framework has nothing called ${values}.`,
  depth: (value: string) => `The depth “${value}” is not one of 1, 2, 3 and all.`,
  direction: (value: string) => `The direction “${value}” is not one of both, depends-on and needed-by.`,
  form: (value: string) => `There is no form “${value}”.`,
  question: (value: string) => `“${value}” is not a question that the Atlas can answer.`,
  layer: (values: string) => `There is no layer ${values}.`,
  filter: (values: string) => `There is no filter called ${values}.`,
  version: (value: string) =>
    `The address is of version “${value}”, which this Atlas does not know. It shows what it could read.`,
  part: (name: string) => `The part “${name}” of the address is not understood.`,
  remaining: (value: string) => `The end of the address, “${value}”, is not understood.`,
  more: (count: number) => `${counted(count, 'more part')} of the address could not be followed.`,
} as const;
