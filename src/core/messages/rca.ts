import type { LayerName } from '../kinds/rca/layer-words.ts';
import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { fewOf } from './few-of.ts';

const layers: Readonly<Record<LayerName, Words>> = {
  technical: { en: 'technical', ja: '技術' },
  process: { en: 'process', ja: 'プロセス' },
  organisational: { en: 'organisational', ja: '組織' },
};

export function emptyLayer(name: LayerName): Words {
  const layer = layers[name];
  return {
    en: `The ${layer.en} layer has no contributing factor: add what made the failure possible there, or say that you looked and found none.`,
    ja: `${layer.ja}の層に寄与要因がありません。障害を可能にした要因か、調べて見つからなかった旨を書いてください。`,
  };
}

export function missingLayer(name: LayerName): Words {
  const layer = layers[name];
  return {
    en: `The analysis has no ${layer.en} layer: add a heading for it with what made the failure possible there.`,
    ja: `分析に${layer.ja}の層がありません。見出しを設けて、障害を可能にした要因を書いてください。`,
  };
}

export function actionOwner(): Words {
  return {
    en: 'This action has no owner: add “(owner: …)” with one person or team.',
    ja: 'このアクションには担当がありません。「（担当: …）」で 1 人または 1 チームを書いてください。',
  };
}

/** @param owner as it is written: everybody */
export function actionOfAll(owner: string): Words {
  return {
    en: `What “${owner}” owns is done by nobody: name one person or team as the owner.`,
    ja: `「${owner}」の担当では誰も実行しません。1 人または 1 チームを書いてください。`,
  };
}

export function actionDue(): Words {
  return {
    en: 'This action has no due date: add “(due: YYYY-MM-DD)”, or move it under a heading with a time limit.',
    ja: 'このアクションには期限がありません。「（期限: YYYY-MM-DD）」のように書くか、期間を示す見出しの下に置いてください。',
  };
}

export function unreadableDue(written: string): Words {
  return {
    en: `“${written}” is not a date: write the due date, for example 2026-04-01.`,
    ja: `「${written}」は日付ではありません。完了期限を 2026-04-01 のように書いてください。`,
  };
}

/** @param days length of the horizon @param from the day that it counts from @param limit its last day */
export function actionHorizon(due: string, days: number, from: string, limit: string): Words {
  return {
    en: `${due} is beyond the horizon of ${counted(days, 'day')} from ${from} (until ${limit}): bring the date forward, or move the action to a longer term.`,
    ja: `${due} は ${from} から ${days} 日（${limit} まで）の期間を過ぎています。期限を早めるか、より長期の対策に移してください。`,
  };
}

export function actionVague(verb: string): Words {
  return {
    en: `Nobody can tell when “${verb}” is done: write what will change, and how to tell that it has.`,
    ja: `「${verb}」では完了を判断できません。何をどう変えるかと、完了条件を書いてください。`,
  };
}

export function actionCriterion(): Words {
  return {
    en: 'Unlike the others, this action does not say when it is done: add “(done when: …)” with something that can be verified.',
    ja: 'このアクションには、ほかと違って完了条件がありません。「（完了条件: …）」のように、何が確認できれば完了かを書いてください。',
  };
}

export function actionFactor(): Words {
  return {
    en: 'This action does not say which contributing factor it addresses: add “(factor: T1)”.',
    ja: 'どの寄与要因への対策か分かりません。「（要因: T1）」のように書いてください。',
  };
}

export function unknownFactor(id: string, known: readonly string[]): Words {
  const few = fewOf(known);
  return {
    en: `This analysis has no factor “${id}”: use one of ${few.en}.`,
    ja: `この分析に要因「${id}」はありません。${few.ja} のいずれかを書いてください。`,
  };
}

export function factorWithoutAction(id: string): Words {
  return {
    en: `No action addresses ${id}: add one, or write “(accepted risk: why)” beside the factor.`,
    ja: `${id} に対するアクションがありません。追加するか、要因に「（リスク受容: 理由）」と書いてください。`,
  };
}

export function onlyPrevention(): Words {
  return {
    en: 'All actions are preventive; none would detect the next failure sooner or limit its impact: add one of type detect or mitigate.',
    ja: '予防のアクションだけです。次の障害を早く見つける、または小さくするアクション（検知・緩和）も加えてください。',
  };
}

export function blame(phrase: string): Words {
  return {
    en: `“${phrase}” makes a person the cause and ends the analysis: write what made the action seem right, and what would have caught it.`,
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
    en: 'The same action is already listed above: keep one of them.',
    ja: '同じアクションが既に上にあります。どちらか一方にしてください。',
  };
}

export function openThere(): Words {
  return { en: 'still open here', ja: 'ここで未完了' };
}

export function unknownIncident(id: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `There is no incident “${id}”: correct the id.${guess.en}`,
    ja: `「${id}」というインシデントはありません。ID を確認してください。${guess.ja}`,
  };
}

/** @param nearest what the column that is marked is probably meant to be */
export function unreadActionTable(nearest: string | undefined): Words {
  return nearest === undefined
    ? {
        en: 'The rows of this table are not read as actions: no column is named “Action”. Name the one that has them so.',
        ja: '「アクション」の列がないため、この表の行はアクションとして読み取られません。該当する列の名前を変更してください。',
      }
    : {
        en: `The rows of this table are not read as actions: name this column “${nearest}”.`,
        ja: `この表の行はアクションとして読み取られません。この列の名前を「${nearest}」にしてください。`,
      };
}

export function unreadActionsBelow(): Words {
  return {
    en: 'The actions below this heading are not read: call it “Action items”.',
    ja: 'この見出しの下のアクションは読み取られません。見出しを「改善アクション」などにしてください。',
  };
}

export function nameColumn(name: string): Words {
  return { en: `Name the column “${name}”`, ja: `列名を「${name}」にする` };
}
