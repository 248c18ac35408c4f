import { counted } from '../text/counted.ts';
import type { Language, Words } from '../text/words.ts';

type Lines = Readonly<Record<Language, readonly string[]>>;

export function heading(): Lines {
  return {
    en: [
      'Settings of Hansei, shared by the editor and the command line. Written by `hansei init` from what it found here.',
      'Documents are recognised by their content; nothing has to be moved, renamed or marked. Found:',
    ],
    ja: [
      'Hansei の設定。エディターとコマンドラインで共有します。`hansei init` がこのリポジトリの内容から作成しました。',
      '文書は内容から判別されるため、移動・改名・目印の追加は不要です。見つかったもの:',
    ],
  };
}

/** @param path of a configuration in a folder above */
export function apartFrom(path: string): Words {
  return {
    en: `So far this folder uses ${path}: with a hansei.yml of its own, it becomes a separate workspace.`,
    ja: `このフォルダーにはこれまで ${path} が適用されています。hansei.yml を置くと独立したワークスペースになります。`,
  };
}

export function foundKind(title: string, count: number, folders: readonly string[]): Words {
  return { en: `${title}: ${count} (${folders.join(', ')})`, ja: `${title}: ${count} 件（${folders.join('、')}）` };
}

export function foundReports(count: number, folders: readonly string[]): Words {
  return {
    en: `Incident reports without a timeline: ${count} (${folders.join(', ')})`,
    ja: `タイムラインのないインシデント報告: ${count} 件（${folders.join('、')}）`,
  };
}

export function foundPages(count: number, folders: readonly string[]): Words {
  return {
    en: `Other pages about operations: ${count} (${folders.join(', ')})`,
    ja: `その他の運用に関するページ: ${count} 件（${folders.join('、')}）`,
  };
}

export function zoneNamed(documents: number): Words {
  return {
    en: `The time zone for times without one: ${counted(documents, 'document uses', 'documents use')} it, more than any other.`,
    ja: `ゾーンのない時刻はこのタイムゾーンとみなします（${documents} 件の文書が明記しており、最多です）。`,
  };
}

export function zoneByLanguage(): Words {
  return {
    en: 'The time zone for times without one: no document names a zone, and most are in Japanese.',
    ja: 'ゾーンのない時刻はこのタイムゾーンとみなします（明記した文書がなく、多くが日本語のため）。',
  };
}

export function zoneUnknown(): Words {
  return {
    en: 'The time zone for times without one. No document names a zone: enter the one your team uses.',
    ja: 'ゾーンのない時刻はこのタイムゾーンとみなします。明記した文書がないため、チームで使うものに変えてください。',
  };
}

export function unclearZones(): Words {
  return {
    en: 'These abbreviations are used and can mean several zones: choose one each, and remove the #.',
    ja: '次の略称は複数のゾーンを指します。それぞれ 1 つ選び、行頭の # を外してください。',
  };
}

export function languages(japanese: number, written: number): Words {
  return {
    en: `The language of command-line messages, for everybody: ${japanese} of ${written} documents and pages are in Japanese.`,
    ja: `コマンドラインのメッセージの言語（文書・ページ ${written} 件のうち ${japanese} 件が日本語）。`,
  };
}

export function templates(): Words {
  return {
    en: 'Templates: they are meant to have placeholders, so they are not checked.',
    ja: 'テンプレート: 記入欄が残っていて当然なので検査しません。',
  };
}

export function plainPages(count: number): Words {
  return {
    en: `Pages in a form that cannot be checked (${count} found): search finds them as they are.`,
    ja: `検査できる形式ではないページ（${count} 件）。そのまま症状検索の対象にします。`,
  };
}

export function reportsToCheck(count: number): Lines {
  return {
    en: [
      `${counted(count, 'incident report has', 'incident reports have')} no timeline. To have them checked as postmortems, remove the #:`,
      'they will then need a start, a detection and a resolution.',
    ],
    ja: [
      `タイムラインのないインシデント報告が ${count} 件あります。ポストモーテムとして検査するには # を外してください`,
      '（開始・検知・解決の時刻を求めます）。',
    ],
  };
}

export function oneObjective(): Words {
  return {
    en: 'Impact is measured against the only service level objective in this repository.',
    ja: '影響は、このリポジトリにある唯一の SLO に照らして測ります。',
  };
}

/** @param others the names of the objectives that are not taken, each on one line */
export function firstObjective(others: readonly string[]): Words {
  const most = 5;
  const names = [...others.slice(0, most), ...(others.length > most ? ['…'] : [])];
  return {
    en: `Impact is measured against this objective of the only OpenSLO document in this repository. It has others: ${names.join(', ')}.`,
    ja: `影響は、このリポジトリにある唯一の OpenSLO 文書の、この objective に照らして測ります（ほかに ${names.join('、')}）。`,
  };
}

export function figures(): Words {
  return {
    en: 'What documents do not say. With these, availability, error budget and losses are computed for every incident.',
    ja: '文書からは分からない値。設定すると、全インシデントの可用性、エラーバジェット、損失を計算します。',
  };
}

export function baseline(problems: number): Lines {
  return {
    en: [
      `There ${problems === 1 ? 'is' : 'are'} ${counted(problems, 'problem')} today. To see only new ones, uncomment the last line and run once:`,
      '  hansei check --update-baseline',
      'baseline: hansei-baseline.txt',
    ],
    ja: [
      `現時点の問題は ${problems} 件です。新しい問題だけを知るには、最後の行の # を外し、一度だけ次を実行します:`,
      '  hansei check --update-baseline',
      'baseline: hansei-baseline.txt',
    ],
  };
}

export function nothingFound(): Words {
  return {
    en: 'No postmortem, runbook or knowledge entry yet: here are a configuration and an example to start with.',
    ja: 'ポストモーテム、手順書、ナレッジはまだありません。最初の設定と例を用意しました。',
  };
}

export function foundHere(): Words {
  return { en: 'Found:', ja: '見つかったもの:' };
}

export function problemsToday(problems: number): Words {
  return {
    en: `hansei check finds ${counted(problems, 'problem')} with these settings.`,
    ja: `この設定での hansei check の結果: 問題 ${problems} 件。`,
  };
}
