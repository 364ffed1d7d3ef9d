/**
 * A piece of text in a node: the start of its baseline relative to the node's upper left corner, in page
 * units.
 */
export interface Label {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  align: 'left' | 'center' | 'right';
  colour: 'ink' | 'quiet' | 'paper' | 'on-ring';
}
