import type { Feature } from '../host.ts';
import { documentSync } from './document-sync.ts';
import { newDocument } from './new-document.ts';
import { quickFixes } from './quick-fixes.ts';

/** The table of features; search has views of its own and is put together in main.ts. */
export const features: readonly Feature[] = [documentSync, quickFixes, newDocument];
