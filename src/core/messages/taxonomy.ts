import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { fewOf } from './few-of.ts';

export function unknownWord(
  word: string,
  vocabulary: string,
  allowed: readonly string[],
  nearest: string | undefined,
): Words {
  const guess = didYouMean(nearest);
  const known = fewOf(allowed);
  return {
    en: `“${word}” is not in the taxonomy’s ${vocabulary}: use one of ${known.en}.${guess.en}`,
    ja: `「${word}」は分類体系の ${vocabulary} にありません。${known.ja} のいずれかを使ってください。${guess.ja}`,
  };
}

export function duplicateWord(word: string, vocabulary: string): Words {
  return {
    en: `“${word}” is listed twice in ${vocabulary}: remove one, or write the word you mean.`,
    ja: `「${word}」が ${vocabulary} に 2 回あります。片方を削除するか、本来の語に直してください。`,
  };
}

export function duplicateVocabulary(name: string, file: string | undefined): Words {
  return file === undefined
    ? {
        en: `“${name}” is already defined above: merge the two.`,
        ja: `「${name}」は上で定義されています。1 つにまとめてください。`,
      }
    : {
        en: `“${name}” is also defined in ${file}: merge the two.`,
        ja: `「${name}」は ${file} でも定義されています。1 つにまとめてください。`,
      };
}
