import text from '../../NOTICE.md?raw';
import { noticesIn } from '../model/check/parse-notices.ts';

/** The licence notices of the layers, parsed from NOTICE.md. */
export const notices = noticesIn(text);
