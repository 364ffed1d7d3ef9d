/** The names of the colours in ui/tokens.css that the canvas uses. */
export const TOKEN_NAMES = [
  'paper',
  'lane',
  'card',
  'ink',
  'quiet',
  'line',
  'edge',
  'outline',
  'depends',
  'needed',
  'used',
  'related',
  'ring',
  'on-ring',
  'found',
  'differs',
  'tier-1',
  'tier-2',
  'tier-3',
  'tier-4',
  'tier-5',
  'tier-6',
] as const;

/** The name of a colour. */
export type TokenName = (typeof TOKEN_NAMES)[number];
/** The colours of the canvas: name to CSS colour. */
export type Palette = Readonly<Record<TokenName, string>>;

/**
 * Reads the colours that apply at an element, as CSS colours. A probe element is needed to resolve
 * `light-dark()`.
 */
export function readPalette(host: HTMLElement): Palette {
  const probe = host.ownerDocument.createElement('span');
  host.append(probe);
  const style = getComputedStyle(probe);
  const entries = TOKEN_NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, style.color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as Record<TokenName, string>;
}
