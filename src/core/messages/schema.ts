import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { fewOf } from './few-of.ts';

export function missingKey(key: string, title: Words): Words {
  const en = title.en === '' || title.en.toLowerCase() === key ? '' : ` (${title.en.toLowerCase()})`;
  const ja = title.ja === '' ? '' : `（${title.ja}）`;
  return { en: `The key “${key}”${en} is missing: add it.`, ja: `キー「${key}」${ja}がありません。追加してください。` };
}

export function addKey(key: string): Words {
  return { en: `Add “${key}”`, ja: `「${key}」を追加` };
}

export function unknownKey(key: string, nearest: string | undefined, known: readonly string[]): Words {
  if (nearest !== undefined) {
    return {
      en: `“${key}” is not a valid key here. Did you mean “${nearest}”?`,
      ja: `「${key}」はここでは使えないキーです。「${nearest}」ではありませんか。`,
    };
  }
  return {
    en: `“${key}” is not a valid key here. ${list('Valid keys', known)} Start a key of your own with “x-”.`,
    ja: `「${key}」はここでは使えないキーです。${listJa('使えるキー', known)}独自のキーは「x-」で始めてください。`,
  };
}

export function renameKey(nearest: string): Words {
  return { en: `Rename to “${nearest}”`, ja: `「${nearest}」に変更` };
}

export function useXPrefix(key: string): Words {
  return { en: `Rename to “x-${key}”`, ja: `「x-${key}」に変更` };
}

const typeWords: Readonly<Record<string, Words>> = {
  string: { en: 'text', ja: '文字列' },
  number: { en: 'a number', ja: '数値' },
  integer: { en: 'a whole number', ja: '整数' },
  boolean: { en: 'true or false', ja: 'true または false' },
  object: { en: 'a map of keys and values', ja: 'キーと値のマップ' },
  array: { en: 'a list', ja: 'リスト' },
  null: { en: 'empty', ja: '空' },
};

const typeAdvice = {
  quote: { en: ' Put it in quotes.', ja: '引用符で囲んでください。' },
  number: { en: ' Number its items instead: 1:, 2: …', ja: '項目に 1:、2: … と番号を付けてください。' },
} as const satisfies Readonly<Record<string, Words>>;

export function wrongType(
  wanted: readonly string[],
  found: string,
  remedy: keyof typeof typeAdvice | undefined,
): Words {
  const en = wanted.map((type) => typeWords[type]?.en ?? type).join(' or ');
  const ja = wanted.map((type) => typeWords[type]?.ja ?? type).join('または');
  const advice = remedy === undefined ? { en: '', ja: '' } : typeAdvice[remedy];
  return {
    en: `This must be ${en}, but is ${typeWords[found]?.en ?? found}.${advice.en}`,
    ja: `${ja}が必要ですが、${typeWords[found]?.ja ?? found}になっています。${advice.ja}`,
  };
}

export function withoutUnit(number: string, written: readonly string[]): Words {
  return {
    en: `${number} has no unit: write it like ${written.join(', ')}.`,
    ja: `${number} の単位がありません。${written.join('、')} のように書いてください。`,
  };
}

export function quoteIt(): Words {
  return { en: 'Put it in quotes', ja: '引用符で囲む' };
}

export function numberItems(): Words {
  return { en: 'Number the items', ja: '項目に番号を付ける' };
}

export function makeList(): Words {
  return { en: 'Make it a list of one', ja: '1 項目のリストにする' };
}

export function notAllowed(value: string, allowed: readonly string[], nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `“${value}” is not allowed here: use one of ${allowed.join(', ')}.${guess.en}`,
    ja: `「${value}」は使えません。${allowed.join('、')} のいずれかにしてください。${guess.ja}`,
  };
}

export function changeTo(value: string): Words {
  return { en: `Change to “${value}”`, ja: `「${value}」に変更` };
}

export function outOfRange(limit: string, comparison: string): Words {
  const words: Readonly<Record<string, Words>> = {
    '>=': { en: `at least ${limit}`, ja: `${limit} 以上` },
    '<=': { en: `at most ${limit}`, ja: `${limit} 以下` },
    '>': { en: `more than ${limit}`, ja: `${limit} より大きい値` },
    '<': { en: `less than ${limit}`, ja: `${limit} 未満` },
  };
  return {
    en: `This must be ${words[comparison]?.en ?? limit}.`,
    ja: `${words[comparison]?.ja ?? limit}にしてください。`,
  };
}

export function wrongCount(unit: 'letters' | 'items' | 'keys', limit: number, least: boolean): Words {
  const units = { letters: ['character', '文字'], items: ['item', '項目'], keys: ['key', 'キー'] }[unit];
  if (least && limit === 1) {
    return {
      en: `This must not be empty: add at least one ${units[0]}.`,
      ja: `空にはできません。1 ${units[1]}以上書いてください。`,
    };
  }
  return {
    en: `This must have at ${least ? 'least' : 'most'} ${counted(limit, units[0] as string)}.`,
    ja: `${limit} ${units[1]}${least ? '以上' : '以下'}にしてください。`,
  };
}

export function wrongForm(form: Words): Words {
  return { en: `This must be ${form.en}.`, ja: `${form.ja}で書いてください。` };
}

function list(lead: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `${lead}: ${fewOf(words).en}.`;
}

function listJa(lead: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `${lead}: ${fewOf(words).ja}。`;
}

/** @param key whose members stand beside it */
export function notIndented(key: string): Words {
  return {
    en: `“${key}” is empty, and its content is on the same level: indent the lines below.`,
    ja: `「${key}」が空で、その中身が同じ深さに並んでいます。以下の行をインデントしてください。`,
  };
}

/** @param owner the key that they belong to; empty for the document as a whole */
export function misplacedKeys(names: readonly string[], owner: string, isTooDeep: boolean): Words {
  const [name = ''] = names;
  const rest = names.length - 1;
  const en = owner === '' ? 'the document as a whole' : `“${owner}”`;
  const ja = owner === '' ? '文書全体' : `「${owner}」`;
  return {
    en: `“${name}”${rest > 0 ? ` and ${rest} more belong` : ' belongs'} to ${en}: indent ${rest > 0 ? 'them' : 'it'} ${isTooDeep ? 'less' : 'more'}.`,
    ja: `「${name}」${rest > 0 ? `ほか ${rest} 件` : ''}は${ja}のキーです。インデントを${isTooDeep ? '浅く' : '深く'}してください。`,
  };
}

export function moveKeys(isTooDeep: boolean): Words {
  return isTooDeep
    ? { en: 'Indent less', ja: 'インデントを浅くする' }
    : { en: 'Indent more', ja: 'インデントを深くする' };
}

export function indentMembers(): Words {
  return { en: 'Indent its content', ja: '中身をインデントする' };
}
