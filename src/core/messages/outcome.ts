import type { Outcome } from '../knowledge/outcome.ts';
import type { Language, Words } from '../text/words.ts';

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;

export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  worked: { en: 'worked', ja: '効果あり' },
  partly: { en: 'partly', ja: '一部効果あり' },
  failed: { en: 'failed', ja: '効果なし' },
  'not-applicable': { en: 'not applicable', ja: '該当せず' },
};

/** @param before the success rate before and after, 0 to 1 */
export function recorded(entry: string, solution: string, outcome: Outcome, before: number, after: number): Words {
  const say = (language: Language, moved: string) =>
    language === 'ja'
      ? `記録しました: ${entry} の対処「${solution}」は${outcomeWords[outcome].ja}。${moved}`
      : `Recorded: “${solution}” of ${entry} ${sentence[outcome]}. ${moved}`;
  if (before === after)
    return {
      en: say('en', `Its success rate stays ${percent(after)}.`),
      ja: say('ja', `成功率は ${percent(after)} のままです。`),
    };
  return {
    en: say('en', `Its success rate moved from ${percent(before)} to ${percent(after)}.`),
    ja: say('ja', `成功率は ${percent(before)} から ${percent(after)} になりました。`),
  };
}

const sentence: Readonly<Record<Outcome, string>> = {
  worked: 'worked',
  partly: 'worked partly',
  failed: 'failed',
  'not-applicable': 'did not apply',
};

/** @param names by which each of them can be named; where there is none, in which files */
export function severalEntries(name: string, names: readonly string[], files: readonly string[]): Words {
  const most = 5;
  const list = (all: readonly string[]) => [...all.slice(0, most), ...(all.length > most ? ['…'] : [])];
  if (names.length > 0)
    return {
      en: `“${name}” matches several entries. Name one by its file: ${list(names).join(', ')}.`,
      ja: `「${name}」に当てはまるナレッジが複数あります。${list(names).join('、')} のようにファイルで指定してください。`,
    };
  return {
    en: `“${name}” matches several entries in one file (${list(files).join(', ')}): give each its own id.`,
    ja: `「${name}」に当てはまるナレッジが同じファイルに複数あります（${list(files).join('、')}）。それぞれ別の ID にしてください。`,
  };
}

/** @param files of the entries that have one id */
export function countedTogether(files: readonly string[]): Words {
  return {
    en: `The number of tries counts the outcomes of all entries with its id (${files.join(', ')}), until each has its own id.`,
    ja: `回数には ID が同じナレッジ（${files.join('、')}）の結果も含まれます。それぞれ別の ID にすると分かれます。`,
  };
}

export function undo(): Words {
  return { en: 'Undo', ja: '元に戻す' };
}

export function takenBack(entry: string, solution: string): Words {
  return {
    en: `Undone: the outcome of “${solution}” of ${entry}.`,
    ja: `取り消しました: ${entry} の対処「${solution}」の結果。`,
  };
}

export function cannotTakeBack(file: string): Words {
  return {
    en: `The outcome was not undone, because ${file} or its outcomes.jsonl has changed since. Undo newer changes first, or correct both files by hand.`,
    ja: `${file} またはその outcomes.jsonl がその後変更されたため、結果は取り消していません。新しい変更から順に取り消すか、両方のファイルを直接修正してください。`,
  };
}

export function nothingToTakeBack(): Words {
  return {
    en: 'There is nothing to undo: no outcome was recorded in this window.',
    ja: 'このウィンドウで記録した、取り消せる結果はありません。',
  };
}

export function notRecorded(file: string): Words {
  return {
    en: `Nothing was recorded: ${file} could not be changed. It may be read-only, or have changed meanwhile.`,
    ja: `${file} を変更できなかったため、記録していません。読み取り専用か、途中で変更された可能性があります。`,
  };
}

export function saveEntryFirst(): Words {
  return {
    en: 'Save the entry first: its outcomes are kept in a file beside it.',
    ja: '先にナレッジを保存してください。結果は同じフォルダーのファイルに記録されます。',
  };
}

/** @param driver true when the clone's configuration was written too */
export function mergeIsSetUp(folder: string, driver: boolean): Words {
  const [en, ja] = driver
    ? [
        ', and merge.hansei.driver of this clone is set (git config --unset merge.hansei.driver undoes that)',
        '。このクローンの merge.hansei.driver も設定しました（git config --unset merge.hansei.driver で取り消せます）',
      ]
    : ['', ''];
  return {
    en: `From now on, Git merges outcomes of several branches without a conflict: see ${folder}/.gitattributes${en}.`,
    ja: `今後、複数ブランチで記録した結果は Git が競合なしでマージします。${folder}/.gitattributes を参照してください${ja}。`,
  };
}

export function offerMerge(): Words {
  return {
    en: 'Outcomes recorded on two branches would conflict when they are merged. Add a .gitattributes beside them that tells Git to keep both?',
    ja: '2 つのブランチで記録した結果は、マージ時に競合します。両方を残すよう Git に指示する .gitattributes を同じフォルダーに追加しますか？',
  };
}

export function offerMergeYes(): Words {
  return { en: 'Add', ja: '追加' };
}

export function offerMergeNo(): Words {
  return { en: 'Do Not Ask Again', ja: '今後は確認しない' };
}

export function driverInstalled(): Words {
  return {
    en: 'Git in this clone now merges success rates that moved on both branches, in folders whose .gitattributes has merge=hansei.',
    ja: 'このクローンの Git は、.gitattributes に merge=hansei とあるフォルダーで、両方のブランチで変わった成功率をマージします。',
  };
}

export function noRepository(folder: string): Words {
  return {
    en: `${folder} is not in a Git repository that can be configured.`,
    ja: `${folder} は設定できる Git リポジトリの中にありません。`,
  };
}
