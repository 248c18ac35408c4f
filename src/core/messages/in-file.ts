import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export const sinceStart = (elapsed: Words): Words => ({
  en: `${elapsed.en} after the start of impact`,
  ja: `影響の開始から ${elapsed.ja}`,
});

export const beforeStart = (elapsed: Words): Words => ({
  en: `${elapsed.en} before the start of impact`,
  ja: `影響の開始の ${elapsed.ja}前`,
});

export const inZone = (time: string, zone: string): Words => ({ en: `${time} (${zone})`, ja: `${time}（${zone}）` });

export const inYourZone = (time: string, zone: string): Words => ({
  en: `${time} in your time zone (${zone})`,
  ja: `${time}（あなたのタイムゾーン ${zone}）`,
});

export const oneOf = (values: readonly string[]): Words => ({
  en: `One of: ${values.join(', ')}`,
  ja: `次のいずれか: ${values.join('、')}`,
});

export const defaultIs = (value: string): Words => ({ en: `Default: ${value}`, ja: `既定値: ${value}` });

export const exampleIs = (value: string): Words => ({ en: `For example: ${value}`, ja: `例: ${value}` });

export const isRequired = (): Words => ({ en: 'Required', ja: '必須' });

/** @param low the least value, if any @param high the greatest, if any */
export function rangeIs(low: number | undefined, high: number | undefined): Words {
  if (low === undefined) return { en: `At most ${high}`, ja: `${high} 以下` };
  if (high === undefined) return { en: `At least ${low}`, ja: `${low} 以上` };
  return { en: `From ${low} to ${high}`, ja: `${low} 以上 ${high} 以下` };
}

export const durationIs = (length: Words): Words => ({ en: `Read as ${length.en}`, ja: `${length.ja}として読みます` });

export const durationRange = (low: Words, high: Words): Words => ({
  en: `Read as ${low.en} to ${high.en}`,
  ja: `${low.ja}から${high.ja}として読みます`,
});

export const computedDuration = (length: Words): Words => ({
  en: `Computed from the times: ${length.en}`,
  ja: `時刻からの計算値: ${length.ja}`,
});

export const impactNow = (): Words => ({ en: 'Impact of this incident', ja: 'このインシデントの影響' });

export const keyFacts = (): Words => ({ en: 'Key times', ja: '主要な時刻' });
export const timelineRows = (): Words => ({ en: 'Timeline', ja: 'タイムライン' });
export const actionItems = (): Words => ({ en: 'Actions', ja: 'アクション' });
export const factors = (): Words => ({ en: 'Contributing factors', ja: '寄与要因' });

export const fromTaxonomy = (): Words => ({ en: 'From the taxonomy', ja: '分類体系の語' });
export const timeNow = (): Words => ({ en: 'The time now', ja: '現在の時刻' });
export const timeAbove = (): Words => ({ en: 'The time of the row above', ja: '上の行の時刻' });
export const actorOfDocument = (count: number): Words => ({
  en: `Acts in ${counted(count, 'row')}`,
  ja: `${count} 行で行動`,
});
export const yourself = (): Words => ({ en: 'You (hansei.actor)', ja: 'あなた（hansei.actor）' });
export const newRow = (): Words => ({ en: 'New row', ja: '新しい行' });
export const newItem = (): Words => ({ en: 'new item', ja: '新しい項目' });
export const theDefault = (): Words => ({ en: 'default', ja: '既定値' });
