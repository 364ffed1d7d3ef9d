import type { Form } from '../../lens/view/view.ts';
import { lazily } from '../lazily.ts';

const FORMS = {
  matrix: lazily(() => import('./MatrixForm.tsx').then((module) => module.MatrixForm)),
  lanes: lazily(() => import('./LanesForm.tsx').then((module) => module.LanesForm)),
  table: lazily(() => import('./TableForm.tsx').then((module) => module.TableForm)),
};

/** Any form but the graph. Each is loaded on first use. */
export function OtherForm({ form }: { form: Exclude<Form, 'graph'> }) {
  const Shown = FORMS[form];
  return <Shown />;
}
