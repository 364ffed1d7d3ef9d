import { useCallback, useEffect, useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import {
  PART_COLUMNS,
  type PartRow,
  partRows,
  RELATION_COLUMNS,
  type RelationRow,
  relationRows,
} from '../../lens/detail/table.ts';
import { select } from '../../state/actions.ts';
import { highlightOf, shownGraphOf } from '../../state/derive.ts';
import { formWords } from '../../words/forms.ts';
import { words } from '../../words/words.ts';
import { useAct, useApp } from '../use-app.ts';
import { DataTable } from './DataTable.tsx';
import { FormFrame } from './FormFrame.tsx';
import './TableForm.css';

/** The filtered graph as two tables: its nodes and its relations. */
export function TableForm() {
  const library = useApp((state) => state.library);
  const graph = useApp(shownGraphOf);
  const highlight = useApp(highlightOf);
  const { selection, others } = useApp((state) => state.view);
  const isLine = useApp(({ lines, view }) => lines.has(view.selection ?? ''));
  const act = useAct();
  const [tab, setTab] = useState<'parts' | 'relations'>(isLine ? 'relations' : 'parts');
  const parts = useMemo(() => partRows(graph, library), [graph, library]);
  const relations = useMemo(() => relationRows(graph), [graph]);
  // Show the table that contains the selection.
  useEffect(() => {
    if (selection !== null) setTab(isLine ? 'relations' : 'parts');
  }, [selection, isLine]);
  const roleOfPart = useCallback((row: PartRow) => highlight?.nodes.get(row.id), [highlight]);
  const roleOfRelation = useCallback((row: RelationRow) => highlight?.lines.get(row.line)?.role, [highlight]);
  const selected = selection === null ? [] : [selection, ...others];
  return (
    <FormFrame>
      <Tabs className="form-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(key as typeof tab)}>
        <TabList className="form-tab-list" aria-label={words.forms.names.table}>
          <Tab className="form-tab" id="parts">
            {formWords.tabs.parts}
          </Tab>
          <Tab className="form-tab" id="relations">
            {formWords.tabs.relations}
          </Tab>
        </TabList>
        <TabPanel className="form-panel" id="parts">
          <DataTable
            label={formWords.tabs.parts}
            rows={parts}
            columns={PART_COLUMNS}
            headers={['label', 'title']}
            selected={selected}
            roleOf={roleOfPart}
            onSelect={(row) => act(select(row.id))}
          />
        </TabPanel>
        <TabPanel className="form-panel" id="relations">
          <DataTable
            label={formWords.tabs.relations}
            rows={relations}
            columns={RELATION_COLUMNS}
            headers={['from', 'verb', 'to']}
            selected={relations.filter(({ line }) => selected.includes(line)).map(({ id }) => id)}
            roleOf={roleOfRelation}
            onSelect={(row) => act(select(row.line))}
          />
        </TabPanel>
      </Tabs>
    </FormFrame>
  );
}
