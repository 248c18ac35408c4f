import type { Words } from '../text/words.ts';

export const nothingToRename = (): Words => ({
  en: 'There is no name here that other places use.',
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
export const nameTaken = (name: string): Words => ({
  en: `“${name}” is the name of something else already.`,
  ja: `「${name}」はすでに使われています。`,
});
export const namedByFile = (file: string): Words => ({
  en: `${file} is known by the name of its file: rename the file.`,
  ja: `${file} はファイル名で参照されています。ファイル名を変更してください。`,
});
