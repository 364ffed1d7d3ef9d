/** The words of the help. */
export const help = {
  label: 'Help',
  keys: 'Keys',
  key: 'Key',
  does: 'What it does',
  or: 'or',
  letterKeys: 'Keys without Ctrl or Cmd',
  letterKeysMeaning:
    'Letters, digits and signs act at once. Switch them off where they get in the way of speech input or of keys of your own.',
  resting: 'rests',
  phrases: 'What the search understands',
  phrasesLead: 'Beside plain words. Put in any part of the framework where brackets stand.',
  form: 'Phrase',
  example: 'Example',
  meaning: 'What it asks',
  close: 'Close',
  /** What each key of the table does. */
  actions: {
    search: 'Go to the search',
    undo: 'One step back in the trail',
    redo: 'One step forth in the trail',
    back: 'Take away the nearest thing: what hovers, then the selection, the role, the presentation',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit the picture',
    one: 'Light 1 step from the selection',
    two: 'Light 2 steps',
    three: 'Light 3 steps',
    all: 'Light all steps',
    help: 'Open this help',
  },
};
