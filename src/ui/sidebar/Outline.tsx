import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { type OutlineNode, outlineOf, rowsAbove } from '../../lens/detail/outline.ts';
import { select } from '../../state/actions.ts';
import { shownGraphOf } from '../../state/derive.ts';
import { words } from '../../words/words.ts';
import { DiffersMark } from '../bits/DiffersMark.tsx';
import { useAct, useApp } from '../use-app.ts';
import './Outline.css';

/** The nodes of the picture as a tree for keyboard and screen reader, with the same selection. */
export function Outline() {
  const library = useApp((state) => state.library);
  const graph = useApp(shownGraphOf);
  const whole = useApp((state) => state.graph);
  const selection = useApp((state) => state.view.selection);
  const act = useAct();
  const tree = useMemo(() => outlineOf({ library, graph, whole }), [library, graph, whole]);
  const [expanded, setExpanded] = useState(
    () => new Set<Key>(tree.filter(({ kind }) => kind === 'tier').map(({ id }) => id)),
  );
  const host = useRef<HTMLElement>(null);

  // When something is selected elsewhere, expand its ancestors and, once its row is rendered, scroll it into
  // view. The focus stays where it is.
  const seen = useRef<string | null>(null);
  useEffect(() => {
    const above = selection === null ? [] : rowsAbove(tree, selection);
    setExpanded((before) => (above.every((id) => before.has(id)) ? before : new Set([...before, ...above])));
  }, [tree, selection]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `expanded` decides which rows are rendered
  useEffect(() => {
    const row = host.current?.querySelector('[role="row"][aria-selected="true"]');
    if (row && seen.current !== selection) row.scrollIntoView({ block: 'nearest' });
    seen.current = row ? selection : null;
  }, [selection, expanded]);

  return (
    <nav ref={host} className="outline" aria-label={words.frame.outline}>
      <h2 className="rubric">{words.frame.outline}</h2>
      <Tree
        className="outline-tree"
        aria-label={words.outline.label}
        items={tree}
        selectionMode="single"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={selection !== null && graph.hasNode(selection) ? [selection] : []}
        onSelectionChange={(keys) => {
          for (const key of keys) act(select(String(key)));
        }}
        expandedKeys={expanded}
        onExpandedChange={setExpanded}
      >
        {(node) => <Row node={node} />}
      </Tree>
    </nav>
  );
}

function Row({ node }: { node: OutlineNode }) {
  const { id, kind, label, name, spoken, type, status, differs, children } = node;
  return (
    <TreeItem
      id={id}
      textValue={`${label} ${name}`}
      aria-label={spoken}
      className="outline-row"
      data-kind={kind}
    >
      <TreeItemContent>
        {children.length > 0 ? (
          <Button slot="chevron" className="outline-chevron">
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M4 2.5 8 6 4 9.5" />
            </svg>
          </Button>
        ) : (
          <span className="outline-chevron" />
        )}
        <span className="outline-label" data-status={status}>
          {label}
        </span>
        {name && <span className="outline-name">{name}</span>}
        {differs && <DiffersMark />}
        {type && <span className="outline-type">{type}</span>}
      </TreeItemContent>
      <Collection items={children}>{(child) => <Row node={child} />}</Collection>
    </TreeItem>
  );
}
