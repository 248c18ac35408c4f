/** The numbers of the steps that texts name; `several` when one names a range, a list, or a step in words. */
type MentionedSteps = ReadonlySet<string> | 'several';

/** `step 4`, `step_4_failed`, `Step no. 4`, `手順の4`; `4th step`, `4番目の手順`; `no. 4`, `#4`, `(4)`; `back to 4`, `4に戻る`. */
const naming: readonly RegExp[] = [
  /(?:step|手順|ステップ|工程)[ _.:#()-]{0,3}(?:no\b\.?|number|第|の)?[ ._#:]{0,2}(\d{1,4})/gi,
  /(\d{1,4})(?:st|nd|rd|th)?[ _-]?(?:番目?の?|つ目の)? ?(?:step(?!s)|手順|ステップ|工程)/gi,
  /(?:\bno\.|\bnumber|#|番号) ?(\d{1,4})(?!\d)/gi,
  /\((\d{1,4})\)/g,
  /\b(?:(?:go|goes|going|back|return|jump|skip|proceed|continue|move|on)(?: on)?(?: to| with| at)|repeat(?: from)?|from) (\d{1,4})(?![\d.%:])/gi,
  /(\d{1,4}) ?番?(?:目)?(?:へ|に(?:戻|進|移|飛)|から(?:や|再|繰))/g,
  /\baction["']?[ \t]{0,9}:[ \t]{0,9}["']?(\d{1,4})["']?[ \t]{0,9}(?=$|[,}#])/gm,
];

const several =
  /\bsteps\b|(?:step|手順|ステップ)[ _]?\d{1,4} ?(?:[-~、・,〜]|to\b|and\b|or\b|と|か)|(?:step |手順|ステップ)(?:one|two|three|four|five|six|seven|eight|nine|ten|[一二三四五六七八九十])|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) step\b|[二三四五六七八九十](?:番目|つ目)/i;

/** Looks for steps that texts name by their numbers. */
export function mentionedSteps(texts: Iterable<string>): MentionedSteps {
  const numbers = new Set<string>();
  for (const text of texts) {
    const circled = text.replace(/[\u2460-\u2473\u2776-\u277f]/g, (digit) => ` (${digit.normalize('NFKC')})`);
    const plain = circled.normalize('NFKC');
    if (several.test(plain)) return 'several';
    for (const pattern of naming) for (const match of plain.matchAll(pattern)) numbers.add(String(Number(match[1])));
  }
  return numbers;
}
