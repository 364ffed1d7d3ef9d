/** A piece of text in a node: its baseline start relative to the node's upper left corner. */
export interface Label {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  align: 'left' | 'center' | 'right';
  colour: 'ink' | 'quiet' | 'paper' | 'on-ring';
}
