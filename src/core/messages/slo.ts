import type { Words } from '../text/words.ts';

/** @param suggestion the ratio that is probably meant */
export function ratioTarget(target: number, suggestion: number | undefined): Words {
  const example = suggestion ?? 0.999;
  return {
    en: `A target of OpenSLO is a ratio from 0 to 1, and ${target} is none: write ${example}, or a percentage as targetPercent.`,
    ja: `OpenSLO の target は 0〜1 の比率ですが、${target} と書かれています。${example} と書くか、パーセントなら targetPercent に書いてください。`,
  };
}

/** @param suggestion the percentage that is probably meant */
export function percentTarget(target: number, suggestion: number | undefined): Words {
  const example = suggestion ?? 99.9;
  return {
    en: `targetPercent is a percentage above 1 and at most 100, and ${target} is none: write ${example}.`,
    ja: `targetPercent は 1 より大きく 100 以下のパーセントですが、${target} と書かれています。${example} と書いてください。`,
  };
}

export function duplicateSloName(name: string, file: string): Words {
  return {
    en: `The name “${name}” is taken already, in ${file}: an incident that names it would be held against either of the two. Choose another one.`,
    ja: `名前「${name}」は ${file} で使われており、インシデントがどちらの目標で評価されるか決まりません。別の名前にしてください。`,
  };
}
