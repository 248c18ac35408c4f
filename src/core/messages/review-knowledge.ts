import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export function needsReview(): Words {
  return { en: 'This entry has not been confirmed yet.', ja: 'まだ誰も内容を確認していません。' };
}

export function reviewTitle(count: number): Words {
  return {
    en: `${counted(count, 'item')} to review in the knowledge base`,
    ja: `ナレッジの要確認 ${count} 件`,
  };
}

export function nothingToReview(): Words {
  return {
    en: 'Every knowledge entry has a solution and has been confirmed recently.',
    ja: 'すべてのナレッジに対処があり、期限内に確認されています。',
  };
}

export function nothingThatCouldBeReviewed(): Words {
  return {
    en: 'There is no knowledge entry in this workspace yet. “Hansei: New Document…” creates one.',
    ja: 'このワークスペースにはナレッジがまだありません。「Hansei: 新しい文書…」で作成できます。',
  };
}

/** A heading of the list. @param code of the rule */
export function reasonHeading(code: string): Words {
  const headings: Readonly<Record<string, Words>> = {
    'knowledge/no-solution': { en: 'Without a solution', ja: '対処がない' },
    'knowledge/missing-part': { en: 'Incomplete for the category', ja: 'カテゴリーに必要な項目がない' },
    'knowledge/duplicate-entry': { en: 'Duplicate', ja: '重複' },
    'knowledge/stale': { en: 'Not confirmed for a long time', ja: '長期間未確認' },
    'knowledge/unreviewed': { en: 'Never confirmed', ja: '未確認' },
  };
  return headings[code] ?? { en: code, ja: code };
}
