import { procedureName } from '../../../document/procedure-name.ts';
import type { ValueMap } from '../../../document/value.ts';
import * as say from '../../../messages/alerts.ts';
import { changeTo } from '../../../messages/schema.ts';
import type { Rule } from '../../../rule.ts';
import { isMissing } from '../../../rules/link-target.ts';
import { nearestWord } from '../../../text/nearest.ts';
import { placeWithin } from '../../../text/place-within.ts';
import type { RuleRepository } from '../../../workspace/repository.ts';
import type { AlertRule } from '../model.ts';

const rules = (page: string) => `groups:
  - name: cart
    rules:
      - alert: CartErrors
        expr: rate(cart_errors_total[5m]) > 0.01
        annotations: { runbook_url: https://runbooks.example/cart/CartErrors }
      - alert: CartSlow
        expr: cart_latency_seconds > 2
        annotations: { runbook_url: https://runbooks.example/cart/${page} }
---
diagnostic_procedure:
  metadata: { id: CartErrors, title: Cart fails }
  step_by_step:
    1: { description: Look at the dashboard }
---
diagnostic_procedure:
  metadata: { id: CartSlow, title: Cart is slow }
  step_by_step:
    1: { description: Look at the dashboard }
`;

/**
 * Whether a site's pages are kept in this repository is known as soon as one link to it resolves. A relative path to a file is
 * looked for beside the rules and below the root.
 */
export const missingRunbook: Rule<ValueMap, readonly AlertRule[]> = {
  code: 'alerts/missing-runbook',
  severity: 'error',
  reads: [],
  acrossFiles: true,
  summary: { en: 'An alert whose runbook is missing', ja: '手順書のないアラート' },
  why: {
    en: 'The link is opened in the middle of the night, when there is no time to search. Links to sites whose pages are kept elsewhere are ignored.',
    ja: 'リンクは深夜の対応中に開かれます。ページがこのリポジトリにないサイトへのリンクは対象外です。',
  },
  good: rules('CartSlow'),
  bad: rules('CartSlowness'),
  file: 'CartSlow.yml',
  *check({ model, source, text, path: file }, repository) {
    const exists = (name: string) => repository.definitions(`procedure:${name}`).length > 0;
    const sites = new Set<string>();
    const folders = new Set<string>();
    for (const { runbook } of model) {
      const [page] = runbook === undefined ? [] : repository.definitions(`procedure:${runbook.name}`);
      if (runbook === undefined || page === undefined) continue;
      sites.add(runbook.site);
      folders.add(page.file.slice(0, page.file.lastIndexOf('/') + 1));
    }
    for (const { name, runbook } of model) {
      if (runbook === undefined || exists(runbook.name)) continue;
      const path = runbook.url.replace(/[?#].*$/, '').replace(/\/+$/, '');
      const isGone = isFile.test(path) && [file, ''].every((from) => isMissing(path, from, repository));
      if (!sites.has(runbook.site) && !isGone) continue;
      const span = source.find(runbook.at);
      const start = path.lastIndexOf('/') + 1;
      const page = path.slice(start);
      if (
        isSomePage(
          [page, name].filter((base) => procedureName(base) === runbook.name),
          path,
          folders,
          repository,
        )
      )
        continue;
      const place = span && placeWithin({ text: runbook.url, span }, start, path.length, text);
      const nearest = nearestWord(runbook.name, repository.names('procedure'));
      const isOthers = nearest !== undefined && repository.references(`procedure:${nearest}`).length > 0;
      // The page of its own name is not written yet, rather than misspelt: that of another alert would mislead.
      const meant = isOthers && runbook.name === procedureName(name) ? undefined : nearest;
      const written = meant === undefined ? undefined : pageOf(meant, repository);
      const fixes =
        written === undefined || place === undefined || text.slice(place.start, place.end) !== page
          ? []
          : [{ title: changeTo(written), edits: [{ span: place, text: written }], safe: false }];
      yield { at: runbook.at, message: say.missingRunbook(name, page, written), fixes };
    }
  },
};

const mostFolders = 5;

/**
 * Whether a page that is no runbook in our form lies where those are that other links lead to; true as long as nobody has
 * looked. Links have lower-case letters where files have the alert's own.
 */
function isSomePage(
  names: readonly string[],
  path: string,
  folders: ReadonlySet<string>,
  repository: RuleRepository,
): boolean {
  const above = /([^/]+\/)[^/]*$/.exec(path)?.[1] ?? '';
  const near = [...folders].filter((folder) => folder.endsWith(above));
  const asked = (near.length > 0 ? near : [...folders]).slice(0, mostFolders);
  return asked.some((folder) =>
    names.some((name) => endings.some((ending) => repository.exists(`${folder}${name}${ending}`) !== false)),
  );
}

const endings = ['.md', '.markdown', '.yml', '.yaml'];

/** A runbook as links name it: by its file, unless others are in that, too. */
function pageOf(name: string, repository: RuleRepository): string | undefined {
  const file = repository.definitions(`procedure:${name}`)[0]?.file;
  const page = file?.replace(/^.*\//, '').replace(/\.\w+$/, '');
  if (page === undefined || procedureName(page) === name) return page;
  const inFile = repository.definitions(`procedure:${procedureName(page)}`).filter((other) => other.file === file);
  return inFile.length === 1 ? page : name;
}

const isFile = /\.(?:md|markdown|ya?ml)$/i;
