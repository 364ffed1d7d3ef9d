import './Prose.css';

const CODE = /((?:\d+|x)(?:-[\dx]+)+)/;

/** Running text in which a document number ("62443-4-2") is never broken across lines. */
export function Prose({ text }: { text: string }) {
  let at = 0;
  return text.split(CODE).map((part, index) => {
    const key = at;
    at += part.length;
    return index % 2 === 1 ? (
      <span key={key} className="code">
        {part}
      </span>
    ) : (
      part
    );
  });
}
