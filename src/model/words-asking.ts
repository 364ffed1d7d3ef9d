/** Questions put to the whole picture, as the overview offers them. */
export const asking = {
  label: 'Ask the whole picture',
  differences: 'Where sources differ',
  time: 'What was published by when',
};
