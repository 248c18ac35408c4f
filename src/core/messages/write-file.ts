import type { Words } from '../text/words.ts';

/**
 * @param path relative to the folder that is open
 * @param target where it really leads
 */
export function linkLeadsOut(path: string, target: string): Words {
  return {
    en: `${path} was not written: a symbolic link leads from it to ${target}, which is outside the open folders. Replace the link with the file, or open a folder that contains both.`,
    ja: `${path} は書き込んでいません。シンボリックリンクにより、開いているフォルダーの外の ${target} を指しています。リンクをファイルに置き換えるか、両方を含むフォルダーを開いてください。`,
  };
}

/** @param path relative to the folder that is open */
export function notWritten(path: string): Words {
  return {
    en: `Nothing was written: ${path} could not be changed. It may be read-only, or have changed meanwhile.`,
    ja: `${path} を変更できなかったため、何も書き込んでいません。読み取り専用か、途中で変更された可能性があります。`,
  };
}

/**
 * What was said to be done, and what of it is in the editor only.
 * @param paths of the files that are not saved; relative to the folder that is open
 */
export function withUnsaved(said: Words, paths: readonly string[]): Words {
  if (paths.length === 0) return said;
  const it = paths.length === 1 ? 'is not saved yet: save it' : 'are not saved yet: save them';
  return {
    en: `${said.en} But ${paths.join(', ')} ${it}, or this change is lost.`,
    ja: `${said.ja}ただし、${paths.join('、')} はまだ保存されていません。保存しないと、この変更は失われます。`,
  };
}
