import type { Words } from '../text/words.ts';

/** The name of a page. @param name of the file, without its ending */
export function reviewPage(name: string): Words {
  return { en: `Review of ${name}`, ja: `${name} のレビュー` };
}

/** The name of a page. @param name of the folder */
export function checklistPage(name: string): Words {
  return { en: `Practice checklist of ${name}`, ja: `${name} の実践チェックリスト` };
}

export function notReviewed(): Words {
  return {
    en: 'Open a postmortem, timeline, runbook or another document of Hansei first.',
    ja: '先に、ポストモーテム、タイムライン、手順書など Hansei の文書を開いてください。',
  };
}

export function noFolderToAnswerFor(): Words {
  return {
    en: 'Open a folder first: the checklist is answered from its documents.',
    ja: '先にフォルダーを開いてください。チェックリストはその中の文書から判定します。',
  };
}
