import { type MouseEvent, type ReactNode, useContext } from 'react';
import type { End } from '../../lens/statements/statements.ts';
import { writeAddress } from '../../lens/view/address.ts';
import { select, selectBoth } from '../../state/actions.ts';
import { useAct, useApp } from '../use-app.ts';
import { WalkContext } from './walk-context.ts';
import './NodeLink.css';

interface Props {
  /** The id of a node or a line. */
  to: string;
  /** The id of a second node, to be selected together with the first. */
  pairWith?: string;
  children: ReactNode;
  className?: string;
  label?: string | undefined;
  /** Whether the target is selected. */
  current?: boolean;
}

/** A link that selects a node or a line. It has a real address, so it can also be opened in another tab. */
export function NodeLink({ to, pairWith, children, className = 'node-link', label, current = false }: Props) {
  const view = useApp((state) => state.view);
  const act = useAct();
  const onWalk = useContext(WalkContext);
  const walk = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onWalk();
    act(pairWith === undefined ? select(to) : selectBoth(to, pairWith));
  };
  return (
    <a
      className={className}
      href={writeAddress({ ...view, selection: to, others: pairWith === undefined ? [] : [pairWith] })}
      aria-label={label}
      aria-current={current || undefined}
      onClick={walk}
    >
      {children}
    </a>
  );
}

/** A link to a node within a sentence: "4-2 Components" on screen, "IEC 62443-4-2 …" for screen readers. */
export function EndLink({ end }: { end: End }) {
  const { id, prefix, label, name } = end;
  const spoken = prefix ? [prefix + label, name].filter(Boolean).join(' ') : undefined;
  return (
    <NodeLink to={id} label={spoken}>
      <b className={/\d-/.test(label) ? 'code' : undefined}>{label}</b>
      {name && ` ${name}`}
    </NodeLink>
  );
}
