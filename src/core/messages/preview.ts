import type { Language } from '../text/words.ts';

/** The words of the timeline that a page's preview draws. */
export const previewWords = (language: Language) =>
  ({
    en: {
      phases: {
        undetected: 'not detected',
        unacknowledged: 'not acknowledged',
        unmitigated: 'not mitigated',
        recovering: 'recovering',
      },
      system: '–',
      alternative: (facts: string) => `Timeline of the incident. ${facts}. The table below has all events.`,
    },
    ja: {
      phases: {
        undetected: '未検知',
        unacknowledged: '未対応',
        unmitigated: '未緩和',
        recovering: '復旧中',
      },
      system: '–',
      alternative: (facts: string) => `インシデントの時系列図。${facts}。すべてのイベントは下の表にあります。`,
    },
  })[language];
