import type { MissingInput } from '../impact/impact.ts';
import type { Words } from '../text/words.ts';

type Asked = 'normal_tps' | 'revenue_per_transaction' | 'currency' | 'affected_users' | 'sla';

/** The inputs that the command asks for, in order, with what they are and an example. */
export const questions: Readonly<Record<Asked, { readonly prompt: Words; readonly example: string }>> = {
  affected_users: {
    prompt: { en: 'How many users were affected?', ja: '影響を受けたユーザー数は？' },
    example: '10000',
  },
  normal_tps: {
    prompt: { en: 'Transactions per second on a normal day', ja: '平常時の毎秒トランザクション数' },
    example: '50',
  },
  revenue_per_transaction: {
    prompt: { en: 'Mean revenue of one transaction', ja: '1 取引あたりの平均売上' },
    example: '10',
  },
  currency: { prompt: { en: 'Currency, as an ISO 4217 code', ja: '通貨（ISO 4217 のコード）' }, example: 'USD' },
  sla: { prompt: { en: 'Availability target in percent', ja: '可用性の目標（%）' }, example: '99.9' },
};

export const asked = Object.keys(questions) as readonly Asked[];

export function isAsked(name: MissingInput): name is Asked & MissingInput {
  return (asked as readonly string[]).includes(name);
}

/** Why an answer cannot be taken, or undefined when it can. */
export function answerProblem(name: Asked, answer: string): Words | undefined {
  const text = answer.trim();
  if (text === '') return undefined;
  if (name === 'currency') {
    return /^[A-Z]{3}$/.test(text)
      ? undefined
      : {
          en: 'Three capital letters, for example USD or JPY.',
          ja: '大文字 3 文字で入力してください（例: USD、JPY）。',
        };
  }
  const value = Number(text.replace(/,/g, ''));
  if (!Number.isFinite(value)) return { en: 'This must be a number.', ja: '数値を入力してください。' };
  if (value < 0) return { en: 'This cannot be negative.', ja: '負の値は使えません。' };
  if (name === 'sla' && (value <= 1 || value > 100)) {
    return {
      en: 'A percentage above 1 and up to 100: for three nines write 99.9.',
      ja: '1 より大きく 100 以下の % で入力してください（例: 99.9）。',
    };
  }
  return undefined;
}

export const impactWords = {
  skip: {
    en: 'Enter: take it. Empty: leave it out. Escape: stop asking.',
    ja: 'Enter で確定、空欄で省略、Escape で終了。',
  },
  notIncident: {
    en: 'This document holds no incident: a start and a resolution, or a timeline, are needed.',
    ja: 'この文書にインシデントがありません。開始と解決、またはタイムラインが必要です。',
  },
  nothingToCompute: {
    en: 'Nothing can be computed yet: give the start and the resolution (or impact intervals) first.',
    ja: 'まだ計算できません。先に開始と解決（または影響区間）を書いてください。',
  },
  insert: { en: 'Insert into the document', ja: '文書に書き込む' },
  writeInputs: {
    en: 'Insert, and keep the answers in the front matter',
    ja: '文書に書き込み、回答をフロントマターに残す',
  },
  title: { en: 'Impact', ja: '影響' },
  computeLens: { en: 'Compute impact…', ja: '影響を計算…' },
  refreshLens: { en: 'Impact section is outdated: refresh', ja: '影響の節が古くなっています: 更新' },
  ongoing: { en: 'ongoing', ja: '継続中' },
  changed: {
    en: 'The document was changed meanwhile: run the command again.',
    ja: '文書が変更されました。もう一度実行してください。',
  },
} as const satisfies Readonly<Record<string, Words>>;
