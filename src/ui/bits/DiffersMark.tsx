import './DiffersMark.css';

/** The triangle that marks a difference between the framework page and the catalogues. */
export function DiffersMark() {
  return (
    <svg className="differs-mark" viewBox="0 0 12 11" aria-hidden="true">
      <path d="M6 1.2 11 10H1Z" />
    </svg>
  );
}
