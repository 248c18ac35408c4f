import type { Words } from '../text/words.ts';

export function placeholder(text: string): Words {
  return {
    en: `“${text}” is a placeholder: write the real value.`,
    ja: `「${text}」は仮の値です。実際の値を書いてください。`,
  };
}

export function ruleFailed(code: string, reason: string): Words {
  return {
    en: `The rule ${code} crashed (${reason}); the other rules ran. This is a bug in Hansei: please report it.`,
    ja: `ルール ${code} が内部エラーで停止しました（${reason}）。他のルールは実行済みです。Hansei の不具合ですので、ご報告ください。`,
  };
}

/** @param size in bytes, or in UTF-16 units, and so is the limit */
export function tooLarge(size: number, limit: number): Words {
  const [megabytes, most] = [`${(size / 1e6).toFixed(1)} MB`, `${limit / 1e6} MB`];
  return {
    en: `The file is ${megabytes}, above the limit of ${most}: split it to have it checked.`,
    ja: `ファイルが ${megabytes} あり、検査できる上限 ${most} を超えています。分割してください。`,
  };
}

export function unknownSuppression(code: string): Words {
  return {
    en: `There is no rule “${code}”: this comment has no effect.`,
    ja: `「${code}」というルールはありません。この指定は効果がありません。`,
  };
}

export function wrongEncoding(encoding: string): Words {
  if (encoding === 'binary')
    return {
      en: 'This is not a text file: it cannot be checked.',
      ja: 'テキストファイルではないため、検査できません。',
    };
  const seems =
    encoding === 'unknown' ? { en: '', ja: '' } : { en: ` It looks like ${encoding}.`, ja: `${encoding} のようです。` };
  return {
    en: `This file is not UTF-8.${seems.en} Save it as UTF-8.`,
    ja: `UTF-8 ではありません。${seems.ja}UTF-8 で保存してください。`,
  };
}
