import type { Words } from '../text/words.ts';

/** @param reason what the system says, in its own language */
export function cannotLoad(reason: string): Words {
  return {
    en: `Hansei could not be loaded: ${reason}. It is tried again at the next command. Where that does not help, run “Developer: Reload Window”.`,
    ja: `Hansei を読み込めませんでした: ${reason}。次のコマンドで再試行します。改善しない場合は「開発者: ウィンドウの再読み込み」を実行してください。`,
  };
}
