import text from '../../NOTICE.md?raw';
import { noticesIn } from '../model/check/parse-notices.ts';

/** The notices of the layers, as NOTICE.md has them. */
export const notices = noticesIn(text);
