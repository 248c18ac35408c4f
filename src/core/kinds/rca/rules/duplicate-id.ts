import type { Rca } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { duplicateDefinition } from '../../../rules/duplicate-definition.ts';
import { languageOf } from '../../../text/language.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';

const analysis = (id: string, title: string) => `---
kind: rca
id: ${id}
---

# ${title}

${causes}`;

export const duplicateId: Rule<Rca, RcaModel> = {
  code: 'rca/duplicate-id',
  severity: 'error',
  reads: ['/id'],
  acrossFiles: true,
  summary: { en: 'Two analyses have the same id', ja: 'ID が重複する分析' },
  why: {
    en: 'Knowledge entries name an analysis by its id: with two of them, nobody knows which one is meant. An analysis and its translation may share one, and so may an analysis and its incident.',
    ja: 'ナレッジは分析を ID で参照します。重複していると、どちらか分かりません。原文と翻訳、分析とそのインシデントは同じ ID で構いません。',
  },
  beside: { 'earlier.md': analysis('RCA-2026-013', 'Why the search was slow') },
  good: analysis('RCA-2026-014', 'Why the cart answered 503'),
  bad: analysis('RCA-2026-013', 'Why the cart answered 503'),
  *check(subject, repository) {
    const { value, model } = subject;
    const { id } = value;
    if (typeof id !== 'string' || !model.isOwn) return;
    const isClash = (own: { readonly title: string }, other: { readonly title: string }) =>
      languageOf(own.title) === languageOf(other.title);
    yield* duplicateDefinition(subject, repository, { at: '/id', id, name: `rca:${id}` }, isClash);
  },
};
