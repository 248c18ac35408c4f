import type { Words } from '../text/words.ts';

interface KeyInstantText {
  /** Of a basic fact. */
  readonly label: string;
  /** What the timeline says in its event column. */
  readonly event: string;
}

const instants: Readonly<Record<string, { readonly en: KeyInstantText; readonly ja: KeyInstantText }>> = {
  started: {
    en: { label: 'Started', event: 'Impact begins' },
    ja: { label: 'インシデント開始', event: '影響開始' },
  },
  detected: {
    en: { label: 'Detected', event: 'Detected' },
    ja: { label: '検知時刻', event: '検知' },
  },
  acknowledged: {
    en: { label: 'Acknowledged', event: 'Acknowledged' },
    ja: { label: '対応開始', event: '対応開始' },
  },
  mitigated: {
    en: { label: 'Mitigated', event: 'Mitigated' },
    ja: { label: '緩和', event: '緩和' },
  },
  resolved: {
    en: { label: 'Resolved', event: 'Resolved' },
    ja: { label: '解決時刻', event: '復旧' },
  },
};

/** What a document says of a key instant. */
export function keyInstantWords(name: string): { readonly en: KeyInstantText; readonly ja: KeyInstantText } {
  return instants[name] as (typeof instants)[string];
}

export const notAnIncident = (): Words => ({
  en: 'Open the postmortem or timeline of the incident first.',
  ja: '先に、インシデントのポストモーテムまたはタイムラインを開いてください。',
});

export const allMarked = (): Words => ({
  en: 'The document tells all key instants already. Change them where they stand.',
  ja: '主要な時刻はすべて記入済みです。変更するには、文書内の値を編集してください。',
});

export const alreadyMarked = (label: string, time: string): Words => ({
  en: `The document says “${label}: ${time}” already. Change it where it stands.`,
  ja: `この文書にはすでに「${label}: ${time}」とあります。変更するには、その値を編集してください。`,
});

export const pickInstant = (): Words => ({ en: 'What happens now?', ja: '今、何が起きましたか？' });
