/** "depends on 2, needed by 3, used with 1"; the last part only if there is one. */
function countHighlighted(depends: number, needed: number, used: number): string {
  const counts = `depends on ${depends}, needed by ${needed}`;
  return used === 0 ? counts : `${counts}, used with ${used}`;
}

/** Texts of the toolbar, the panels around the picture, and their faults. */
export const frame = {
  tools: 'Tools',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the picture',
  tidyUp: 'Tidy up',
  outline: 'Outline',
  legend: 'Legend',
  filters: 'Filters',
  details: 'Details',
  trail: 'Trail',
  help: 'Help',
  more: 'Actions',
  share: 'Copy the link',
  shared: 'The link is copied.',
  notShared: 'The browser does not let a page copy. Copy the address of this window instead.',
  undo: 'Undo',
  redo: 'Redo',
  search: 'Search',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  present: 'Present',
  stopPresenting: 'Stop presenting',
  close: 'Close',
  depth: 'Steps',
  allSteps: 'all',
  direction: 'Direction',
  directions: { both: 'Both', 'depends-on': 'Depends on', 'needed-by': 'Needed by' },
  hint: 'Select anything to see what it depends on and what needs it.',
  clear: 'Clear the selection',
  highlight: countHighlighted,
  dismiss: 'Dismiss the notice',
  broken: (part: string) => `${part} could not be shown. The rest works.`,
  retry: 'Try again',
  loadAgain: 'Load the page again',
  noTable: 'The table could not be made: a part of the page did not load. Reload the page and try again.',
  faultsNotLoaded:
    'The Atlas cannot open its data, and the list of what is wrong with them could not be loaded. Load the page again.',
  noKeptViews:
    'The kept views could not be loaded, and new ones will be lost when you close this page. Load the page again to see them.',
} as const;
