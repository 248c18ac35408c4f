import type { KindHead } from '../kind.ts';
import { isExperiment } from './model.ts';

export const experiment = {
  id: 'experiment',
  title: { en: 'Chaos experiment', ja: 'カオス実験' },
  recognition: {
    // The word in full, or a method at the root: `method` alone occurs in every description of an API.
    shape: {
      hint: ['steady-state-hypothesis', '\nmethod:', '"method": [', '"method":['],
      matches: isExperiment,
    },
  },
} as const satisfies KindHead;
