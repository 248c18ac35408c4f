import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { fewOf } from './few-of.ts';

export function stepNumbering(found: string, expected: number): Words {
  return {
    en: `This step is numbered ${found}; it should be ${expected}: number the steps 1, 2, 3 … without gaps.`,
    ja: `この手順の番号は ${found} ですが、${expected} が正しい番号です。手順は 1 から連番にします。`,
  };
}

export function renumber(): Words {
  return { en: 'Renumber the steps', ja: '手順の番号を振り直す' };
}

export function emptyStep(number: string): Words {
  return {
    en: `Step ${number} is empty: describe it, or remove it.`,
    ja: `手順 ${number} に内容がありません。説明を書くか削除してください。`,
  };
}

export function unknownProcedure(name: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `There is no runbook “${name}”: correct the name, or write a runbook with that id or file name.${guess.en}`,
    ja: `「${name}」に当たる手順書がありません。名前を直すか、この ID またはファイル名の手順書を作成してください。${guess.ja}`,
  };
}

export function noSteps(): Words {
  return {
    en: 'This runbook has no steps: list under step_by_step what to do, one step at a time.',
    ja: '手順がありません。step_by_step に、行うことを 1 つずつ書いてください。',
  };
}

export function unknownStep(number: string, last: number): Words {
  return {
    en: `There is no step ${number} to continue with: the steps are 1 to ${last}.`,
    ja: `手順 ${number} はありません。手順は 1 から ${last} までです。`,
  };
}

export function unreachableStep(number: string): Words {
  return {
    en: `Step ${number} is never reached, because an earlier “next” skips it: add a way to it, or remove it.`,
    ja: `手順 ${number} に進む経路がありません。前の手順の next で飛ばされています。経路を加えるか、削除してください。`,
  };
}

export function stepLoop(numbers: readonly string[]): Words {
  return {
    en: `Steps ${numbers.join(' → ')} loop forever: let one of them go to another step, or end.`,
    ja: `手順 ${numbers.join(' → ')} が無限に繰り返されます。どれかを別の手順に進めるか、終了させてください。`,
  };
}

export function procedureLoop(titles: readonly string[]): Words {
  const round = titles.join(' → ');
  return {
    en: `This leads back here (${round}), and no branch on the way ends: add a branch that does not go to another runbook.`,
    ja: `たどるとここに戻り（${round}）、途中で終わる分岐がありません。どれかに、別の手順書へ進まない分岐を加えてください。`,
  };
}

export function goesBackHere(): Words {
  return { en: 'Part of the loop', ja: '循環の一部' };
}

export function destructiveCommand(command: string): Words {
  return {
    en: `“${command}” is destructive: say in “rollback” how to undo it, or in “risk” what can go wrong.`,
    ja: `「${command}」は元に戻せない操作です。rollback に戻し方、または risk に起こりうる問題を書いてください。`,
  };
}

export function destructiveOnPage(command: string): Words {
  return {
    en: `“${command}” is destructive: say next to it how to undo it, or what can go wrong.`,
    ja: `「${command}」は元に戻せない操作です。戻し方（ロールバック）か、リスクを近くに書いてください。`,
  };
}

export function secret(): Words {
  return {
    en: 'This looks like a secret: remove it, rotate it, and read it from a variable or a secret store.',
    ja: '秘密情報のようです。ここから削除し、使用先で新しい値に交換（ローテーション）したうえで、環境変数やシークレット管理ツールから読み込んでください。',
  };
}

export function waitingCommand(program: string, why: 'follows' | 'screen' | 'input'): Words {
  switch (why) {
    case 'follows':
      return {
        en: `This “${program}” runs until it is stopped: limit it, for example with “timeout 30” in front or a number of lines.`,
        ja: `この「${program}」は止めるまで終わりません。先頭に「timeout 30」を付ける、行数を指定するなどして制限してください。`,
      };
    case 'screen':
      return {
        en: `“${program}” takes over the screen and waits for keys: use a form that prints its result and exits.`,
        ja: `「${program}」は画面を占有してキー入力を待ちます。結果を表示して終了する形にしてください。`,
      };
    default:
      return {
        en: `This “${program}” waits for input: pass it the commands to run.`,
        ja: `この「${program}」は入力を待ちます。実行する内容をコマンドに含めてください。`,
      };
  }
}

export function estimateDiffers(sum: Words, stated: string): Words {
  return {
    en: `The steps add up to ${sum.en}, but the estimate is ${stated}: correct one of them.`,
    ja: `手順の合計は${sum.ja}ですが、所要時間は「${stated}」となっています。どちらかを直してください。`,
  };
}

export function lateEscalation(limit: string, stated: string): Words {
  return {
    en: `Escalation after ${limit} is later than the whole procedure takes (${stated}): escalate earlier, or correct the estimate.`,
    ja: `エスカレーションまでの ${limit} が、手順全体の所要時間（${stated}）より長くなっています。早めるか、所要時間を直してください。`,
  };
}

export function unmeasuredCondition(quantity: string): Words {
  return {
    en: `No step measures “${quantity}”: add a step that does, or use the name that the step uses.`,
    ja: `「${quantity}」を測る手順がありません。測る手順を加えるか、測定項目と同じ名前にしてください。`,
  };
}

export function overlappingConditions(earlier: string): Words {
  return {
    en: `This condition overlaps with that of “${earlier}”: make clear where one ends and the other begins.`,
    ja: `この条件は「${earlier}」の条件と同時に成り立つことがあります。境目を明確にしてください。`,
  };
}

export function otherCondition(): Words {
  return { en: 'The other condition', ja: 'もう一方の条件' };
}

export function undeclaredPlaceholder(name: string, declared: readonly string[], nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  const known = fewOf(declared);
  return {
    en: `“${name}” is not among the placeholders of this runbook (${known.en}): add it with what to fill in.${guess.en}`,
    ja: `「${name}」は placeholders（${known.ja}）にありません。追加して、何を入れるかを書いてください。${guess.ja}`,
  };
}
