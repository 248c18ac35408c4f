import type { Words } from '../text/words.ts';

export function endBeforeStart(end: string, start: string): Words {
  return {
    en: `The end (${end}) is before the start (${start}): correct one of them.`,
    ja: `終了（${end}）が開始（${start}）より前です。どちらかを直してください。`,
  };
}

export function detectedBeforeStart(detected: string, started: string): Words {
  return {
    en: `Detection (${detected}) is before the start of impact (${started}): correct one of them; earlier warning signs belong in precursors.`,
    ja: `検知（${detected}）が影響の開始（${started}）より前です。どちらかを直してください。事前の兆候は precursors に書きます。`,
  };
}

export function acknowledgedBeforeDetected(acknowledged: string, detected: string): Words {
  return {
    en: `Acknowledgement (${acknowledged}) is before detection (${detected}): correct one of them.`,
    ja: `対応開始（${acknowledged}）が検知（${detected}）より前です。どちらかを直してください。`,
  };
}

export function mitigatedBeforeStart(mitigated: string, started: string): Words {
  return {
    en: `Mitigation (${mitigated}) is before the start of impact (${started}): correct one of them.`,
    ja: `緩和（${mitigated}）が影響の開始（${started}）より前です。どちらかを直してください。`,
  };
}

export function mitigatedAfterResolved(mitigated: string, resolved: string): Words {
  return {
    en: `Mitigation (${mitigated}) is after the resolution (${resolved}): correct one of them.`,
    ja: `緩和（${mitigated}）が解決（${resolved}）より後です。どちらかを直してください。`,
  };
}

/** @param suggestion the target that is probably meant */
export function targetRange(target: number, suggestion: number | undefined): Words {
  if (suggestion === undefined) {
    return {
      en: `${target} is not a valid target: write a percentage above 1 and at most 100, for example 99.9.`,
      ja: `目標 ${target} は正しくありません。1 より大きく 100 以下のパーセント（例: 99.9）で書いてください。`,
    };
  }
  return {
    en: `The target is in percent: ${target} means ${target} %. Write ${suggestion}.`,
    ja: `目標はパーセントで書きます。${target} は ${target} % の意味になるので、${suggestion} と書いてください。`,
  };
}

/** @param suggestion the fraction that is probably meant */
export function fractionRange(fraction: number, suggestion: number | undefined): Words {
  const advice =
    suggestion === undefined
      ? { en: 'write a number from 0 to 1', ja: '0〜1 の数を書いてください' }
      : { en: `write ${suggestion}`, ja: `${suggestion} と書いてください` };
  return {
    en: `A fraction must be between 0 and 1, but this is ${fraction}: ${advice.en}.`,
    ja: `割合は 0〜1 ですが、${fraction} と書かれています。${advice.ja}。`,
  };
}

/** @param name the key as it is written in a document */
export function negativeValue(name: string, value: number): Words {
  return {
    en: `${name} is ${value}, but cannot be negative: correct it.`,
    ja: `${name} が ${value} です。0 以上の値に直してください。`,
  };
}

/** @param name the key as it is written in a document */
export function revenueOrder(name: string): Words {
  return {
    en: `${name}: write low, base and high in ascending order.`,
    ja: `${name} は low ≤ base ≤ high の順になるように書いてください。`,
  };
}

export function mixedCurrency(currency: string, others: readonly string[]): Words {
  return {
    en: `${currency} cannot be added to ${others.join(', ')}: use one currency for all amounts.`,
    ja: `${currency} と ${others.join('、')} は合算できません。金額は 1 つの通貨で書いてください。`,
  };
}

export function unknownCurrency(currency: string, nearest: string | undefined): Words {
  const guess =
    nearest === undefined
      ? { en: '', ja: '' }
      : { en: ` Did you mean “${nearest}”?`, ja: `「${nearest}」ではありませんか。` };
  return {
    en: `“${currency}” is not a currency code: use an ISO 4217 code such as USD or JPY.${guess.en}`,
    ja: `「${currency}」は通貨コードではありません。ISO 4217 のコード（例: USD、JPY）で書いてください。${guess.ja}`,
  };
}

export function unknownSlo(slo: string, nearest: string | undefined): Words {
  const guess =
    nearest === undefined
      ? { en: '', ja: '' }
      : { en: ` Did you mean “${nearest}”?`, ja: `「${nearest}」ではありませんか。` };
  return {
    en: `There is no OpenSLO document named “${slo}” in this repository: correct the name, or write target instead.${guess.en}`,
    ja: `このリポジトリに「${slo}」という名前の OpenSLO 文書がありません。存在する名前を書くか、代わりに target を書いてください。${guess.ja}`,
  };
}

/** @param names of the objectives that are there */
export function unknownObjective(slo: string, written: string, names: readonly string[]): Words {
  return {
    en: `“${slo}” has no objective “${written}”: write one of ${names.join(', ')}.`,
    ja: `「${slo}」に「${written}」という objective はありません。${names.join('、')} のいずれかを書いてください。`,
  };
}

export function objectiveWithoutSlo(written: string): Words {
  return {
    en: `It is not clear which OpenSLO document the objective “${written}” belongs to: name the document with slo.`,
    ja: `「${written}」がどの OpenSLO 文書の objective か分かりません。文書の名前を slo に書いてください。`,
  };
}

/** @param target of the first, percent; NaN where it has none */
export function unnamedObjective(slo: string, count: number, first: string, target: number): Words {
  const percent = Number.isNaN(target) ? { en: '', ja: '' } : { en: ` (${target} %)`, ja: `（${target} %）` };
  return {
    en: `“${slo}” has ${count} objectives, and the first, “${first}”${percent.en}, is used: name the one you mean with objective.`,
    ja: `「${slo}」には objective が ${count} 件あり、最初の「${first}」${percent.ja}を使っています。意図するものを objective に書いてください。`,
  };
}

/** @param target percent; NaN where it has none */
export function takeObjective(name: string, target: number): Words {
  const percent = Number.isNaN(target) ? { en: '', ja: '' } : { en: ` (${target} %)`, ja: `（${target} %）` };
  return {
    en: `Measure against “${name}”${percent.en}`,
    ja: `「${name}」${percent.ja}に照らして測る`,
  };
}
