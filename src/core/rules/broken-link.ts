import { type Link, linksOf } from '../document/markdown/sections.ts';
import type { MarkdownDocument } from '../document/markdown-document.ts';
import { isPlaceholder } from '../document/placeholder.ts';
import type { Value } from '../document/value.ts';
import { textsOf } from '../document/walk.ts';
import * as say from '../messages/upkeep.ts';
import type { Finding } from '../problem.ts';
import type { Rule, Subject } from '../rule.ts';
import { placeWithin } from '../text/place-within.ts';
import type { Words } from '../text/words.ts';
import type { RuleRepository } from '../workspace/repository.ts';
import { isInOtherForm, isMissing } from './link-target.ts';

/** A relative link whose file or heading is not there. */
export function brokenLink(
  code: 'runbook/broken-link' | 'document/broken-link',
  summary: Words,
  examples: Pick<Rule, 'good' | 'bad'>,
): Rule {
  return {
    code,
    severity: 'warning',
    reads: [],
    acrossFiles: true,
    summary,
    why: {
      en: 'Files move, links stay behind. Relative links are checked, upper and lower case included, whatever kind of file they lead to. URLs, paths from the root of a site and links out of the repository are ignored.',
      ja: 'ファイルは移動しますが、リンクは残ります。相対リンクだけを、大文字小文字も区別して調べます。URL、サイトのルートからのパス、リポジトリ外へのリンクは対象外です。',
    },
    ...examples,
    *check(subject, repository) {
      if (subject.markdown === undefined) yield* findingsInTexts(subject, repository);
      else yield* findingsInPage(subject, subject.markdown, repository);
    },
  };
}

function* findingsInPage(
  { path, text }: Subject,
  markdown: MarkdownDocument,
  repository: RuleRepository,
): Iterable<Finding> {
  let anchors: ReadonlySet<string> | undefined;
  for (const link of linksOf(markdown)) {
    if (isInCode(link, text) || isPlaceholder(link.target)) continue;
    if (link.target.startsWith('#')) {
      anchors ??= anchorsOf(markdown);
      if (isMissingAnchor(link.target.slice(1), anchors))
        yield { at: '', span: link.span, message: say.brokenAnchor(link.target.slice(1)) };
    } else if (isMissing(link.target, path, repository))
      yield { at: '', span: link.span, message: messageOf(link, path, repository) };
  }
}

/** Links in the texts of YAML. */
function* findingsInTexts({ path, text, value, source }: Subject, repository: RuleRepository): Iterable<Finding> {
  if (!text.includes('](')) return;
  for (const { at, value: written } of textsOf(value as Value).filter((place) => place.value.includes(']('))) {
    const span = source.find(at);
    for (const link of linksOf({ text: written, blocks: [], problems: [] })) {
      if (span === undefined || link.target.startsWith('#') || isInCode(link, written)) continue;
      if (!isMissing(link.target, path, repository)) continue;
      const place = placeWithin({ text: written, span }, link.span.start, link.span.end, text);
      yield { at, span: place, message: messageOf(link, path, repository) };
    }
  }
}

function messageOf({ target }: Link, path: string, repository: RuleRepository): Words {
  return isInOtherForm(target, path, repository) ? say.linkInOtherForm(target) : say.brokenLink(target);
}

/** Between two backquotes of its line. */
function isInCode({ span }: Link, text: string): boolean {
  const before = text.slice(Math.max(0, span.start - 2000), span.start);
  return (before.slice(before.lastIndexOf('\n') + 1).split('`').length - 1) % 2 === 1;
}

/** Headings and marks of a page, reduced to their letters: how a site makes names of them differs. */
function anchorsOf({ blocks, text }: MarkdownDocument): ReadonlySet<string> {
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [lettersOf(block.title.text)] : []));
  const marks = Array.from(text.matchAll(/(?:\b(?:id|name)=["']|\{#)([^"'}\s]{1,200})["'}]/g), (match) =>
    lettersOf(match[1] as string),
  );
  return new Set([...headings, ...marks]);
}

/** A page without headings may get its names elsewhere. */
function isMissingAnchor(anchor: string, anchors: ReadonlySet<string>): boolean {
  const letters = lettersOf(decoded(anchor));
  if (letters === '' || anchors.size === 0 || /^(?:top|L\d+|fn:?\S*|:~:.*)$/i.test(anchor)) return false;
  return !anchors.has(letters) && !anchors.has(letters.replace(/\d+$/, ''));
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/!?\[([^[\]\n]{0,300})\]\([^()\n]{0,1000}\)/g, '$1')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
