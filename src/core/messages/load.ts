import type { Words } from '../text/words.ts';

/** @param reason what the system says, in its own language */
export function cannotLoad(reason: string): Words {
  return {
    en: `Hansei could not be loaded: ${reason}. The next command tries again. If that does not help, run “Developer: Reload Window”.`,
    ja: `Hansei を読み込めませんでした: ${reason}。次のコマンドで再試行します。改善しない場合は「開発者: ウィンドウの再読み込み」を実行してください。`,
  };
}

/** @param reason what the system says, in its own language */
export function cannotRead(reason: string): Words {
  return {
    en: `The documents of this workspace could not be read: ${reason}. Run “Hansei: Check the Workspace” to try again. If that does not help, run “Developer: Reload Window”.`,
    ja: `ワークスペースの文書を読み込めませんでした: ${reason}。「Hansei: ワークスペースを検査」で再試行できます。改善しない場合は「開発者: ウィンドウの再読み込み」を実行してください。`,
  };
}

/** @param reason what the system says, in its own language */
export function cannotSearch(reason: string): Words {
  return {
    en: `Nothing can be searched yet: ${reason}. If trying again does not help, run “Developer: Reload Window”.`,
    ja: `まだ検索できません: ${reason}。再試行しても改善しない場合は「開発者: ウィンドウの再読み込み」を実行してください。`,
  };
}
