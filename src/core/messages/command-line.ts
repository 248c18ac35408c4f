import { installLink } from '../rule-page.ts';
import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';

export function unknownCommand(name: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `There is no command “${name}”.${guess.en} hansei --help lists the commands.`,
    ja: `「${name}」というコマンドはありません。${guess.ja}hansei --help で一覧を表示します。`,
  };
}

export function optionBeforeCommand(option: string): Words {
  return {
    en: `${option} is before the command: write options after it, as in hansei check --lang en. hansei --help lists the commands.`,
    ja: `${option} の位置にはコマンドが必要です。オプションは hansei check --lang ja のようにコマンドの後に書きます。hansei --help で一覧を表示します。`,
  };
}

/** @param takesText whether what was meant may be a text, such as a line of a log */
export function unknownOption(option: string, nearest: string | undefined, command: string, takesText: boolean): Words {
  const guess =
    nearest === undefined
      ? { en: '', ja: '' }
      : { en: ` Did you mean ${nearest}?`, ja: `${nearest} ではありませんか。` };
  const text = takesText
    ? {
        en: ` Write -- before a text that begins with a dash: hansei ${command} -- TEXT.`,
        ja: `ハイフンで始まる文字列の前には -- を書いてください（hansei ${command} -- 文字列）。`,
      }
    : { en: '', ja: '' };
  return {
    en: `There is no option ${option}.${guess.en}${text.en} hansei ${command} --help lists the options.`,
    ja: `${option} というオプションはありません。${guess.ja}${text.ja}hansei ${command} --help で一覧を表示します。`,
  };
}

export function needsValue(option: string, command: string): Words {
  return {
    en: `${option} needs a value; one that begins with a dash is written ${option}=VALUE. hansei ${command} --help shows which values.`,
    ja: `${option} には値が必要です（ハイフンで始まる値は ${option}=値 と書きます）。hansei ${command} --help を参照してください。`,
  };
}

export function takesNoValue(option: string, command: string): Words {
  return {
    en: `${option} takes no value. hansei ${command} --help lists the options.`,
    ja: `${option} に値は指定できません。hansei ${command} --help で一覧を表示します。`,
  };
}

export function badOption(reason: string, command: string): Words {
  return {
    en: `${reason}. hansei ${command} --help lists the options.`,
    ja: `オプションの誤り: ${reason}。hansei ${command} --help で一覧を表示します。`,
  };
}

export function illegalValue(option: string, value: string, legal: readonly string[]): Words {
  return {
    en: `--${option} cannot be “${value}”: use ${legal.join(', ')}.`,
    ja: `--${option} に「${value}」は使えません。${legal.join('、')} のいずれかにしてください。`,
  };
}

export function notATime(option: string, value: string): Words {
  return {
    en: `--${option} needs a date or a time, such as 2026-03-01 or 2026-03-01T14:30:00Z, not “${value}”.`,
    ja: `--${option} には 2026-03-01 や 2026-03-01T14:30:00Z のような日付か時刻が必要です（「${value}」は使えません）。`,
  };
}

export function wrongOption(option: string, { en, ja }: Words): Words {
  return { en: `--${option}: ${en}`, ja: `--${option}: ${ja}` };
}

/** @param least -Infinity where there is no limit; likewise `most` */
/** @param isWhole whether only whole numbers are taken */
export function notANumber(option: string, value: string, least: number, most: number, isWhole: boolean): Words {
  const [from, to] = [Number.isFinite(least), Number.isFinite(most)];
  const range = {
    en: `${from ? ` from ${least}` : ''}${to ? ` up to ${most}` : ''}`,
    ja: `${from ? ` ${least} 以上` : ''}${to ? ` ${most} 以下` : ''}`,
  };
  return {
    en: `--${option} needs a ${isWhole ? 'whole ' : ''}number${range.en}, not “${value}”.`,
    ja: `--${option} には${range.ja === '' ? '' : `${range.ja}の`}${isWhole ? '整数' : '数値'}が必要です（「${value}」は使えません）。`,
  };
}

export function superfluousArgument(word: string, command: string): Words {
  return {
    en: `“${word}” is one argument too many. hansei ${command} --help shows what the command takes.`,
    ja: `「${word}」は余分な引数です。hansei ${command} --help を参照してください。`,
  };
}

export function otherReportsOption(option: string, report: string, options: readonly string[]): Words {
  const known = options.map((name) => `--${name}`).join(', ');
  return {
    en: `The report ${report} has no option --${option}${known === '' ? '' : `: it has ${known}`}.`,
    ja: `レポート ${report} に --${option} というオプションはありません${known === '' ? '' : `（使えるもの: ${known}）`}。`,
  };
}

export function nameInputByOption(): Words {
  return {
    en: '--stdin takes no path: name the text with --stdin-filename.',
    ja: '--stdin にパスは指定できません。名前は --stdin-filename で指定してください。',
  };
}

export function notAFolder(path: string): Words {
  return {
    en: `${path} is not a folder: name one with --root.`,
    ja: `${path} はフォルダーではありません。--root にはフォルダーを指定してください。`,
  };
}

export function unwritablePath(path: string, reason: string): Words {
  return {
    en: `${path} was not fixed, because it cannot be written: ${reason}.`,
    ja: `${path} に書き込めないため、修正していません: ${reason}。`,
  };
}

export function nameNotUtf8(path: string): Words {
  return {
    en: `${path} was not read, because its name is not UTF-8: rename it. Names from old archives may be in Shift_JIS.`,
    ja: `${path} は名前が UTF-8 ではないため読み込みません（古いアーカイブでは Shift_JIS の場合があります）。名前を変更してください。`,
  };
}

/** @param target where a link leads */
export function linkNotRead(path: string, target: string): Words {
  return {
    en: `${path} is a link to ${target}, which is not in this repository, so it was not read. Replace the link with the file, or name a folder that contains both with --root.`,
    ja: `${path} はこのリポジトリにない ${target} へのリンクのため、読み込みません。リンクをファイルに置き換えるか、両方を含むフォルダーを --root で指定してください。`,
  };
}

/** @param target where a link leads */
export function leadsOut(path: string, target: string): Words {
  return {
    en: `${path} was not written: it is a link to ${target}, which is not in the workspace. Replace the link with the file, or name a folder that contains both with --root.`,
    ja: `${path} は書き込んでいません。ワークスペースにない ${target} へのリンクです。リンクをファイルに置き換えるか、両方を含むフォルダーを --root で指定してください。`,
  };
}

/** @param target where the folder leads, which is a link */
export function folderLeadsOut(path: string, folder: string, target: string): Words {
  return {
    en: `${path} was not written: ${folder} is a link to ${target}, which is not in the workspace. Replace the link with a folder, or name a folder that contains both with --root.`,
    ja: `${path} は書き込んでいません。${folder} はワークスペースにない ${target} へのリンクです。リンクをフォルダーに置き換えるか、両方を含むフォルダーを --root で指定してください。`,
  };
}

export function noFile(path: string): Words {
  return {
    en: `${path} was not written: it is a pipe or a device, not a file. Name a file.`,
    ja: `${path} は書き込んでいません。ファイルではなく、パイプかデバイスです。ファイルを指定してください。`,
  };
}

export function unreadablePath(path: string, reason: string): Words {
  const { en, ja } = systemReason(reason) ?? { en: '', ja: '' };
  return { en: `${path} cannot be read: ${reason}. ${en}`.trimEnd(), ja: `${path} を読めません: ${reason}。${ja}` };
}

export function unreadableFolder(path: string, reason: string): Words {
  return {
    en: `${path} cannot be read: ${reason}. Nothing in this folder was checked: change its permissions, or exclude it in .hanseiignore.`,
    ja: `${path} を読めません: ${reason}。このフォルダーの中は検査していません。アクセス権を確認するか、.hanseiignore で除外してください。`,
  };
}

const folderNeeded: Words = {
  en: 'A part of the path is a file, not a folder: correct the path.',
  ja: 'パスの途中がファイルです。パスを直してください。',
};

const systemReasons: Readonly<Record<string, Words>> = {
  EACCES: {
    en: 'You do not have permission: check the owner and the permissions.',
    ja: '権限がありません。所有者とアクセス権を確認してください。',
  },
  EISDIR: { en: 'It is a folder, but a file is needed there.', ja: 'フォルダーです。ファイルを指定してください。' },
  ENOTDIR: folderNeeded,
  EEXIST: folderNeeded,
  ENOSPC: {
    en: 'There is no space left: free some, and try again.',
    ja: '空き容量がありません。空けてからやり直してください。',
  },
  EROFS: {
    en: 'It is read-only: choose another place.',
    ja: '読み取り専用です。別の場所を指定してください。',
  },
};

/** What to do about what the operating system refused. @param code for example `EACCES` */
function systemReason(code: string): Words | undefined {
  return systemReasons[code === 'EPERM' ? 'EACCES' : code];
}

/** What the operating system refused. @param message in its own words, with the path @param code for example `EACCES` */
export function refusedBySystem(message: string, code: string): Words {
  const reason = systemReason(code);
  if (reason === undefined) return { en: message, ja: message };
  return { en: `${message}. ${reason.en}`, ja: `${message}。${reason.ja}` };
}

/** @param line where it is wrong, from 1; undefined for the whole file */
export function wrongFile(path: string, line: number | undefined, { en, ja }: Words): Words {
  const place = line === undefined ? path : `${path}:${line}`;
  return { en: `${place}: ${en}`, ja: `${place}: ${ja}` };
}

export function noSuchPath(path: string): Words {
  return {
    en: `${path} does not exist: check the name or path.`,
    ja: `${path} がありません。名前かパスを確認してください。`,
  };
}

export function currentFolderGone(): Words {
  return {
    en: 'The current folder no longer exists: change to another one.',
    ja: '現在のフォルダーは既に存在しません。別のフォルダーに移動してください。',
  };
}

export function folderForFile(path: string): Words {
  return {
    en: `${path} is a folder: name a file in it.`,
    ja: `${path} はフォルダーです。その中のファイルを指定してください。`,
  };
}

export function outsideRoot(path: string, root: string): Words {
  return {
    en: `${path} is outside the workspace ${root}: name a folder that contains all paths with --root.`,
    ja: `${path} はワークスペース ${root} の外にあります。すべてのパスを含むフォルダーを --root で指定してください。`,
  };
}

export function missingArgument(name: string, command: string): Words {
  return {
    en: `hansei ${command} needs ${name}. hansei ${command} --help shows how.`,
    ja: `hansei ${command} には ${name} が必要です。hansei ${command} --help を参照してください。`,
  };
}

export function summary(files: number, errors: number, warnings: number, others: number): Words {
  if (errors + warnings + others === 0) {
    return {
      en: `${counted(files, 'file')} checked, no problems.`,
      ja: `${files} ファイルを検査しました。問題はありません。`,
    };
  }
  return {
    en: `${counted(files, 'file')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(others, 'note')}.`,
    ja: `${files} ファイルを検査しました: エラー ${errors}、警告 ${warnings}、情報 ${others}。`,
  };
}

export function fixedCount(edits: number, files: number): Words {
  return {
    en: `${counted(edits, 'fix', 'fixes')} applied in ${counted(files, 'file')}.`,
    ja: `${files} ファイルで ${edits} 件を修正しました。`,
  };
}

export function changedMeanwhile(path: string): Words {
  return {
    en: `${path} was changed while it was being checked, so it was not written. Run the command again.`,
    ja: `${path} は処理中に変更されたため、書き込みませんでした。もう一度実行してください。`,
  };
}

export function fixesAvailable(count: number): Words {
  return {
    en: `${count} of these can be fixed with --fix.`,
    ja: `このうち ${count} 件は --fix で修正できます。`,
  };
}

export function fileExists(path: string): Words {
  return { en: `${path} already exists and was not changed.`, ja: `${path} は既にあるため、変更しませんでした。` };
}

/** @param ending which files of that format have, for example `.md` */
export function wrongEnding(path: string, kind: string, format: string, ending: string): Words {
  return {
    en: `${path} was not written: ${kind} is ${format} here. Name a file that ends with ${ending}.`,
    ja: `${path} は作成していません。${kind} は ${format} で書き出します。${ending} で終わる名前にしてください。`,
  };
}

/** @param endings which files that are checked have, for example `md` */
export function notFoundByCheck(path: string, endings: readonly string[]): Words {
  const list = endings.map((ending) => `.${ending}`);
  return {
    en: `hansei check will not read ${path}: it reads files that end with ${list.join(', ')}.`,
    ja: `${path} は検査の対象になりません。対象は名前が ${list.join('、')} で終わるファイルです。`,
  };
}

export function fileWritten(path: string): Words {
  return { en: `wrote ${path}`, ja: `${path} を作成しました` };
}

export function notIncident(path: string): Words {
  return {
    en: `${path} is not an incident: a timeline or postmortem has a start, a resolution or a table of events.`,
    ja: `${path} にインシデントが見つかりません。開始・解決時刻またはイベントの表を持つ文書を指定してください。`,
  };
}

export function badQueryLine(line: number): Words {
  return {
    en: `Line ${line} is not a query: each line is a JSON object with "query" and "relevant".`,
    ja: `${line} 行目を読めません。各行は "query" と "relevant" を持つ JSON にしてください。`,
  };
}

export function severityName(severity: 'error' | 'warning' | 'info' | 'hint'): Words {
  return {
    error: { en: 'error', ja: 'エラー' },
    warning: { en: 'warning', ja: '警告' },
    info: { en: 'info', ja: '情報' },
    hint: { en: 'hint', ja: 'ヒント' },
  }[severity];
}

export function illegalArgument(value: string, legal: readonly string[]): Words {
  return {
    en: `“${value}” is not possible here: use ${legal.join(', ')}.`,
    ja: `「${value}」は使えません。${legal.join('、')} のいずれかにしてください。`,
  };
}

export function onlyChecks(command: string): Words {
  return {
    en: `“${command}” is not part of this copy, which comes with the editor and can only check. How to install the command line: ${installLink}`,
    ja: `このコピーはエディターに付属する検査専用のもので、「${command}」は含まれていません。コマンドラインのインストール方法: ${installLink}`,
  };
}
