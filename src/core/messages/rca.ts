import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { fewOf } from './few-of.ts';

const layers: Readonly<Record<string, Words>> = {
  technical: { en: 'technical', ja: '技術' },
  process: { en: 'process', ja: 'プロセス' },
  organisational: { en: 'organisational', ja: '組織' },
};

/** @param name `technical`, `process` or `organisational` */
export function emptyLayer(name: string): Words {
  const layer = layers[name] ?? { en: name, ja: name };
  return {
    en: `The ${layer.en} layer has no contributing factor: add what made the failure possible there, or say that you looked and found none.`,
    ja: `${layer.ja}の層に寄与要因がありません。障害を可能にした要因か、調べて見つからなかった旨を書いてください。`,
  };
}

/** @param name `technical`, `process` or `organisational` */
export function missingLayer(name: string): Words {
  const layer = layers[name] ?? { en: name, ja: name };
  return {
    en: `The analysis has no ${layer.en} layer: add a heading for it with what made the failure possible there.`,
    ja: `分析に${layer.ja}の層がありません。見出しを設けて、障害を可能にした要因を書いてください。`,
  };
}

export function actionOwner(): Words {
  return {
    en: 'Nobody owns this action: add “(owner: …)” with one person or team.',
    ja: 'このアクションには担当がありません。「（担当: …）」で 1 人または 1 チームを書いてください。',
  };
}

/** @param owner as it is written: everybody */
export function actionOfAll(owner: string): Words {
  return {
    en: `What “${owner}” should do is done by nobody: name one person or team as the owner.`,
    ja: `「${owner}」の担当では誰も実行しません。1 人または 1 チームを書いてください。`,
  };
}

export function actionDue(): Words {
  return {
    en: 'This action has no due date: add “(due: 2026-04-01)”, or put it below a heading with a limit.',
    ja: 'このアクションには期限がありません。「（期限: 2026-04-01）」のように書くか、期間を示す見出しの下に置いてください。',
  };
}

export function unreadableDue(written: string): Words {
  return {
    en: `“${written}” is not a day: write the date by which it is done, for example 2026-04-01.`,
    ja: `「${written}」は日付ではありません。完了期限を 2026-04-01 のように書いてください。`,
  };
}

/** @param days length of the horizon @param from the day that it counts from @param limit its last day */
export function actionHorizon(due: string, days: number, from: string, limit: string): Words {
  return {
    en: `${due} is behind the horizon of ${counted(days, 'day')} from ${from} (until ${limit}): bring the date forward, or move the action to a longer term.`,
    ja: `${due} は ${from} から ${days} 日（${limit} まで）の期間を過ぎています。期限を早めるか、より長期の対策に移してください。`,
  };
}

export function actionVague(verb: string): Words {
  return {
    en: `An action that begins with “${verb}” is never done: write the change that will be made, and how one can tell.`,
    ja: `「${verb}」では完了を判断できません。何をどう変えるかと、完了条件を書いてください。`,
  };
}

export function actionCriterion(): Words {
  return {
    en: 'Nothing says when this action is done, as others do: add “(done when: …)” with what can be seen then.',
    ja: 'このアクションには、ほかと違って完了条件がありません。「（完了条件: …）」のように、何が確認できれば完了かを書いてください。',
  };
}

export function actionFactor(): Words {
  return {
    en: 'It is not said which contributing factor this action answers: add “(factor: T1)”.',
    ja: 'どの寄与要因への対策か分かりません。「（要因: T1）」のように書いてください。',
  };
}

export function unknownFactor(id: string, known: readonly string[]): Words {
  const few = fewOf(known);
  return {
    en: `There is no factor “${id}” in this analysis: ${few.en}.`,
    ja: `この分析に要因「${id}」はありません（${few.ja}）。`,
  };
}

export function factorWithoutAction(id: string): Words {
  return {
    en: `No action answers ${id}: add one, or “(accepted risk: why)”.`,
    ja: `${id} に対するアクションがありません。追加するか「（リスク受容: 理由）」を書いてください。`,
  };
}

export function onlyPrevention(): Words {
  return {
    en: 'All actions prevent; none would detect the next failure earlier or make it smaller: add one of type detect or mitigate.',
    ja: '予防のアクションだけです。次の障害を早く見つける、または小さくするアクション（検知・緩和）も加えてください。',
  };
}

export function blame(phrase: string): Words {
  return {
    en: `“${phrase}” names a person as the cause and ends the search: write what made the action look right, and what would have caught it.`,
    ja: `「${phrase}」では個人が原因になり、分析が止まります。なぜその行動が妥当に見えたか、何があれば防げたかを書いてください。`,
  };
}

/** @param file where the action is still open */
export function repeatedAction(file: string): Words {
  return {
    en: `The same action is still open in ${file}: find out why before promising it again.`,
    ja: `同じアクションが ${file} で未完了のままです。なぜ終わらないのかを先に確かめてください。`,
  };
}

export function repeatedBelow(): Words {
  return {
    en: 'The same action stands above already: keep one of them.',
    ja: '同じアクションがすでに上にあります。どちらか一方にしてください。',
  };
}

export function openThere(): Words {
  return { en: 'still open here', ja: 'ここで未完了' };
}

export function unknownIncident(id: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `No incident goes by “${id}”: correct the id.${guess.en}`,
    ja: `「${id}」というインシデントはありません。ID を確認してください。${guess.ja}`,
  };
}
