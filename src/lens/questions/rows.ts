import { counterparts } from './counterparts/question.ts';
import { coverage } from './coverage/question.ts';
import { differences } from './differences/question.ts';
import { impact } from './impact/question.ts';
import { levels } from './levels/question.ts';
import { role } from './role/question.ts';
import { threats } from './threats/question.ts';
import { time } from './time/question.ts';

/**
 * All questions about the whole picture. If an address names several, the first of them counts; the list of
 * questions offers them in this order.
 */
export const PICTURE_QUESTIONS = [role, levels, counterparts, threats, coverage, differences, time] as const;

/** All questions about the selection. */
export const SELECTION_QUESTIONS = [impact] as const;
