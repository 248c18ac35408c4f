import type { MarkdownDocument } from '../document/markdown-document.ts';
import { isMap } from '../document/value.ts';
import { titleOf } from '../report/title.ts';

/** Pages about the repository itself. */
const aboutRepository =
  /(?:^|\/)(?:README|CHANGELOG|CHANGES|CONTRIBUTING|CODE[-_]OF[-_]CONDUCT|SECURITY|LICEN[CS]E|SUPPORT|GOVERNANCE|MAINTAINERS|OWNERS|RELEASE|PULL_REQUEST_TEMPLATE)\b[^/]*$|(?:^|\/)(?:\.github|\.gitlab|vendor|third_party|testdata)\//i;

const templateWords =
  /(?:^|[\s/_.-])(?:templates?|archetypes?|skeleton|boilerplate)(?=$|[\s/_.-])|テンプレート|雛形|ひな形|雛型/i;

const reportWords =
  /post-?\s?mortems?|(?:^|[\W_])(?:incidents?|outages?|rcas?|coe|disruptions?)(?=$|[\W_])|障害|インシデント|ポストモーテム/i;

/** Words for how incidents are dealt with in general: a page about it tells of none. */
const aboutResponse =
  /(?:incidents?|outages?)[-_ ]?(?:response|responders?|management|managers?|handling|commanders?|command|process(?:es)?|polic(?:y|ies)|plans?|planning|severit\w+|roles?|communications?|checklists?|reviews?|types?|exercises?)(?![a-z])|(?:障害|インシデント)(?:対応|管理|復旧|対策|発生時|訓練|耐性|分類|レベル)/gi;
const instructive =
  /(?:^|[\W_])(?:play-?books?|run-?books?|checklists?|how-?tos?|guides?|guidelines|training|exercises?|procedures?|requirements?|on-?call)(?=$|[\W_])|手順|ガイド|計画|要件|要求|方針|体制|フロー|チェックリスト|訓練|マニュアル|規程|設計/i;

const reportHeadings: readonly RegExp[] = [
  /^(?:root causes?|contributing factors?|causes?)\b|根本原因|原因/i,
  /^(?:lessons?(?: learned)?|what went (?:well|wrong)|where we got lucky)\b|教訓|振り返り|学び/i,
  /^(?:action items?|follow[- ]?ups?|remediation items?|corrective actions?)\b|再発防止|アクション/i,
  /^(?:timeline|what happened|chronology)\b|タイムライン|経緯|時系列/i,
  /^(?:impact|resolution|detection|mitigation)\b|影響|復旧|検知/i,
];

const operationsWords =
  /(?:^|[\W_])(?:run-?books?|play-?books?|trouble-?shoot\w*|on-?call|how-?tos?|knowledge|kb|sops?|procedures?|escalation|disaster[-_ ]recovery|alerts?)(?=$|[\W_])|手順|運用|ナレッジ|トラブル|対応/i;

/** True for a page about the repository itself, by its path. */
export function isAboutRepository(path: string): boolean {
  return aboutRepository.test(path);
}

/** True for what is there to be copied, by its path. */
export function isTemplate(path: string): boolean {
  return templateWords.test(path);
}

/** Keys of front matter that only an incident has. */
const reportKeys: readonly RegExp[] = [
  /^(?:start(?:ed)?|begin|began|incident)[-_ ]?(?:time|at|date)?$/i,
  /^(?:end(?:ed)?|resolved|restored)[-_ ]?(?:time|at|date)?$/i,
  /^(?:severity|sev|impact|root[-_ ]?cause|detected(?:[-_ ]?at)?|duration|postmortem)$/i,
];

/** By the name or title of the page, by two keys of its front matter, or by three headings of a report. */
export function isReportLike(path: string, document: MarkdownDocument): boolean {
  if (isNamedAsReport(path, titleText(document))) return true;
  const value = document.frontMatter?.document.value;
  const keys = isMap(value) ? Object.keys(value) : [];
  if (reportKeys.filter((sign) => keys.some((key) => sign.test(key))).length >= 2) return true;
  const headings = document.blocks.flatMap((block) => (block.type === 'heading' ? [block.title.text] : []));
  return reportHeadings.filter((sign) => headings.some((text) => sign.test(text))).length >= 3;
}

/** `incidents/cart.md`, but neither `incident-response/roles.md` nor `runbooks/outage-of-a-zone.md`; a name with a day is a report. */
function isNamedAsReport(path: string, title: string): boolean {
  const isNamed = (words: RegExp) => words.test(path) || words.test(title);
  if (!isNamed(reportWords)) return false;
  if (/(?<!\d)(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d(?!\d)/.test(path)) return true;
  return [path, title].some((text) => reportWords.test(text.replace(aboutResponse, ' '))) && !isNamed(instructive);
}

/** By the folder, name or title of the page. */
export function isOperationsPage(path: string, document: MarkdownDocument): boolean {
  const title = titleText(document);
  return [path, title].some((text) => operationsWords.test(text) || reportWords.test(text));
}

function titleText(document: MarkdownDocument): string {
  const value = document.frontMatter?.document.value;
  const declared = isMap(value) && typeof value['title'] === 'string' ? `${value['title']} ` : '';
  return (declared + (titleOf(document)?.title.text ?? '')).slice(0, 300);
}
