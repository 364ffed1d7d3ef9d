/** Notices about the storage of this browser. */
export const storing = {
  blocked:
    'This browser does not let the page store anything. Kept views, moved parts and settings last until you close the page; copy links to have views again.',
  settings: {
    notSaved:
      'Moved parts and settings could not be saved: the storage of this browser is full or blocked. They last until you close the page. To make room, remove kept views that you no longer need.',
    damaged: (key: string) =>
      `Some stored settings or places of moved parts could not be read, so they were reset. What was stored is kept unchanged under “${key}” in the storage of this browser; the rest is here.`,
    stuck:
      'Some stored settings or places of moved parts could not be read, and there is no room to keep a copy of them. So that nothing is lost, changes to them are not saved. To make room, remove kept views that you no longer need.',
  },
};
