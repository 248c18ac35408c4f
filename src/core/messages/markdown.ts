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

export function oddRule(): Words {
  return {
    en: 'This is not read as a table: the line below the header is not one of dashes. Write | --- | for each column.',
    ja: '見出しの下の行が区切り行になっていないため、表として読み取れません。列ごとに | --- | と書いてください。',
  };
}

export function widePipe(): Words {
  return {
    en: 'The full-width bars in this row do not separate cells: write |.',
    ja: 'この行の全角の縦棒ではセルが区切られません。半角の | で書いてください。',
  };
}

export function escapedPipes(): Words {
  return {
    en: 'The pipes in this row are escaped and do not separate cells: write | without a backslash.',
    ja: 'この行の縦棒はエスケープされており、セルが区切られません。バックスラッシュ（\\）を付けずに | と書いてください。',
  };
}

export function unescapePipes(): Words {
  return { en: 'Remove the backslashes', ja: 'バックスラッシュを取り除く' };
}

export function pipeBehindTime(): Words {
  return {
    en: 'This row has one cell less than the header, and text after the time: put a | between them.',
    ja: 'この行は見出しより 1 列少なく、時刻の後に文があります。間に | を入れてください。',
  };
}

export function addPipe(): Words {
  return { en: 'Add the pipe', ja: '縦棒を追加' };
}

export function oddHeading(): Words {
  return {
    en: 'This is not shown as a heading: write half-width # and a space after it.',
    ja: '見出しとして表示されません。半角の # と半角空白で書いてください。',
  };
}

export function mendHeading(): Words {
  return { en: 'Make it a heading', ja: '見出しに直す' };
}

export function noPipe(): Words {
  return {
    en: 'This line is read as a row of the table above: put an empty line above it, or pipes between its cells.',
    ja: 'この行は上の表の行として読み取られます。表の後に空行を入れるか、セルを | で区切ってください。',
  };
}

export function wideBlankBeforeRow(): Words {
  return {
    en: 'The full-width space before this row is read as a cell of its own: remove it.',
    ja: '行頭の全角空白が 1 つのセルとして読み取られます。削除してください。',
  };
}

export function takeOut(): Words {
  return { en: 'Remove it', ja: '削除する' };
}

/** @param by what ends the table above the row: an empty line, a comment, an indentation, or a mark that is named */
export function rowOutsideTable(by: 'blank' | 'comment' | 'indent' | { readonly mark: string }): Words {
  if (typeof by === 'object')
    return {
      en: `This row is not part of the table above: “${by.mark}” before it ends the table. Remove it.`,
      ja: `行頭の「${by.mark}」で表が終わるため、上の表の行になりません。削除してください。`,
    };
  return {
    blank: {
      en: 'This row is not part of the table above: an empty line ends a table. Remove the empty line.',
      ja: '空行で表が終わるため、上の表の行になりません。空行を削除してください。',
    },
    comment: {
      en: 'This row is not part of the table above: a comment ends a table. Put the comment below the table.',
      ja: 'コメントで表が終わるため、上の表の行になりません。コメントを表の後に移してください。',
    },
    indent: {
      en: 'This row is not part of the table above: it is indented. Remove the spaces before it.',
      ja: 'インデントされているため、上の表の行になりません。行頭の空白を削除してください。',
    },
  }[by];
}

export function joinTable(): Words {
  return { en: 'Make it a row of the table', ja: '表の行にする' };
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

export function closeFrontMatter(): Words {
  return { en: 'Close the front matter', ja: 'フロントマターを閉じる' };
}

export function unopenedFrontMatter(): Words {
  return {
    en: 'These keys are not front matter: the first line of the file must be ---.',
    ja: 'フロントマターになっていません。ファイルの 1 行目を --- にしてください。',
  };
}

export function openFrontMatter(): Words {
  return { en: 'Start the file with ---', ja: '1 行目を --- にする' };
}

/** @param mark that begins the line */
export function gluedItem(mark: string): Words {
  return {
    en: `This line is not read as an item of the list: write a space after “${mark}”.`,
    ja: `「${mark}」の後に空白がないため、リストの項目として読み取られません。空白を入れてください。`,
  };
}

export function addItemSpace(): Words {
  return { en: 'Add the space', ja: '空白を追加' };
}
