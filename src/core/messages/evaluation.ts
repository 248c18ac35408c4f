import type { Words } from '../text/words.ts';

export function createEvaluation(path: string): Words {
  return {
    en: `There is no ${path} yet. Create it? “hansei evaluate” then tests in CI that this query finds this result.`,
    ja: `${path} はまだありません。作成しますか？「hansei evaluate」が、このクエリでこの結果が見つかることを CI で確認します。`,
  };
}

/** @param path where the queries are looked for without an argument */
export function noQueries(path: string): Words {
  return {
    en: `There are no queries to evaluate: ${path} does not exist. Write one per line, {"query": "what you see", "relevant": ["id of an entry"]}, or name another file.`,
    ja: `評価するクエリがありません（${path} が存在しません）。1 行に 1 件、{"query": "症状", "relevant": ["ナレッジの ID"]} の形で書くか、別のファイルを指定してください。`,
  };
}

export function nothingToEvaluate(path: string): Words {
  return {
    en: `${path} has no queries: there is nothing to evaluate.`,
    ja: `${path} にクエリがないため、評価できません。`,
  };
}

/** @param ids of entries that a search should find */
export function unknownRelevant(ids: readonly string[]): Words {
  return {
    en: `No document has these ids, so their queries cannot find them: ${ids.join(', ')}.`,
    ja: `次の ID の文書がないため、クエリで見つかることはありません: ${ids.join('、')}。`,
  };
}

export function createYes(): Words {
  return { en: 'Create', ja: '作成' };
}

export function notCreated(path: string): Words {
  return { en: `${path} was not created.`, ja: `${path} は作成していません。` };
}

export function expectationAdded(path: string, id: string): Words {
  return {
    en: `Added to ${path}: this query should find ${id}.`,
    ja: `${path} に追加しました: このクエリで ${id} が見つかること。`,
  };
}

export function alreadyExpected(path: string, id: string): Words {
  return {
    en: `${path} already says that this query should find ${id}.`,
    ja: `このクエリで ${id} が見つかることは、既に ${path} に書かれています。`,
  };
}

export function unreadableEvaluation(path: string): Words {
  return {
    en: `${path} could not be changed: it is not UTF-8 text, is read-only, or has changed in the meantime.`,
    ja: `${path} を変更できませんでした。UTF-8 のテキストでないか、読み取り専用か、途中で変更されました。`,
  };
}

export function noFolderToEvaluate(): Words {
  return {
    en: 'Open a folder first: the evaluation file is kept in it.',
    ja: '先にフォルダーを開いてください。評価用ファイルはその中に置かれます。',
  };
}

export function noQueryToEvaluate(): Words {
  return { en: 'Type a query first.', ja: '先にクエリを入力してください。' };
}
