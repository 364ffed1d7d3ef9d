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
  inactive: 'rests',
  phrases: 'What the search understands',
  phrasesLead: 'Beside plain words. Put in any part of the framework where brackets stand.',
  form: 'Phrase',
  example: 'Example',
  meaning: 'What it asks',
  close: 'Close',
};
