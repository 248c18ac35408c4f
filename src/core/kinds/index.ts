import type { Kind } from './kind.ts';

/** The table of kinds: what a document can be. The order decides which kind a file is asked about first. */
export const kinds = [] as const satisfies readonly Kind[];
