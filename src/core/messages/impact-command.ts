import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export function askStarted(): Words {
  return {
    en: 'When did the impact start? For example 2026-03-01 14:30 JST.',
    ja: '影響はいつ始まりましたか？ 例: 2026-03-01 14:30 JST',
  };
}

export function askResolved(): Words {
  return {
    en: 'When was it resolved? Leave it empty while the incident is ongoing.',
    ja: 'いつ解決しましたか？ まだ続いている場合は空のままにしてください。',
  };
}

export function askUsers(): Words {
  return { en: 'How many users were affected?', ja: '影響を受けたユーザーは何人ですか？' };
}

export function askRate(): Words {
  return {
    en: 'How many transactions per second are there normally?',
    ja: '通常時の取引は毎秒何件ですか？',
  };
}

export function askRevenue(): Words {
  return { en: 'What is the average revenue of one transaction?', ja: '1 取引あたりの平均売上はいくらですか？' };
}

export function askCurrency(): Words {
  return {
    en: 'In which currency? An ISO 4217 code, for example USD.',
    ja: '通貨は何ですか？ ISO 4217 のコード（例: JPY）で答えてください。',
  };
}

export function askTarget(): Words {
  return {
    en: 'What is the availability target in percent? For example 99.9.',
    ja: '可用性の目標は何パーセントですか？ 例: 99.9',
  };
}

/** @param figure as it is shown */
export function figureCopied(figure: string): Words {
  return { en: `Copied: ${figure}`, ja: `コピーしました: ${figure}` };
}

export function skipHint(): Words {
  return { en: 'Press Enter without an answer to skip it', ja: '空のまま Enter で省略' };
}

export function notANumber(): Words {
  return { en: 'Write a number of 0 or more, for example 1200.5.', ja: '0 以上の数を書いてください。例: 1200.5' };
}

export function notAWholeNumber(): Words {
  return { en: 'Write a whole number, for example 12000.', ja: '整数を書いてください。例: 12000' };
}

export function notACurrency(): Words {
  return {
    en: 'Write an ISO 4217 code of three capital letters, for example USD or JPY.',
    ja: 'ISO 4217 の 3 文字のコード（例: USD、JPY）を書いてください。',
  };
}

export function notATarget(): Words {
  return {
    en: 'Write a percentage above 1 and at most 100, for example 99.9.',
    ja: '1 より大きく 100 以下のパーセントを書いてください。例: 99.9',
  };
}

export function notADateTime(): Words {
  return {
    en: 'Write a date and a time of day, for example 2026-03-01 14:30 JST.',
    ja: '日付と時刻を書いてください。例: 2026-03-01 14:30 JST',
  };
}

export function notAnIncident(): Words {
  return {
    en: 'This is not an incident: open a timeline or a postmortem in Markdown.',
    ja: 'これはインシデントの文書ではありません。Markdown のタイムラインかポストモーテムを開いてください。',
  };
}

/** @param incident the id or title of the incident */
export function impactTitle(incident: string): Words {
  return incident === '' ? { en: 'Impact', ja: '影響' } : { en: `Impact of ${incident}`, ja: `「${incident}」の影響` };
}

export function insertSection(): Words {
  return { en: 'Insert the figures into the document', ja: '計算結果を文書に挿入' };
}

export function refreshSection(): Words {
  return { en: 'Refresh the figures in the document', ja: '文書の計算結果を更新' };
}

export function keepAnswers(): Words {
  return { en: 'Keep the answers in the front matter', ja: '回答をフロントマターに保存' };
}

export function doBoth(section: Words): Words {
  return {
    en: `${section.en}, and keep the answers in the front matter`,
    ja: `${section.ja}し、回答をフロントマターに保存`,
  };
}

export function figures(): Words {
  return { en: 'Figures (Enter copies)', ja: '計算結果（Enter でコピー）' };
}

/** @param count how many inputs are missing */
export function completeInputs(count: number): Words {
  return {
    en: `Compute impact (${counted(count, 'input')} missing)`,
    ja: `影響を計算（不足 ${count} 件）`,
  };
}

export function stillOpen(): Words {
  return { en: 'Ongoing', ja: '継続中' };
}

export function outdatedSection(): Words {
  return { en: 'These figures are out of date: refresh', ja: 'この計算結果は古くなっています: 更新' };
}

export function lensHint(): Words {
  return {
    en: 'Computed from this document. Click for all figures, and to insert them.',
    ja: 'この文書から計算した値です。クリックすると全項目の確認と挿入ができます。',
  };
}

export function transactionsLost(count: string): Words {
  return { en: `${counted(count, 'transaction')} lost`, ja: `取引 ${count} 件を喪失` };
}

/** @param amount with its currency */
export function revenueLost(amount: string): Words {
  return { en: `${amount} revenue lost`, ja: `売上損失 ${amount}` };
}

/**
 * @param availability with its percent sign
 * @param objective which one of several the target is
 */
export function availability(availability: string, target: number, objective?: string): Words {
  const [en, ja] = objective === undefined ? ['', ''] : [`, ${objective}`, `、${objective}`];
  return {
    en: `availability ${availability} (target ${target} %${en})`,
    ja: `可用性 ${availability}（目標 ${target} %${ja}）`,
  };
}

/** @param used percent */
export function budgetUsed(used: string): Words {
  return { en: `error budget ${used} % used`, ja: `エラーバジェット ${used} % 消費` };
}
