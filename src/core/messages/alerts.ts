import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';

export function missingRunbook(alert: string, page: string, nearest: string | undefined): Words {
  const { en, ja } = didYouMean(nearest);
  return {
    en: `The runbook that ${alert} links to does not exist: write ${page}, or correct the link.${en}`,
    ja: `アラート ${alert} の手順書がありません。${page} を作成するか、リンクを修正してください。${ja}`,
  };
}

export function orphanRunbook(): Words {
  return {
    en: 'No alert rule in this repository links to this page: link it from its alert, or remove it.',
    ja: 'このページを参照するアラートルールがありません。アラートからリンクするか、削除してください。',
  };
}
