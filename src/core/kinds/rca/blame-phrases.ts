const english =
  /(?<!\bnot (?:a |an )?)(?<!rather than )(?<!instead of )\b(?:human|operator|pilot|people) errors?\b|\bshould(?:n't|n’t)? (?:not )?have (?!been able)\w+|\bshould've\b|\b(?:careless(?:ness|ly)?|negligen(?:ce|t)|inattenti(?:on|ve)|laziness|incompeten(?:ce|t))\b|(?:\b(?:engineer|operator|developer|administrator|admin|employee|contractor|on-call|he|she|they|someone|somebody)|@[\w-]{1,60})\s+(?:forgot|failed|neglected) to\b|\b(?:engineer|operator|developer|administrator|admin|employee|contractor|he|she|someone|somebody)(?:'s|’s)? (?:made an? |own )?mistake\b|\b(?:typo|mistake|oversight)s? (?:made )?by (?:@[\w-]{1,60}|(?:an?|the|one|our) (?:engineer|operator|developer|administrator|admin|employee|contractor|on-call)\b)/i;
const japanese =
  /(?:ヒューマンエラー|ヒューマン・エラー|人為(?:的)?(?:ミス|な?ミス|エラー)|人的(?:ミス|エラー)|確認不足|確認漏れ|確認もれ|注意不足|不注意|うっかり|ケアレスミス|操作ミス|作業ミス|凡ミス|失念|怠慢|怠った|(?:担当者|作業者|オペレーター|エンジニア|[\p{sc=Han}]{1,4}(?:さん|氏))(?:が|の)[^。、]{0,12}(?:ミス|忘れ|怠|見落と)|(?:す|る)べきだった|べきであった)(?!(?:で|と)は(?:な[くい]|せず))(?!とせず)/u;

/** Words that make a person the cause, or judge with hindsight; undefined when there are none. The first counts. */
export function blamePhrase(text: string): { readonly phrase: string; readonly index: number } | undefined {
  const words = text.slice(0, 2000);
  const [first] = [english.exec(words), japanese.exec(words)]
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index);
  return first === undefined ? undefined : { phrase: first[0], index: first.index };
}
