import type { Marks } from '../../../src/lens/questions/question.ts';
import {
  type AskedQuestion,
  answerTo,
  marksOf as marksOfAnswer,
} from '../../../src/lens/questions/questions.ts';
import type { World } from '../../../src/model/graph/world.ts';

/** What the answer to a question marks in a world. Null if there is no answer, or nothing is marked. */
export function marksOf(world: World, question: AskedQuestion): Marks | null {
  const answered = answerTo(world, question, null);
  return answered && marksOfAnswer(world, answered);
}
