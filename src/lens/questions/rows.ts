import { counterparts } from './counterparts/question.ts';
import { coverage } from './coverage/question.ts';
import { differences } from './differences/question.ts';
import { impact } from './impact/question.ts';
import { levels } from './levels/question.ts';
import { role } from './role/question.ts';
import { threats } from './threats/question.ts';
import { time } from './time/question.ts';

/**
 * Every question about the whole picture. An address that names several asks the first of them; the list of questions
 * offers them in this order.
 */
export const PICTURE_QUESTIONS = [role, levels, counterparts, threats, coverage, differences, time] as const;

/** Every question about the selection. */
export const SELECTION_QUESTIONS = [impact] as const;
