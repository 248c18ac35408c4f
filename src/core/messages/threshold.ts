import { counted } from '../text/counted.ts';
import type { Language, Words } from '../text/words.ts';

export const noRows = (): Words => ({
  en: 'There are no rows with a time and a number: use CSV with a header, or JSON with a list of { time, value }.',
  ja: '時刻と数値のある行がありません。見出し行のある CSV か、{ time, value } の並んだ JSON を指定してください。',
});
export const nothingNormal = (): Words => ({
  en: 'All samples are within incidents, so there is no threshold. An incident without a resolution lasts until now.',
  ja: 'すべてのデータがインシデント中のため、しきい値を計算できません。解決時刻のないインシデントは現在まで続くものとみなします。',
});
export const noAnomalies = (): Words => ({
  en: 'No sample is outside the normal range.',
  ja: '通常の範囲を外れたデータはありません。',
});
export const whichColumn = (names: readonly string[]): Words => ({
  en: `Name the column of the values with --column: ${names.join(', ')}.`,
  ja: `値の列を --column で指定してください: ${names.join('、')}。`,
});
export const noSuchColumn = (name: string, names: readonly string[]): Words => ({
  en: `There is no column “${name}”, only: ${names.join(', ')}.`,
  ja: `列「${name}」はありません。あるのは ${names.join('、')} です。`,
});
export const bucketName = (bucket: string): Words =>
  ({
    'hour-of-week': { en: 'of this hour and weekday', ja: '同じ曜日・同じ時間帯' },
    'hour-of-day': { en: 'of this hour', ja: '同じ時間帯' },
  })[bucket] ?? { en: 'of all', ja: '全体' };
export const condition = (column: string, upper: string): Words => ({
  en: `condition: "${column} > ${upper}"`,
  ja: `condition: "${column} > ${upper}"`,
});
export const band = (lower: string, upper: string, baseline: string): Words => ({
  en: `${lower} to ${upper}, around ${baseline}`,
  ja: `${lower}〜${upper}（中心 ${baseline}）`,
});
export const restsOn = (samples: number, bucket: string): Words => ({
  en: `from ${counted(samples, 'sample')} ${bucket}`,
  ja: `${bucket}の ${samples} 件から算出`,
});
export const falseAlarms = (percent: string): Words => ({
  en: `${percent} % of the samples are outside when their own day is left out`,
  ja: `その日を除いて計算した場合に範囲外となる割合: ${percent} %`,
});
export const skippedRows = (count: number): Words => ({
  en: `${counted(count, 'row without a time or a number was', 'rows without a time or a number were')} left out`,
  ja: `時刻または数値のない ${count} 行を除きました`,
});
export const chartTitle = (column: string): Words => ({
  en: `${column}: values and normal range`,
  ja: `${column}: 値と通常の範囲`,
});
/** @param samples how many, as it is shown */
export const charted = (samples: string, from: string, to: string, zone: string): Words => ({
  en: `${counted(samples, 'sample')} from ${from} to ${to} (${zone}).`,
  ja: `${from} から ${to} まで（${zone}）のデータ ${samples} 件。`,
});
/** @param samples how many, as it is shown */
export const outsideBand = (samples: string): Words => ({
  en: `${counted(samples, 'sample is', 'samples are')} outside the normal range by hour and weekday.`,
  ja: `時間帯・曜日ごとの通常の範囲を外れたデータは ${samples} 件です。`,
});
export const someMarked = (samples: string): Words => ({
  en: `The ${samples} furthest outside are marked.`,
  ja: `最も外れた ${samples} 件に印を付けています。`,
});
export const noBand = (): Words => ({
  en: 'There is no normal range: there are no other samples to compare with.',
  ja: '比べるデータがないため、通常の範囲はありません。',
});
export const shaded = (): Words => ({
  en: 'Incidents are shaded, and left out of the normal range.',
  ja: '網掛けはインシデント中で、範囲の計算から除いています。',
});
export const chartLegend = (language: Language) =>
  ({
    en: { band: 'normal', values: 'values', outside: 'outside the normal range', leftOut: 'incidents, left out' },
    ja: { band: '通常の範囲', values: '値', outside: '範囲外', leftOut: 'インシデント（計算から除外）' },
  })[language];
