/** Texts on and about the picture. */
export const canvas = {
  series: 'IEC 62443 series',
  rank: (number: number) => (number === 0 ? 'Foundations' : `Layer ${number}`),
  unplaced: 'No stated dependency',
  label: 'Picture of the framework; the outline gives the same as text',
  outside: 'Other frameworks',
  walking: 'Arrow keys walk along relations; Shift and F10 open the menu.',
} as const;

/** Names of the arrangements. */
export const arrangements = {
  label: 'Arrangement',
  names: {
    architecture: 'Architecture',
    lifecycle: 'Lifecycle',
    dependencies: 'Dependencies',
    around: 'Around',
  },
} as const;

/** Names of the forms of a picture. */
export const forms = {
  label: 'Form',
  names: { graph: 'Graph', matrix: 'Matrix', lanes: 'Lanes', table: 'Table' },
} as const;
