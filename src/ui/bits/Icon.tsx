const PATHS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  tidy: 'M3 8a5 5 0 1 0 1.6-3.7M4.5 1.8v2.7h2.7',
  outline: 'M2.5 3.5h4M5.5 8h8M5.5 12.5h8M2.5 3.5v9h3M2.5 8h3',
  legend: 'M2.5 3h4v3h-4zM2.5 10h4v3h-4zM9 4.5h5M9 11.5h5',
  details: 'M2.5 2.5h11v11h-11zM9.5 2.5v11',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  present: 'M2 3h12v8H2zM8 11v2.5M5.5 13.5h5',
  filters: 'M2 3.5h12M4.5 8h7M6.5 12.5h3',
  trail: 'M3.5 2.5v11M3.5 3.5h9M3.5 8h6M3.5 12.5h9',
  help: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.8-1.1 1.6M8 12.6v.1',
  share: 'M6.5 9.5l3-3M7 4.5l1.2-1.2a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.2 1.2a3 3 0 0 1-4.3-4.3L4.7 7.2',
  undo: 'M4.5 3L2 5.5 4.5 8M2 5.5h7a4 4 0 0 1 0 8H6',
  redo: 'M11.5 3L14 5.5 11.5 8M14 5.5H7a4 4 0 0 0 0 8h3',
  more: 'M3 8h.1M8 8h.1M13 8h.1',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/**
 * A decorative line drawing, 16 by 16 pixels. The accessible name must come from the element that contains
 * it.
 */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
