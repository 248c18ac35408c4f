import type { Words } from '../text/words.ts';

const reasons: Readonly<Record<string, Words>> = {
  BAD_INDENT: {
    en: 'The indentation does not match the lines above: align it with its neighbours.',
    ja: 'インデントが上の行と合いません。隣の項目とそろえてください。',
  },
  TAB_AS_INDENT: {
    en: 'Tabs cannot be used for indentation in YAML: use spaces.',
    ja: 'YAML のインデントにタブは使えません。空白を使ってください。',
  },
  MISSING_CHAR: {
    en: 'A closing bracket, quote or comma is missing here.',
    ja: '閉じ括弧・引用符・カンマのいずれかが足りません。',
  },
  UNEXPECTED_TOKEN: {
    en: 'This is not valid here: check the brackets, quotes and colons before it.',
    ja: 'ここには置けない記述です。直前の括弧・引用符・コロンを確認してください。',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'There is a second “: ” on this line: put the value in quotes.',
    ja: '1 行に「: 」が 2 つあります。値を引用符で囲んでください。',
  },
  MULTILINE_IMPLICIT_KEY: {
    en: 'A colon is missing, or this line belongs to the text above: check the line for “: ”.',
    ja: 'コロンがないか、上の行の続きになっています。「: 」を確認してください。',
  },
  BAD_ALIAS: {
    en: 'This is not a valid alias: put text that begins with * in quotes.',
    ja: '正しいエイリアスではありません。* で始まる文字列は引用符で囲んでください。',
  },
  BAD_DIRECTIVE: {
    en: 'This is not a known directive: put text that begins with % in quotes.',
    ja: '不明なディレクティブです。% で始まる文字列は引用符で囲んでください。',
  },
  BAD_DQ_ESCAPE: {
    en: 'This escape is not valid in double quotes: use single quotes, or write \\\\.',
    ja: '二重引用符の中で使えないエスケープです。単一引用符にするか \\\\ と書いてください。',
  },
  BLOCK_IN_FLOW: {
    en: 'Inside brackets, “- ” lists and indented maps cannot be used: separate items with commas.',
    ja: '括弧の中では「- 」のリストやインデントしたマップは使えません。カンマで区切ってください。',
  },
  KEY_OVER_1024_CHARS: {
    en: 'A key can have at most 1024 characters: shorten it.',
    ja: 'キーは 1024 文字までです。短くしてください。',
  },
  TAG_RESOLVE_FAILED: {
    en: 'This tag is unknown: remove it, or put text that begins with ! in quotes.',
    ja: '不明なタグです。取り除くか、! で始まる文字列を引用符で囲んでください。',
  },
  RESOURCE_EXHAUSTION: {
    en: 'This is nested too deeply to be read: use fewer levels.',
    ja: '入れ子が深すぎて読み取れません。段を減らしてください。',
  },
};

/** Words for an error code of the YAML library. */
export function libraryError(code: string): Words {
  return (
    reasons[code] ?? {
      en: 'This is not valid YAML: check indentation, colons and quotes.',
      ja: 'YAML として読み取れません。インデント・コロン・引用符を確認してください。',
    }
  );
}

export function reservedIndicator(character: string): Words {
  return {
    en: `Text cannot begin with ${character}: put it in quotes.`,
    ja: `「${character}」で始まる文字列は引用符で囲んでください。`,
  };
}

export function quote(): Words {
  return { en: 'Put it in quotes', ja: '引用符で囲む' };
}

export function duplicateKey(key: string): Words {
  return {
    en: `“${key}” is here twice, and only the first one counts: remove or rename one.`,
    ja: `「${key}」が重複しています。最初のものだけが使われます。どちらかを削除または改名してください。`,
  };
}

export function unknownAlias(name: string): Words {
  return {
    en: `There is no anchor &${name}: put text that begins with * in quotes.`,
    ja: `&${name} が定義されていません。* で始まる文字列は引用符で囲んでください。`,
  };
}

export function aliasCycle(name: string): Words {
  return {
    en: `*${name} is inside the value it refers to: remove it.`,
    ja: `*${name} が自分自身を含んでいます。取り除いてください。`,
  };
}

export function aliasBudget(): Words {
  return {
    en: 'Aliases expand this document to more than 100,000 values: write the parts out.',
    ja: 'エイリアスを展開すると値が 10 万個を超えます。エイリアスを使わずに書いてください。',
  };
}

export function complexKey(): Words {
  return {
    en: 'Only plain text can be a key here: replace it.',
    ja: 'ここでキーに使えるのは単純な文字列だけです。書き換えてください。',
  };
}

export function unquotedBraces(): Words {
  return {
    en: 'YAML takes these braces for a map: put the text in quotes.',
    ja: 'この波括弧は YAML ではマップになります。文字列は引用符で囲んでください。',
  };
}

export function tooDeep(limit: number): Words {
  return {
    en: `This is nested more than ${limit} levels deep: anything deeper is not read.`,
    ja: `入れ子が ${limit} 段を超えています。ここから下は読み取りません。`,
  };
}

export function controlCharacter(name: string): Words {
  return {
    en: `There is a control character (${name}) here: remove it.`,
    ja: `制御文字（${name}）があります。取り除いてください。`,
  };
}

export function wideCharacter(name: Words, instead: string): Words {
  return {
    en: `YAML needs “${instead}” here, not a ${name.en}.`,
    ja: `${name.ja}が使われています。半角の「${instead}」にしてください。`,
  };
}

export function replaceWith(text: Words): Words {
  return { en: `Replace with ${text.en}`, ja: `${text.ja}に置き換える` };
}

export function tabIndent(): Words {
  return {
    en: 'Tabs cannot be used for indentation in YAML: use spaces.',
    ja: 'YAML のインデントにタブは使えません。空白にしてください。',
  };
}

export function unclosedQuote(): Words {
  return {
    en: 'This quote is never closed, so everything after it is read as text: close it.',
    ja: '引用符が閉じられておらず、以降がすべて文字列とみなされています。閉じてください。',
  };
}

export function oldVersion(): Words {
  return {
    en: 'YAML 1.1 reads yes, no, on and off as true and false: quote them, or remove this line.',
    ja: 'YAML 1.1 では yes・no・on・off が真偽値になります。引用符で囲むか、この行を削除してください。',
  };
}

export function lostComment(): Words {
  return {
    en: 'From # on, this is a comment and not part of the command: if it belongs to the command, put the command in quotes.',
    ja: '# 以降はコメントとなり、コマンドに含まれません。含める場合は引用符で囲んでください。',
  };
}

export function anchorInCommand(name: string): Words {
  return {
    en: `“&${name}” is read as an anchor, not as part of the command: put the command in quotes.`,
    ja: `「&${name}」はアンカーとみなされ、コマンドに含まれません。引用符で囲んでください。`,
  };
}

export function missingSpace(key: string): Words {
  return {
    en: `A space is missing after “${key}”: without it, this is text and not a key.`,
    ja: `「${key}」の後に半角空白がありません。空白がないとキーとして読み取れません。`,
  };
}

export function addSpace(): Words {
  return { en: 'Add a space', ja: '空白を入れる' };
}

export function mergeKey(): Words {
  return {
    en: '“<<” merges another map: put its *NAME after it, or use another key.',
    ja: '「<<」は他のマップを取り込むキーです。*名前 でマップを指定するか、別のキーにしてください。',
  };
}

export function tooManyParts(): Words {
  return {
    en: 'The text is too long to be read from here on: split it into several files.',
    ja: 'ここから先は長すぎて読み取れません。ファイルを分割してください。',
  };
}

/** @param count at least 2: the last that is shown stands for those that are not */
export function moreErrors(count: number): Words {
  return {
    en: `${count} more syntax errors follow: fix the first ones.`,
    ja: `ほかに ${count} 件の構文エラーがあります。先頭から修正してください。`,
  };
}

export function unclosedBracket(bracket: string): Words {
  return {
    en: `This ${bracket} is never closed: add ${bracket === '{' ? '}' : ']'}.`,
    ja: `「${bracket}」が閉じられていません。「${bracket === '{' ? '}' : ']'}」を追加してください。`,
  };
}

export function missingDashSpace(): Words {
  return {
    en: 'A space is missing after the dash: write “- ”.',
    ja: '「-」の後に空白が必要です。「- 」と書いてください。',
  };
}

export function itemMark(mark: string): Words {
  return {
    en: `“${mark}” does not start a list item in YAML: write “-”.`,
    ja: `YAML のリストでは「${mark}」を使えません。「-」と書いてください。`,
  };
}

export function addColon(): Words {
  return { en: 'Add the colon', ja: 'コロンを追加' };
}

export function closeBracket(): Words {
  return { en: 'Close the bracket', ja: '括弧を閉じる' };
}

export function missingComma(): Words {
  return {
    en: 'A comma is missing before this key: inside brackets keys are separated by commas.',
    ja: 'このキーの前にカンマがありません。括弧の中ではキーをカンマで区切ってください。',
  };
}

export function addComma(): Words {
  return { en: 'Add the comma', ja: 'カンマを追加' };
}

export function missingDash(): Words {
  return {
    en: 'This line is in a list but is not an item: start it with “- ”.',
    ja: 'リストの中の行ですが項目になっていません。「- 」で始めてください。',
  };
}

export function addDash(): Words {
  return { en: 'Make it an item', ja: '項目にする' };
}

export function align(): Words {
  return { en: 'Align it with its neighbours', ja: '隣の項目とそろえる' };
}
