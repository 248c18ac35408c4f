import type { Words } from '../text/words.ts';

/** @param suggestion the ratio that is probably meant */
export function ratioTarget(target: number, suggestion: number | undefined): Words {
  const example = suggestion ?? 0.999;
  return {
    en: `An OpenSLO target is a ratio from 0 to 1, but this is ${target}: write ${example}, or use targetPercent for a percentage.`,
    ja: `OpenSLO の target は 0〜1 の比率ですが、${target} と書かれています。${example} と書くか、パーセントなら targetPercent に書いてください。`,
  };
}

/** @param suggestion the percentage that is probably meant */
export function percentTarget(target: number, suggestion: number | undefined): Words {
  const example = suggestion ?? 99.9;
  return {
    en: `targetPercent is a percentage above 1 and at most 100, but this is ${target}: write ${example}.`,
    ja: `targetPercent は 1 より大きく 100 以下のパーセントですが、${target} と書かれています。${example} と書いてください。`,
  };
}

export function duplicateSloName(name: string, file: string): Words {
  return {
    en: `The name “${name}” is already used in ${file}, so it is not clear which target an incident is measured against: choose another one.`,
    ja: `名前「${name}」は ${file} で使われており、インシデントがどちらの目標で評価されるか決まりません。別の名前にしてください。`,
  };
}
