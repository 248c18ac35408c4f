import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export function suppressTitle(code: string): Words {
  return { en: `Silence ${code} here`, ja: `ここでは ${code} を無効にする` };
}

export function suppressInFileTitle(code: string): Words {
  return { en: `Silence ${code} in this file`, ja: `このファイルでは ${code} を無効にする` };
}

export function fixAllTitle(): Words {
  return { en: 'Apply all safe Hansei fixes', ja: 'Hansei の安全な修正をすべて適用' };
}

export function noFolder(): Words {
  return {
    en: 'Open a folder first: the files are written into it.',
    ja: '先にフォルダーを開いてください。ファイルはその中に作成されます。',
  };
}

export function notTrusted(): Words {
  return {
    en: 'Files are written only in a trusted workspace: trust this one first.',
    ja: 'ファイルの作成は信頼済みワークスペースでのみ行えます。先にこのワークスペースを信頼してください。',
  };
}

export function lookingAround(): Words {
  return { en: 'Hansei is looking at the contents of the folder', ja: 'Hansei がフォルダーの内容を調べています' };
}

/** @param paths relative to the root */
export function filesKept(paths: readonly string[]): Words {
  return {
    en: `Already there, so not changed: ${paths.join(', ')}.`,
    ja: `既に存在するため変更していません: ${paths.join('、')}`,
  };
}

export function pickKind(): Words {
  return { en: 'What kind of document?', ja: 'どの種類の文書を作りますか？' };
}

export function pickLanguage(): Words {
  return { en: 'In which language?', ja: 'どの言語で書きますか？' };
}

/** What a new document waits for, and how not to. */
export function readingForId(): Words {
  return {
    en: 'Reading the documents to find an unused id. Cancel to start without waiting.',
    ja: '他と重ならない ID を選ぶため、文書を読み込んでいます。キャンセルすると待たずに作成します。',
  };
}

export function pickFolder(): Words {
  return { en: 'In which folder?', ja: 'どのフォルダーに作りますか？' };
}

export function checked(files: number, problems: number): Words {
  return {
    en: `${counted(files, 'document')} checked, ${counted(problems, 'problem')}.`,
    ja: `${files} 件の文書を検査し、問題は ${problems} 件でした。`,
  };
}

/** @param limit how many files are listed at most */
export function tooManyFiles(limit: number): Words {
  return {
    en: `Only the first ${limit} YAML, JSON and Markdown files of this folder are checked. Exclude folders with files.exclude.`,
    ja: `このフォルダーの YAML・JSON・Markdown ファイルのうち最初の ${limit} 件だけを検査しています。files.exclude で不要なフォルダーを除外してください。`,
  };
}
