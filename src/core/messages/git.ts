import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export function noGit(): Words {
  return {
    en: 'git was not found: --changed asks it what changed. Install it, or check without --changed.',
    ja: 'git が見つかりません。--changed は git に変更を問い合わせます。git をインストールするか、--changed なしで実行してください。',
  };
}

export function notInGit(folder: string, reason: string): Words {
  return {
    en: `${folder} is not in a readable git repository, which --changed needs (${reason}).`,
    ja: `${folder} は読み取れる git リポジトリの中にありません。--changed には git リポジトリが必要です（${reason}）。`,
  };
}

export function unknownRevision(revision: string): Words {
  return {
    en: `There is no revision “${revision}” in this repository: name a branch, tag or commit. In CI, fetch the history first (actions/checkout: fetch-depth: 0).`,
    ja: `「${revision}」というリビジョンはこのリポジトリにありません。ブランチ、タグ、コミットのいずれかを指定してください。CI では先に履歴を取得してください（actions/checkout の fetch-depth: 0）。`,
  };
}

export function gitFailed(reason: string): Words {
  return { en: `git could not tell what changed: ${reason}`, ja: `git から変更を取得できませんでした: ${reason}` };
}

export function changedFiles(changed: number, others: number, base: string): Words {
  return {
    en: `${counted(changed, 'file')} changed since ${base}, ${counted(others, 'file')} more affected by it.`,
    ja: `${base} 以降に ${changed} ファイルが変更され、ほかに ${others} ファイルが影響を受けます。`,
  };
}
