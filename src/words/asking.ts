/** Questions put to the whole picture, as the overview offers them. */
export const asking = {
  label: 'Ask the whole picture',
  differences: 'Where sources differ',
  time: 'What was published by when',
  level: 'Which requirements apply at a security level',
  counterparts: 'System requirements beside components',
  threats: 'From a threat to the standard',
  coverage: 'How another framework maps to the series',
};
