import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

export function fits(similarity: number): Words {
  return { en: `matches what you see (${percent(similarity)})`, ja: `症状との一致 ${percent(similarity)}` };
}

export function sameService(service: string): Words {
  return { en: `known for the service ${service}`, ja: `サービス ${service} での実績` };
}

export function otherService(services: readonly string[]): Words {
  return { en: `known for ${services.join(', ')} only`, ja: `${services.join('、')} でのみ確認` };
}

export function sameEnvironment(environment: string): Words {
  return { en: `known in ${environment}`, ja: `${environment} 環境での実績` };
}

export function sameCategory(category: string): Words {
  return { en: `in the category ${category}`, ja: `カテゴリー ${category}` };
}

export function tried(success: number, count: number, low: number, high: number, stated: number): Words {
  const range = `${percent(low)} – ${percent(high)}`;
  return {
    en: `worked in ${success} of ${counted(count, 'recorded case')} (${range}); success rate ${percent(stated)}`,
    ja: `記録 ${count} 件中 ${success} 件で有効（${range}）、成功率 ${percent(stated)}`,
  };
}

export function stated(rate: number): Words {
  return {
    en: `stated success rate ${percent(rate)}, nothing recorded yet`,
    ja: `記載の成功率 ${percent(rate)}（記録なし）`,
  };
}

/** @param rate the one that counts where none is stated */
export function assumed(rate: number): Words {
  return {
    en: `no success rate stated, counted as ${percent(rate)}`,
    ja: `成功率の記載なし（${percent(rate)} として計算）`,
  };
}

export function risk(level: string): Words {
  return { en: `risk ${level}`, ja: `リスク ${level}` };
}

export function takes(time: string): Words {
  return { en: `takes ${time}`, ja: `所要 ${time}` };
}

export const relatedWords = {
  named: { en: 'listed as related', ja: '関連として記載' },
  refersTo: { en: 'refers to it', ja: 'これを参照している' },
  referredTo: { en: 'is referred to by it', ja: 'これから参照されている' },
  similar: (similarity: number): Words => ({
    en: `similar text (${percent(similarity)})`,
    ja: `内容が類似（${percent(similarity)}）`,
  }),
  signals: (names: readonly string[]): Words => ({
    en: `shares the signal ${names.join(', ')}`,
    ja: `シグナル ${names.join('、')} が共通`,
  }),
  services: (names: readonly string[]): Words => ({
    en: `about the same service: ${names.join(', ')}`,
    ja: `同じサービス: ${names.join('、')}`,
  }),
  references: (names: readonly string[]): Words => ({
    en: `both refer to ${names.join(', ')}`,
    ja: `どちらも ${names.join('、')} を参照`,
  }),
};

/** @param outcomes the words that a solution can have gone by. Not parted by `|`: who copies the line would start a pipe */
export function recordIt(entry: string, solution: string, [first = '', ...others]: readonly string[]): Words {
  const command = `hansei outcome ${entry} ${solution} ${first}`;
  return {
    en: `To record how it went: ${command} (or ${others.join(', ')})`,
    ja: `結果を記録するには: ${command}（または ${others.join('、')}）`,
  };
}

/** @param files what fits instead: runbooks, incidents, pages */
export function onlyElsewhere(files: readonly string[]): Words {
  return {
    en: `No knowledge entry has a solution for this. hansei search finds: ${files.join(', ')}.`,
    ja: `該当する対処のあるナレッジはありません。hansei search では次が見つかります: ${files.join('、')}。`,
  };
}

const situationWords = {
  service: { en: 'service', ja: 'サービス' },
  environment: { en: 'environment', ja: '環境' },
  category: { en: 'category', ja: 'カテゴリー' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a word that nothing here names changes: every solution for others ranks lower, and none higher. */
export function unknownSituation(
  option: keyof typeof situationWords,
  value: string,
  nearest: string | undefined,
  known: readonly string[],
): Words {
  const { en, ja } = situationWords[option];
  const shown = [...known.slice(0, mostShown), ...(known.length > mostShown ? ['…'] : [])];
  return {
    en: `No knowledge entry names the ${en} “${value}”${nearest === undefined ? `: there are ${shown.join(', ')}.` : `; did you mean “${nearest}”?`}`,
    ja: `${ja}「${value}」を挙げているナレッジはありません。${nearest === undefined ? `あるのは ${shown.join('、')} です。` : `「${nearest}」ではありませんか。`}`,
  };
}

const mostShown = 20;

export function whichSolution(entry: string, known: readonly string[]): Words {
  return {
    en: `Name the solution of “${entry}”, and how it went: ${known.join(', ')}.`,
    ja: `ナレッジ「${entry}」のどの対処か、結果とともに指定してください: ${known.join('、')}。`,
  };
}

/** @param known the entry's solutions; none where the entry itself is gone */
export function noSuchSolution(entry: string, solution: string, known: readonly string[] = []): Words {
  if (known.length > 0)
    return {
      en: `The knowledge entry “${entry}” has no solution “${solution}”: use ${known.join(', ')}.`,
      ja: `ナレッジ「${entry}」に対処「${solution}」はありません。${known.join('、')} のいずれかにしてください。`,
    };
  return {
    en: `There is no knowledge entry “${entry}” with a solution “${solution}” in this repository.`,
    ja: `このリポジトリに、対処「${solution}」を持つナレッジ「${entry}」はありません。`,
  };
}

export function noSuchDocument(name: string, nearest?: string): Words {
  const en = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
  const ja = nearest === undefined ? '' : `「${nearest}」ではありませんか。`;
  return {
    en: `No document has the id or path “${name}”.${en}`,
    ja: `「${name}」という ID またはパスの文書はありません。${ja}`,
  };
}
