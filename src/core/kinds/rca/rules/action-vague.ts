import type { Rca } from '../../../../generated/types.ts';
import { actionVague as message } from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';

export const actionVague: Rule<Rca, RcaModel> = {
  code: 'rca/action-vague',
  severity: 'info',
  reads: ['/actions'],
  summary: { en: 'A vague action', ja: '完了を判断できないアクション' },
  why: {
    en: '“Investigate”, “consider” and “improve” have no end. In public postmortems a quarter of the action items begin this way, and nobody can tell when they are done.',
    ja: '「検討する」「注意する」「徹底する」には終わりがありません。多くがそのまま放置されます。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

- [ ] Consider a second connection pool (owner: @sato, due: 2026-03-20)
`,
  *check({ model, source, text }) {
    for (const { at, text: words, isDone } of model.actions) {
      const phrase = isDone ? undefined : vaguePhrase(words);
      if (phrase === undefined) continue;
      const place = source.find(`${at}/text`);
      const from = place === undefined ? -1 : text.slice(place.start, place.end).indexOf(phrase);
      const span =
        place === undefined || from < 0
          ? {}
          : { span: { start: place.start + from, end: place.start + from + phrase.length } };
      yield { at: `${at}/text`, ...span, message: message(phrase) };
    }
  },
};

const beginnings =
  /^[*_\s]*(?:TODO:?\s+)?((?:re-?)?investigat(?:e|ing|ion)|consider(?:ing)?|improv(?:e|ing)|look(?:ing)? into|think(?:ing)? about|explor(?:e|ing)|evaluat(?:e|ing)|discuss(?:ing)?|be (?:more )?careful|pay (?:more |closer )?attention|tr(?:y|ying) to|raise awareness|remind|stay vigilant|be mindful)\b/i;
const endings =
  /((?:を|の|について)?(?:検討|調査|注意|徹底|意識|努力|周知徹底|注意喚起)(?:する|します|を行う|すること)?|(?:に)?(?:努める|心がける|心掛ける|気をつける|気を付ける)(?:こと)?)[。\s]*$/;

function vaguePhrase(text: string): string | undefined {
  const words = text.slice(0, 500);
  return beginnings.exec(words)?.[1] ?? endings.exec(words)?.[1]?.replace(/^(?:を|の|に|について)/, '');
}
