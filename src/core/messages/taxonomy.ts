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
    en: `“${word}” is not in the taxonomy's ${vocabulary}: ${known.en}.${guess.en}`,
    ja: `「${word}」は分類体系の ${vocabulary}（${known.ja}）にありません。${guess.ja}`,
  };
}

export function duplicateWord(word: string, vocabulary: string): Words {
  return {
    en: `“${word}” stands twice in ${vocabulary}: remove one, or write the word that was meant.`,
    ja: `「${word}」が ${vocabulary} に 2 回あります。片方を削除するか、本来の語に直してください。`,
  };
}

export function duplicateVocabulary(name: string, file: string | undefined): Words {
  return file === undefined
    ? {
        en: `“${name}” is defined above already: bring the two together.`,
        ja: `「${name}」は上で定義されています。1 つにまとめてください。`,
      }
    : {
        en: `“${name}” is defined in ${file} too: bring the two together.`,
        ja: `「${name}」は ${file} でも定義されています。1 つにまとめてください。`,
      };
}
