import type { Words } from '../text/words.ts';

export function stepNumbering(found: string, expected: number): Words {
  return {
    en: `This step is numbered ${found}; it should be ${expected}: steps are 1, 2, 3 … without gaps.`,
    ja: `この手順の番号は ${found} ですが、${expected} が正しい番号です。手順は 1 から連番にします。`,
  };
}

export function renumber(): Words {
  return { en: 'Renumber the steps', ja: '手順の番号を振り直す' };
}

export function emptyStep(number: string): Words {
  return {
    en: `Step ${number} says nothing: describe it, or remove it.`,
    ja: `手順 ${number} に内容がありません。説明を書くか削除してください。`,
  };
}

export function unknownProcedure(name: string, nearest: string | undefined): Words {
  const guess =
    nearest === undefined
      ? { en: '', ja: '' }
      : { en: ` Did you mean “${nearest}”?`, ja: `「${nearest}」ではありませんか。` };
  return {
    en: `No runbook answers to “${name}”: write one whose id or file name is ${name}.${guess.en}`,
    ja: `「${name}」に当たる手順書がありません。ID かファイル名が ${name} の手順書を作成してください。${guess.ja}`,
  };
}
