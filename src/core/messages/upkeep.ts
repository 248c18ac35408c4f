import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';

/** What is due to be looked at again. */
export type Reviewed = 'entry' | 'runbook';

export function stale(what: Reviewed, day: string, days: number, limit: number): Words {
  const [en, ja] = { entry: ['Last confirmed', '最終確認は'], runbook: ['Last verified', '最終検証は'] }[what] as [
    string,
    string,
  ];
  return {
    en: `${en} ${counted(days, 'day')} ago, on ${day}: check that it still holds, and update the date (limit: ${counted(limit, 'day')}).`,
    ja: `${ja} ${day}（${days} 日前）です。内容が今も正しいか確かめ、日付を更新してください（期限: ${limit} 日）。`,
  };
}

export function noDay(text: string): Words {
  return {
    en: `“${text}” is not a date: write it like 2026-03-01.`,
    ja: `「${text}」は日付として読めません。2026-03-01 のように書いてください。`,
  };
}

export function futureDay(day: string): Words {
  return {
    en: `${day} is in the future: write the day it was last confirmed.`,
    ja: `${day} は未来の日付です。最後に確かめた日を書いてください。`,
  };
}

/** @param day today (ISO 8601) */
export function setToday(day: string): Words {
  return { en: `It still holds: set ${day}`, ja: `内容を確認した: ${day} に更新` };
}

export function unreviewed(limit: number): Words {
  return {
    en: `This entry has never been confirmed: read it, and add reviewed: with the date (to be renewed every ${limit === 1 ? 'day' : `${limit} days`}).`,
    ja: `このナレッジは未確認です。内容を確かめ、reviewed: に日付を書いてください（${limit} 日ごと）。`,
  };
}

export function addReviewed(day: string): Words {
  return { en: `I have read it: add reviewed: ${day}`, ja: `内容を確認した: reviewed: ${day} を追加` };
}

export function duplicateEntry(title: string, file: string): Words {
  return {
    en: `“${title}” in ${file} describes the same symptom: merge the two, or list it under related: and say how they differ.`,
    ja: `${file} の「${title}」と症状がほぼ同じです。1 つにまとめるか、違いを書いて related: に挙げてください。`,
  };
}

export function sameSymptom(): Words {
  return { en: 'The other entry', ja: 'もう一方のナレッジ' };
}

export function missingPart(part: string, category: string, how: Words): Words {
  return {
    en: `Entries of the category “${category}” need ${part}: ${how.en}.`,
    ja: `カテゴリー「${category}」のナレッジには ${part} が必要です。${how.ja}。`,
  };
}

export function withoutTemplates(category: string): Words {
  return {
    en: `Unlike other categories, “${category}” does not say what its entries must have: add templates.`,
    ja: `他のカテゴリーと違い、「${category}」には必要な項目の指定がありません。templates を書いてください。`,
  };
}

export function brokenLink(target: string): Words {
  return {
    en: `“${target}” is not in the repository: correct the path, or remove the link.`,
    ja: `「${target}」はリポジトリにありません。パスを直すか、リンクを削除してください。`,
  };
}

export function linkInOtherForm(target: string): Words {
  return {
    en: `“${target}” is in the repository under a name that only looks the same: its accents are stored differently (Unicode NFC and NFD). Retype the link, or rename the file.`,
    ja: `「${target}」は、見た目だけが同じ名前でリポジトリにあります。濁点などが片方では文字と一体、もう片方では別の文字です（Unicode の NFC と NFD）。リンクを打ち直すか、ファイル名を変更してください。`,
  };
}

export function brokenAnchor(anchor: string): Words {
  return {
    en: `This page has no heading “#${anchor}”: correct the link.`,
    ja: `このページに「#${anchor}」に当たる見出しがありません。リンクを直してください。`,
  };
}

export function unreadableDuration(text: string): Words {
  return {
    en: `“${text}” cannot be read as a duration: write it like 15m, 1h30m or 30-60 minutes.`,
    ja: `「${text}」は時間の長さとして計算できません。15分、1h30m、30〜60分 のように書いてください。`,
  };
}

export function unknownAnalysis(name: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `There is no incident or analysis “${name}”: correct the name.${guess.en}`,
    ja: `「${name}」に当たるインシデントも分析もありません。名前を直してください。${guess.ja}`,
  };
}

export function overdue(due: string, days: number): Words {
  return {
    en: `Overdue since ${due} (${counted(days, 'day')}): do it, check it off with its evidence, or set a new date with the reason.`,
    ja: `期限 ${due} を ${days} 日過ぎています。実施して完了にするか、理由とともに期限を見直してください。`,
  };
}
