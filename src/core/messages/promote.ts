import type { Words } from '../text/words.ts';

/** The comment above an entry that was made from an incident. */
export function madeFrom(incident: string): Words {
  return {
    en: `From ${incident}: fill in the parts in < >, and remove what is true for that one incident only.`,
    ja: `${incident} から作成。< > の箇所を記入し、この障害だけに当てはまる記述は削除してください。`,
  };
}

export function symptomToFill(): Words {
  return { en: '<what you see, as somebody on call would type it>', ja: '<見えている現象を、当番が検索する言葉で>' };
}

export function solutionToFill(): Words {
  return { en: '<what helped, step by step>', ja: '<有効だった対処の手順>' };
}

export function signalToFill(): Words {
  return { en: '<alert, error code or log line>', ja: '<アラート名・エラーコード・ログの文言>' };
}

export function causeToFill(): Words {
  return { en: '<what may be behind it>', ja: '<考えられる原因>' };
}

export function titleToFill(): Words {
  return { en: '<the failure in one line>', ja: '<障害を 1 行で>' };
}

/** @param words the words that the taxonomy allows */
export function oneOf(words: readonly string[]): Words {
  const most = words.slice(0, 8);
  return { en: `<${most.join(' | ')}>`, ja: `<${most.join(' | ')}>` };
}

export function reviewToFill(): Words {
  return { en: '<day of the review>', ja: '<確認した日>' };
}

export function notAnIncident(name: string): Words {
  return {
    en: `There is no incident “${name}” in this repository: give the id or the path of a postmortem, a timeline or an analysis.`,
    ja: `「${name}」に当たるインシデントがありません。ポストモーテム・タイムライン・分析の ID またはパスを指定してください。`,
  };
}

/** Where no incident is open. */
export function nothingToPromote(): Words {
  return {
    en: 'Open the postmortem, timeline or root cause analysis first that the entry is to be made from.',
    ja: '先に、ナレッジの元になるポストモーテム、タイムライン、根本原因分析のいずれかを開いてください。',
  };
}

export function fromOnlyForKnowledge(): Words {
  return {
    en: '--from works for knowledge entries only: hansei new knowledge --from INCIDENT.',
    ja: '--from で作れるのはナレッジだけです: hansei new knowledge --from INCIDENT',
  };
}

/** Title of the question where the new entry goes. */
export function promoteTitle(id: string): Words {
  return { en: `New knowledge entry ${id}`, ja: `新しいナレッジ ${id}` };
}

export function createAndLink(incident: string): Words {
  return {
    en: `Create the entry, and link to it from ${incident}`,
    ja: `ナレッジを作成し、${incident} からリンクする`,
  };
}

export function createOnly(): Words {
  return { en: 'Create the entry only', ja: 'ナレッジだけを作成する' };
}
