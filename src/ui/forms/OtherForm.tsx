import { lazy } from 'react';
import type { Form } from '../../lens/view.ts';

const FORMS = {
  matrix: lazy(() => import('./MatrixForm.tsx').then((module) => ({ default: module.MatrixForm }))),
  lanes: lazy(() => import('./LanesForm.tsx').then((module) => ({ default: module.LanesForm }))),
  table: lazy(() => import('./TableForm.tsx').then((module) => ({ default: module.TableForm }))),
};

/** Any form but the graph; each is loaded when it is first asked for. */
export function OtherForm({ form }: { form: Exclude<Form, 'graph'> }) {
  const Shown = FORMS[form];
  return <Shown />;
}
