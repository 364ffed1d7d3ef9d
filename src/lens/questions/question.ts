/**
 * How a question marks a node: with a strong or a plain outline, or only so that it does not fade, and perhaps with a
 * word or number at its corner.
 */
export interface Mark {
  role: 'primary' | 'supporting' | 'context';
  badge?: string;
}
