/** Texts of the help. */
export const help = {
  label: 'Help',
  keys: 'Keys',
  key: 'Key',
  does: 'What it does',
  or: 'or',
  letterKeys: 'Keys without Ctrl or Cmd',
  letterKeysMeaning:
    'Letters, digits and signs act immediately. Switch them off if they interfere with speech input or with shortcuts of your own.',
  inactive: 'off',
  phrases: 'What the search understands',
  phrasesLead: 'In addition to plain words. Replace the brackets with any part of the framework.',
  form: 'Phrase',
  example: 'Example',
  meaning: 'What it finds',
  close: 'Close',
};
