/** Notices about layers. */
export const layersWords = {
  wholeFile: 'the whole file',
  notLoaded: 'The file could not be loaded. Try again; everything else works meanwhile.',
  failed: (names: string) => `${names} could not be loaded. Try again in the legend; everything else works.`,
};
