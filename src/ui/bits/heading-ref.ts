import type { RefObject } from 'react';

/** The heading of a page of the panel: it takes the focus when a link in the panel was followed. */
export type HeadingRef = RefObject<HTMLHeadingElement | null>;
