import type { RefObject } from 'react';

/**
 * The heading of a page of the details panel. It receives the focus after a link in the panel was followed.
 */
export type HeadingRef = RefObject<HTMLHeadingElement | null>;
