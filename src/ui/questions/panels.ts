import type { ComponentType } from 'react';
import type { AnyQuestion } from '../../lens/questions/questions.ts';
import type { PanelProps } from '../bits/panel-props.ts';
import { CounterpartsPanel } from './counterparts/CounterpartsPanel.tsx';
import { CoveragePanel } from './coverage/CoveragePanel.tsx';
import { DifferencesPanel } from './differences/DifferencesPanel.tsx';
import { ImpactPanel } from './impact/ImpactPanel.tsx';
import { LevelPanel } from './levels/LevelPanel.tsx';
import { RolePanel } from './role/RolePanel.tsx';
import { ThreatsPanel } from './threats/ThreatsPanel.tsx';
import { TimePanel } from './time/TimePanel.tsx';

/** The panel of each kind of question. */
export const PANELS: { readonly [Kind in AnyQuestion['kind']]: ComponentType<PanelProps<Kind>> } = {
  role: RolePanel,
  level: LevelPanel,
  counterparts: CounterpartsPanel,
  threats: ThreatsPanel,
  coverage: CoveragePanel,
  differences: DifferencesPanel,
  time: TimePanel,
  impact: ImpactPanel,
};
