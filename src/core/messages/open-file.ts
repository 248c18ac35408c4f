import type { Words } from '../text/words.ts';

/** @param path relative to the folder that is open */
export function cannotOpen(path: string): Words {
  return {
    en: `${path} cannot be opened: it no longer exists, or is not text.`,
    ja: `${path} を開けません。すでに存在しないか、テキストではありません。`,
  };
}

/**
 * @param path relative to the folder that is open
 * @param target where it really leads
 */
export function linkNotRead(path: string, target: string): Words {
  return {
    en: `${path} is a link to ${target}, which is in no open folder: it was not read. Put the file itself there, or open a folder that holds both.`,
    ja: `${path} は、開いているフォルダーの外の ${target} へのリンクのため、読み込みません。リンクをファイルに置き換えるか、両方を含むフォルダーを開いてください。`,
  };
}
