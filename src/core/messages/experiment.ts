import type { Words } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import type { Milliseconds } from '../time/instant.ts';

/** @param isThere whether there is a hypothesis at least, without probes */
export const noHypothesis = (isThere: boolean): Words =>
  isThere
    ? {
        en: 'The hypothesis has no probes: say how to tell that the system is healthy.',
        ja: '仮説に観測（probes）がありません。正常であることの確かめ方を書いてください。',
      }
    : {
        en: 'The experiment has no steady-state-hypothesis: say what is true of the system before and after, and how to check it.',
        ja: 'steady-state-hypothesis がありません。実験の前後で成り立つ状態と、その確かめ方を書いてください。',
      };
export const noTolerance = (): Words => ({
  en: 'This probe has no tolerance: say what it should return, for example tolerance: 200.',
  ja: 'この観測に許容値がありません。tolerance: 200 のように、得られるべき値を書いてください。',
});
/** @param isStatus whether it is a status that is compared */
export function twoElements(low: number, high: number, isStatus: boolean): Words {
  const range = `{ type: range, ${isStatus ? 'target: status, ' : ''}range: [${low}, ${high}] }`;
  return isStatus
    ? {
        en: `[${low}, ${high}] is a range in the specification, but Chaos Toolkit compares a status here and takes it as “${low} or ${high}”. For a range, write ${range}.`,
        ja: `[${low}, ${high}] は仕様では範囲ですが、ステータスを比較する Chaos Toolkit では「${low} または ${high}」になります。範囲なら ${range} と書いてください。`,
      }
    : {
        en: `[${low}, ${high}] can be read as a range or as “${low} or ${high}”. For a range, write ${range}.`,
        ja: `[${low}, ${high}] は範囲とも「${low} または ${high}」とも読めます。範囲なら ${range} と書いてください。`,
      };
}
export const noTarget = (target: string): Words => ({
  en: `The range does not say which part of the result it applies to: add target: ${target}.`,
  ja: `結果のどの部分の範囲かを指定してください（target: ${target} を追加）。`,
});
export const makeRange = (low: number, high: number): Words => ({
  en: `Make it a range from ${low} to ${high}`,
  ja: `${low} から ${high} までの範囲にする`,
});
export const noRollback = (name: string): Words => ({
  en: `Nothing undoes “${name}”: add a rollback, or list it under no_rollback with the reason.`,
  ja: `「${name}」を元に戻す手順がありません。rollbacks に追加するか、不要な理由を no_rollback に書いてください。`,
});
export const noDuration = (): Words => ({
  en: 'The experiment does not say how long it may take: add duration below name: hansei in extensions.',
  ja: '実験にかかってよい時間が決まっていません。extensions の name: hansei に duration を書いてください。',
});
export const unreadableDuration = (text: string): Words => ({
  en: `“${text}” is not a duration: write a number with its unit, such as 10m.`,
  ja: `「${text}」は時間の長さとして読めません。10m のように単位を付けて書いてください。`,
});
export const tooShort = (pauses: Milliseconds): Words => ({
  en: `The pauses alone take ${formatDuration(pauses, 'en')}: the experiment cannot finish within this duration. Allow more time.`,
  ja: `待ち時間だけで ${formatDuration(pauses, 'ja')}かかるため、この時間では終わりません。duration を長くしてください。`,
});
export const noAbortCondition = (): Words => ({
  en: 'The experiment does not say when to abort it: add abort_conditions below name: hansei in extensions.',
  ja: '中止条件が決まっていません。extensions の name: hansei に abort_conditions を書いてください。',
});
export const production = (): Words => ({
  en: 'This experiment targets production: choose another environment, or add allow_production: true below name: hansei in extensions once the team has agreed.',
  ja: '本番環境での実験です。別の環境にするか、チームで合意のうえ extensions の name: hansei に allow_production: true を書いてください。',
});
