import { createContext } from 'react';

/** Called before a link walks somewhere, so that whoever holds the link can see to the focus. */
export const WalkContext = createContext<() => void>(() => undefined);
