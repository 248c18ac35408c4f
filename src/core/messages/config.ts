import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';

export function unknownZone(name: string): Words {
  return {
    en: `“${name}” is not a time zone: use an IANA name such as Asia/Tokyo or Europe/Berlin, or an offset (+09:00).`,
    ja: `「${name}」というタイムゾーンはありません。Asia/Tokyo のような IANA 名か、時差（+09:00）を使ってください。`,
  };
}

export function unknownRule(code: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `There is no rule “${code}”: this line has no effect.${guess.en}`,
    ja: `「${code}」というルールはありません。この行は効果がありません。${guess.ja}`,
  };
}

export function unknownKind(name: string, kinds: readonly string[], nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `“${name}” is not a kind of document: use one of ${kinds.join(', ')}.${guess.en}`,
    ja: `「${name}」という種類の文書はありません。${kinds.join('、')} のいずれかを使ってください。${guess.ja}`,
  };
}

/** Why a glob does not do what it seems to. */
export type GlobFault = 'brace' | 'class' | 'backslash' | 'negation' | 'outside' | 'absolute';

export function invalidGlob(glob: string, fault: GlobFault): Words {
  const reason = faults[fault];
  return {
    en: `“${glob}” matches nothing: ${reason.en}.`,
    ja: `「${glob}」は何にも一致しません。${reason.ja}。`,
  };
}

const faults: Readonly<Record<GlobFault, Words>> = {
  brace: { en: 'the { and } do not match', ja: '{ と } が対応していません' },
  class: {
    en: 'inside [ ], put single characters, or ranges in ascending order such as a-z',
    ja: '[ ] の中には、文字を 1 つずつ書くか、a-z のように小さい方から範囲で書いてください',
  },
  backslash: { en: 'separate folders with /', ja: 'フォルダーの区切りは / です' },
  negation: {
    en: 'a leading ! does not exclude files; use “exclude”',
    ja: '先頭の ! では除外できません。exclude に書いてください',
  },
  outside: { en: 'it leads out of the repository', ja: 'リポジトリの外を指しています' },
  absolute: {
    en: 'paths are relative to the root of the repository',
    ja: 'パスはリポジトリのルートからの相対で書きます',
  },
};

export function unreadableDuration(text: string): Words {
  return {
    en: `“${text}” is not a duration: write a number with its unit, such as 90m or 2h.`,
    ja: `「${text}」は時間の長さとして読めません。90m や 2時間 のように、単位を付けて書いてください。`,
  };
}
