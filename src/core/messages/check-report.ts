import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export function notShownOnGithub(hidden: number, shown: number): Words {
  return {
    en: `GitHub shows at most ${shown} errors, ${shown} warnings and ${shown} notices per step: ${counted(hidden, 'problem is', 'problems are')} only in this log.`,
    ja: `GitHub が注釈として表示するのは 1 ステップにつきエラー・警告・通知それぞれ ${shown} 件までです。残り ${hidden} 件はこのログにのみ表示されます。`,
  };
}

export function knownProblems(count: number): Words {
  return {
    en: `${counted(count, 'known problem')} left out.`,
    ja: `既知の問題 ${count} 件を除外しました。`,
  };
}

export function staleBaseline(count: number, file: string): Words {
  return {
    en: `${counted(count, 'entry', 'entries')} of ${file} ${count === 1 ? 'is' : 'are'} no longer found: remove ${count === 1 ? 'it' : 'them'} with --update-baseline.`,
    ja: `${file} に記録された問題のうち ${count} 件は、もう検出されません。--update-baseline で取り除けます。`,
  };
}

export function baselineWritten(file: string, count: number): Words {
  return {
    en: `${file} now lists ${counted(count, 'known problem')}.`,
    ja: `${file} に既知の問題 ${count} 件を記録しました。`,
  };
}

export function noBaseline(file: string): Words {
  return {
    en: `There is no baseline ${file}: create it with hansei check --baseline ${file} --update-baseline.`,
    ja: `ベースライン ${file} がありません。hansei check --baseline ${file} --update-baseline で作成してください。`,
  };
}

/** What is said of a problem that a baseline knows. @param file the baseline */
export function knownProblem(message: Words, file: string): Words {
  return { en: `${message.en} (known: ${file})`, ja: `${message.ja}（既知: ${file} に記録済み）` };
}

export function badBaselineLine(file: string, line: number): Words {
  return {
    en: `Line ${line} of ${file} is not a baseline entry (path, code, fingerprint): after a merge, remove the conflict markers. Files that are not baselines are never overwritten.`,
    ja: `${file} の ${line} 行目はベースラインの項目（パス、コード、フィンガープリント）ではありません。マージの競合マークであれば取り除いてください。ベースライン以外のファイルは上書きしません。`,
  };
}

export function needsOption(option: string, other: string): Words {
  return { en: `--${option} needs --${other}.`, ja: `--${option} には --${other} が必要です。` };
}

export function notTogether(option: string, other: string): Words {
  return {
    en: `--${option} and --${other} cannot be used together.`,
    ja: `--${option} と --${other} は同時に使えません。`,
  };
}

/** @param paths of configurations below the one that is in force, relative to the root; at least one */
export function otherConfigs(paths: readonly string[], root: string): Words {
  const shown = [...paths.slice(0, 3), ...(paths.length > 3 ? ['…'] : [])];
  return {
    en: `Not used: ${shown.join(', ')}. This check uses the settings of ${root}; name a folder with --root to use its own.`,
    ja: `${shown.join('、')} は適用されていません（適用中の設定: ${root}）。--root でそのフォルダーを指定すると、その設定で検査します。`,
  };
}

/** @param path of what is nearly the configuration */
export function misnamedConfig(path: string): Words {
  return {
    en: `${path} is not read: settings belong in hansei.yml. Rename it.`,
    ja: `${path} は読み込みません。設定は hansei.yml に書きます。ファイル名を変更してください。`,
  };
}

/** @param where the paths that were named, or the folder that was looked through */
export function nothingChecked(where: string): Words {
  return {
    en: `No document was recognised in ${where}. Postmortems, runbooks, knowledge entries and the like are recognised by their content, unless an ignore file or exclude in hansei.yml leaves them out; hansei new KIND writes a first one.`,
    ja: `${where} に文書が見つかりませんでした。ポストモーテム、手順書、ナレッジなどは内容から判別します（無視ファイルと hansei.yml の exclude にあるものを除く）。hansei new KIND でテンプレートから作成できます。`,
  };
}

export function matchesNothing(glob: string): Words {
  return {
    en: `“${glob}” matches no file: check the pattern, and .gitignore and .hanseiignore.`,
    ja: `「${glob}」に一致するファイルがありません。パターンと .gitignore、.hanseiignore を確認してください。`,
  };
}

export function checkingFiles(): Words {
  return { en: 'Checking', ja: '検査中' };
}

export function watching(): Words {
  return { en: 'Watching for changes. Press Ctrl+C to stop.', ja: '変更を待っています。Ctrl+C で終了します。' };
}

/** @param folder that was watched */
export function watchedFolderGone(folder: string): Words {
  return {
    en: `${folder} no longer exists or cannot be read, so watching has stopped. Run the command again where the folder is now.`,
    ja: `${folder} がなくなったか、読めなくなったため、監視を終了します。現在の場所でもう一度実行してください。`,
  };
}

export function checkingAgain(): Words {
  return { en: 'Checking again.', ja: '検査し直しています。' };
}
