import type { Words } from '../text/words.ts';

export const nothingToRename = (): Words => ({
  en: 'There is no name here that is used elsewhere.',
  ja: 'ここには、他の場所から参照される名前がありません。',
});
export const ownedElsewhere = (): Words => ({
  en: 'This name belongs to another tool (monitoring, an SLO): rename it there.',
  ja: 'この名前は別のツール（監視、SLO）のものです。そちらで変更してください。',
});
export const noSuchName = (name: string): Words => ({
  en: `“${name}” cannot be a name here: begin with a letter, and use letters, digits, - and _ only.`,
  ja: `「${name}」は名前に使えません。英字で始め、英数字、-、_ だけを使ってください。`,
});
/** @param file where the name would not be found any more */
export const notReadAsName = (name: string, file: string): Words => ({
  en: `“${name}” would not be read as a name in ${file}: choose another one.`,
  ja: `${file} では「${name}」は名前として読み取られません。別の名前にしてください。`,
});
/** @param file a Markdown page where the id of an incident or an analysis would not be found any more */
export const notReadAsId = (name: string, file: string): Words => ({
  en: `“${name}” would not be read as an id in ${file}: there, an id is a number after # (#2026-014), or letters, a hyphen and digits (INC-2026-014). Choose one of this form, or write the id into the front matter first.`,
  ja: `${file} では「${name}」は ID として読み取られません。# に続く番号（#2026-014）か、英字・ハイフン・数字の形（INC-2026-014）にするか、先に ID をフロントマターに書いてください。`,
});
export const nameTaken = (name: string): Words => ({
  en: `“${name}” is already the name of something else.`,
  ja: `「${name}」は既に使われています。`,
});
export const definedTwice = (files: readonly string[]): Words => ({
  en: `This name is defined in several files (${files.slice(0, 3).join(', ')}), so it is not clear which one is meant: first give each its own name.`,
  ja: `この名前は複数のファイル（${files.slice(0, 3).join('、')}）で定義されているため、どれを指すか分かりません。先に別々の名前を付けてください。`,
});
export const stepsAreNumbered = (): Words => ({
  en: 'Steps are identified by their number: reorder them in the runbook instead.',
  ja: '手順は番号で識別されます。手順書の中で並べ替えてください。',
});
export const namedByFile = (file: string): Words => ({
  en: `${file} is identified by its file name: rename the file.`,
  ja: `${file} はファイル名で参照されています。ファイル名を変更してください。`,
});
