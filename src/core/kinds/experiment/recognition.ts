import type { KindHead } from '../kind.ts';
import { isExperiment } from './model.ts';

export const experiment = {
  id: 'experiment',
  title: { en: 'Chaos experiment', ja: 'カオス実験' },
  recognition: {
    // A method alone occurs in every description of an API: that of an experiment has actions or probes.
    shape: {
      hint: ['steady-state-hypothesis', '\nmethod:', '"method"', 'type: action', 'type: probe'],
      matches: isExperiment,
    },
  },
} as const satisfies KindHead;
