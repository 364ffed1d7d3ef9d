/** What is told of the storage of this browser. */
export const storing = {
  blocked:
    'This browser does not let the page store anything. Kept views, moved parts and settings last until you close the page; copy links to have views again.',
};
