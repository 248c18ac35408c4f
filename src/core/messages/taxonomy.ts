import type { Words } from '../text/words.ts';

export function unknownWord(
  word: string,
  vocabulary: string,
  allowed: readonly string[],
  nearest: string | undefined,
): Words {
  const guess =
    nearest === undefined
      ? { en: '', ja: '' }
      : { en: ` Did you mean “${nearest}”?`, ja: `「${nearest}」ではありませんか。` };
  return {
    en: `“${word}” is not in the taxonomy's ${vocabulary}: ${allowed.slice(0, 12).join(', ')}${allowed.length > 12 ? ' …' : ''}.${guess.en}`,
    ja: `「${word}」は分類体系の ${vocabulary}（${allowed.slice(0, 12).join('、')}${allowed.length > 12 ? ' …' : ''}）にありません。${guess.ja}`,
  };
}
