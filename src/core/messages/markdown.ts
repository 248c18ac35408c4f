import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export function extraCell(columns: number): Words {
  return {
    en: `The table has ${counted(columns, 'column')}, so this cell is not shown. Write a pipe inside a cell as \\|.`,
    ja: `表は ${columns} 列です。このセルは表示されません。セル内の縦棒は \\| と書いてください。`,
  };
}

export function pipeInCode(): Words {
  return {
    en: 'A pipe ends the cell even inside code, and the rest moves to the next column. Write \\|.',
    ja: 'コードの中でも縦棒でセルが区切られ、以降が次の列にずれます。\\| と書いてください。',
  };
}

export function escapePipe(): Words {
  return { en: 'Escape the pipe', ja: '縦棒をエスケープ' };
}

export function columnsDiffer(header: number, delimiter: number): Words {
  return {
    en: `This is not read as a table: the header has ${counted(header, 'cell')}, the row of dashes ${delimiter}. Make them equal.`,
    ja: `表として読み取れません。見出しは ${header} 列、区切り行は ${delimiter} 列です。列数をそろえてください。`,
  };
}

export function wideTable(): Words {
  return {
    en: 'This is not read as a table: it is drawn with full-width characters. Use | and - instead.',
    ja: '全角の縦棒・横棒のため表として読み取れません。半角の | と - を使ってください。',
  };
}

export function noRule(): Words {
  return {
    en: 'This is not read as a table: the row of dashes (| --- |) below the header is missing.',
    ja: '見出しの下に区切り行（| --- |）がないため、表として読み取れません。',
  };
}

export function mendTable(): Words {
  return { en: 'Make it a table', ja: '表に直す' };
}

export function cutTable(): Words {
  return {
    en: 'The table is too large and is cut off before this line: split it.',
    ja: '表が大きすぎて、この行の手前で終わります。分割してください。',
  };
}

export function unclosedFrontMatter(): Words {
  return {
    en: 'The front matter is not closed: end it with a line of ---.',
    ja: 'フロントマターが閉じられていません。--- の行で閉じてください。',
  };
}
