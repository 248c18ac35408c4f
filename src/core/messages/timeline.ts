import type { KeyInstant } from '../report/key-instants.ts';
import type { Words } from '../text/words.ts';
import { keyInstantWords } from './incident.ts';

export function rowTooEarly(time: string, before: string): Words {
  return {
    en: `This row (${time}) comes after ${before}, but its time is earlier: sort the rows or correct the time.`,
    ja: `この行（${time}）は ${before} の下にありますが、時刻はそれより前です。並べ替えるか、時刻を直してください。`,
  };
}

export function rowTooLate(time: string, after: string): Words {
  return {
    en: `This row (${time}) comes before ${after}, but its time is later: sort the rows or correct the time.`,
    ja: `この行（${time}）は ${after} の上にありますが、時刻はそれより後です。並べ替えるか、時刻を直してください。`,
  };
}

export function sortRows(): Words {
  return { en: 'Sort the rows by time', ja: '行を時刻順に並べ替える' };
}

/** @param count rows in a row that lie outside, this one included */
export function rowBeforeStart(time: string, started: string, count: number): Words {
  const more = moreRows(count);
  return {
    en: `This row (${time}${more.en}) is before the start of the incident (${started}): correct the time, or move the start if impact began earlier.`,
    ja: `この行（${time}${more.ja}）はインシデントの開始（${started}）より前です。時刻を直すか、影響がもっと早く始まっていたなら開始を直してください。`,
  };
}

/** @param count rows in a row that lie outside, this one included */
export function rowAfterEnd(time: string, resolved: string, count: number): Words {
  const more = moreRows(count);
  return {
    en: `This row (${time}${more.en}) is after the resolution (${resolved}): correct the time, or move the resolution if the impact lasted longer.`,
    ja: `この行（${time}${more.ja}）は解決時刻（${resolved}）より後です。時刻を直すか、影響が続いていたなら解決時刻を直してください。`,
  };
}

export function impactBeforeStart(time: string, started: string): Words {
  return {
    en: `This impact interval begins (${time}) before the start of the incident (${started}): correct the time, or move the start.`,
    ja: `この影響区間はインシデントの開始（${started}）より前（${time}）に始まっています。時刻か開始を直してください。`,
  };
}

export function impactAfterEnd(time: string, resolved: string): Words {
  return {
    en: `This impact interval ends (${time}) after the resolution (${resolved}): correct the time, or move the resolution if the impact lasted longer.`,
    ja: `この影響区間は解決時刻（${resolved}）より後（${time}）に終わっています。時刻を直すか、影響が続いていたなら解決時刻を直してください。`,
  };
}

function moreRows(count: number): Words {
  if (count < 2) return { en: '', ja: '' };
  const rest = count - 1;
  return { en: ` and ${rest} more`, ja: `、ほか ${rest} 行` };
}

/** @param stated as it is written @param computed in both languages */
export function statedDuration(stated: string, computed: Words): Words {
  return {
    en: `The document says ${stated}, but start to resolution is ${computed.en}: correct the duration or the times.`,
    ja: `${stated} と書かれていますが、開始から解決までは ${computed.ja} です。影響時間か時刻を直してください。`,
  };
}

/** @param told in the text @param known in the front matter; empty while the incident goes on */
export function contradictingInstant(name: KeyInstant, told: string, known: string): Words {
  const { label } = keyInstantWords(name).en;
  return {
    en: `${label} is ${told} here, but ${known === '' ? 'empty' : known} in the front matter, which the figures are computed from: correct the one that is wrong.`,
    ja: `${keyInstantWords(name).ja.label}は、ここでは ${told}、計算に使われるフロントマターでは${known === '' ? '空' : ` ${known} `}です。誤っているほうを直してください。`,
  };
}

/** The one of two tellings of an instant that figures are computed from. */
export function countedInstant(): Words {
  return { en: 'The front matter, which the figures are computed from', ja: '計算に使われるフロントマターの値' };
}

export function changeFrontMatter(text: string): Words {
  return { en: `Change the front matter to “${text}”`, ja: `フロントマターを「${text}」に変更` };
}

export function silentGap(gap: Words, from: string, to: string): Words {
  return {
    en: `Nothing is recorded for ${gap.en} (${from} to ${to}): add what was done or observed, or what people were waiting for.`,
    ja: `${from} から ${to} まで ${gap.ja} の記録がありません。行ったこと・観察したこと・待っていたことを書き足してください。`,
  };
}

/** The key instants that every timeline has to tell. */
type NeededInstant = Extract<KeyInstant, 'started' | 'detected' | 'resolved'>;

const instantNames: Readonly<Record<NeededInstant, Words>> = {
  started: { en: 'the start of impact (Started)', ja: '影響の開始（インシデント開始）' },
  detected: { en: 'the detection (Detected)', ja: '検知（検知時刻）' },
  resolved: { en: 'the resolution (Resolved, or “ongoing”)', ja: '解決（解決時刻、未解決なら「継続中」）' },
};

/** What is computed from an instant, see `computeImpact`. */
const neededFor: Readonly<Record<NeededInstant, readonly string[]>> = {
  started: ['detect', 'mitigate', 'restore'],
  detected: ['detect', 'acknowledge'],
  resolved: ['restore'],
};

const elapsedNames: Readonly<Record<string, string>> = {
  detect: '検知',
  acknowledge: '対応開始',
  mitigate: '緩和',
  restore: '復旧',
};

export function missingInstants(names: readonly NeededInstant[]): Words {
  const words = names.map((name) => instantNames[name]);
  const lost = Object.keys(elapsedNames).filter((name) => names.some((missing) => neededFor[missing].includes(name)));
  return {
    en: `The basic facts lack ${enumerated(words.map(({ en }) => en))}: add ${names.length === 1 ? 'it' : 'them'}, so that the ${lost.length === 1 ? 'time' : 'times'} to ${enumerated(lost)} can be computed.`,
    ja: `基本情報に${words.map(({ ja }) => ja).join('、')}がありません。書き足すと、${lost.map((name) => elapsedNames[name]).join('・')}までの時間を計算できます。`,
  };
}

function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function openHypothesis(name: string): Words {
  return {
    en: `“${name}” is never confirmed or refuted: add a row with the result.`,
    ja: `「${name}」がその後確認も棄却もされていません。結果の行を書き足してください。`,
  };
}

export function noActor(): Words {
  return {
    en: 'This row does not say who or what acted: name a role or a system.',
    ja: '対応者がありません。役割かシステムの名前を書いてください。',
  };
}

/** @param percent the greatest affected part */
export function outageWord(word: string, percent: number): Words {
  return {
    en: `“${word}” suggests that nothing worked, but at most ${percent} % of the traffic was affected: say what failed, and for whom.`,
    ja: `「${word}」とありますが、影響は最大でも ${percent} % です。何が誰に対して失敗したかを書いてください。`,
  };
}

/** @param missing what none of the columns is named as @param nearest what the column that is marked is probably meant to be */
export function unreadTable(missing: readonly ('at' | 'event')[], nearest: string | undefined): Words {
  if (nearest !== undefined)
    return {
      en: `The rows of this table are not read as events: name this column “${nearest}”.`,
      ja: `この表の行はイベントとして読み取られません。この列の名前を「${nearest}」にしてください。`,
    };
  const en = missing.map((name) => columnNames[name].en);
  const ja = missing.map((name) => columnNames[name].ja);
  return {
    en: `The rows of this table are not read as events: no column is named ${en.join(', and none ')}. Rename its columns, or add what is missing.`,
    ja: `${ja.join('と')}の列がないため、この表の行はイベントとして読み取られません。列名を変更するか、列を追加してください。`,
  };
}

const columnNames: Readonly<Record<'at' | 'event', Words>> = {
  at: { en: '“Time”', ja: '「時刻」' },
  event: { en: '“Event”', ja: '「イベント」' },
};

export function nameColumns(names: readonly string[]): Words {
  return {
    en: `Name ${names.length > 1 ? 'the columns' : 'the column'} ${enumerated(names.map((name) => `“${name}”`))}`,
    ja: `列名を${names.map((name) => `「${name}」`).join('と')}にする`,
  };
}

export function unreadItem(): Words {
  return {
    en: 'This item is not read as an event: the events of this section are the rows of its table. Make it a row.',
    ja: 'このセクションのイベントは表の行です。この項目は読み取られません。表の行にしてください。',
  };
}

/** @param count events of the text that are not read, the one that is marked included */
export function hiddenEvents(count: number): Words {
  const rest = count - 1;
  return {
    en: `This event${rest > 0 ? ` and ${rest} more are` : ' is'} not read, since the front matter has a list of events: keep all of them in one place, there or here.`,
    ja: `フロントマターに events があるため、このイベント${rest > 0 ? `、ほか ${rest} 件` : ''}は読み取られません。すべてを、フロントマターか本文のどちらかにまとめてください。`,
  };
}

export function eventsAbove(): Words {
  return { en: 'The events that are read', ja: '読み取られるイベント' };
}

export function unreadSection(): Words {
  return {
    en: 'Nothing below this heading is read as an event: write a table with the columns Time and Event, or a list whose items begin with the time.',
    ja: 'この見出しの下はイベントとして読み取られません。「時刻」「イベント」の列がある表か、時刻で始まる箇条書きにしてください。',
  };
}
