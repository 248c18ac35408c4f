import type { Words } from '../text/words.ts';

export function emptyClipboard(): Words {
  return {
    en: 'The clipboard has no text. Copy an alert, as JSON or as text, and try again.',
    ja: 'クリップボードにテキストがありません。アラートを JSON またはテキストでコピーしてからやり直してください。',
  };
}

export function searchedAsText(): Words {
  return {
    en: 'The clipboard has no alert in JSON (Alertmanager, Grafana, Prometheus), so it is searched as text.',
    ja: 'クリップボードの内容は JSON のアラート（Alertmanager、Grafana、Prometheus）ではないため、テキストとして検索します。',
  };
}

export function tooLongForAlert(): Words {
  return {
    en: 'The clipboard has more than 2 MB: only its beginning is searched, as text.',
    ja: 'クリップボードの内容が 2 MB を超えるため、先頭だけをテキストとして検索します。',
  };
}

export function nothingSelected(): Words {
  return { en: 'Select the text to search for first.', ja: '先に検索するテキストを選択してください。' };
}

export function noIncidentOpen(): Words {
  return {
    en: 'This document is not an incident: open a postmortem or a timeline.',
    ja: 'この文書はインシデントではありません。ポストモーテムまたはタイムラインを開いてください。',
  };
}

export function noEditorForLink(): Words {
  return {
    en: 'Open the document that the link goes into, and place the cursor in it.',
    ja: 'リンクを挿入する文書を開き、カーソルを置いてください。',
  };
}

export function linkInserted(file: string): Words {
  return { en: `Link inserted into ${file}.`, ja: `${file} にリンクを挿入しました。` };
}

export function linkCopied(): Words {
  return { en: 'Link copied.', ja: 'リンクをコピーしました。' };
}

export function pickEntry(): Words {
  return { en: 'Record an outcome of which entry?', ja: 'どのナレッジの結果を記録しますか？' };
}

export function pickSolution(): Words {
  return { en: 'Which solution was tried?', ja: 'どの対処を試しましたか？' };
}

export function pickOutcome(): Words {
  return { en: 'How did it go?', ja: '結果はどうでしたか？' };
}

export function noEntries(): Words {
  return {
    en: 'There is no knowledge entry with a solution in this workspace. “Hansei: New Document…” creates one.',
    ja: 'このワークスペースに、対処のあるナレッジはありません。「Hansei: 新しい文書…」で作成できます。',
  };
}
