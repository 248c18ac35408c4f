import type { Words } from '../text/words.ts';

/** @param path relative to the folder that is open */
export function cannotOpen(path: string): Words {
  return {
    en: `${path} cannot be opened: it no longer exists, or is not text.`,
    ja: `${path} を開けません。既に存在しないか、テキストではありません。`,
  };
}

/**
 * @param path relative to the folder that is open
 * @param target where it really leads
 */
export function linkNotRead(path: string, target: string): Words {
  return {
    en: `${path} was not read: it is a symbolic link to ${target}, which is outside the open folders. Replace the link with the file, or open a folder that contains both.`,
    ja: `${path} は読み込んでいません。開いているフォルダーの外の ${target} へのシンボリックリンクです。リンクをファイルに置き換えるか、両方を含むフォルダーを開いてください。`,
  };
}
