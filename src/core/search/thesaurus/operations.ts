import { dataGroups } from './data.ts';
import { networkGroups } from './network.ts';
import { platformGroups } from './platform.ts';
import { symptomGroups } from './symptoms.ts';
import { systemGroups } from './systems.ts';

/**
 * Words and phrases of operations that mean about the same, in English and Japanese. A phrase may stand in several
 * groups; inflected forms need not be listed. Keep groups tight: what is merely related does harm.
 */
export const operationsThesaurus: readonly (readonly string[])[] = [
  symptomGroups,
  systemGroups,
  dataGroups,
  networkGroups,
  platformGroups,
].flatMap((groups) =>
  groups
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((phrase) => phrase.trim())),
);
