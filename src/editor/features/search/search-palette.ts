import * as vscode from 'vscode';
import { cannotSearch } from '../../../core/messages/load.ts';
import { searchWords } from '../../../core/messages/search-view.ts';
import { shortened } from '../../../core/text/width.ts';
import type { Language } from '../../../core/text/words.ts';
import { percentOf } from '../../../protocol/percent.ts';
import { kindName } from '../../../protocol/search.ts';
import { folderName } from '../../folder-name.ts';
import { plainLabel } from '../../plain-label.ts';
import { reasonOf } from '../../reason-of.ts';
import type { Handlers } from '../feature.ts';
import { copyLink, insertLink, rememberEditor } from './result-links.ts';
import { SteadyList } from './steady-list.ts';
import type { PlacedResult, SymptomSource } from './symptom-source.ts';

/** What the palette is opened for. */
interface PaletteRequest {
  /** Absent: the selected text. */
  readonly query?: string | undefined;
  /** A file that is no answer: the one that is asked from. */
  readonly without?: string | undefined;
  /** What Enter does with the result. */
  readonly enter: 'open' | 'link' | 'evaluate';
}

interface Item extends vscode.QuickPickItem {
  readonly result?: PlacedResult;
}

const mostResults = 20;
/** Columns of a title: a longer one would push out how similar it is. */
const widestTitle = 64;

/** Search by symptom in the command palette: ranks as one types; buttons open beside, insert or copy a link, and more. */
export function searchPalette(context: vscode.ExtensionContext, source: SymptomSource) {
  const editor = rememberEditor(context);
  const openWith = (request: PaletteRequest) => new Palette(source, editor, request).show();
  return {
    'hansei.searchSymptom': (input) => openWith(requestOf(input)),
    'hansei.insertLink': () => openWith({ enter: 'link' }),
  } satisfies Handlers;
}

/** @param input a query, or a request, from a keybinding or another command */
function requestOf(input: unknown): PaletteRequest {
  if (typeof input === 'string') return { query: input, enter: 'open' };
  if (typeof input !== 'object' || input === null) return { enter: 'open' };
  const { query, without, enter } = input as Readonly<Record<string, unknown>>;
  return {
    query: typeof query === 'string' ? query : undefined,
    without: typeof without === 'string' ? without : undefined,
    enter: enter === 'link' || enter === 'evaluate' ? enter : 'open',
  };
}

type Act = (result: PlacedResult) => unknown;

class Palette {
  readonly #source: SymptomSource;
  readonly #request: PaletteRequest;
  readonly #picker = vscode.window.createQuickPick<Item>();
  readonly #list = new SteadyList(
    this.#picker,
    ({ result }) => result?.key,
    ({ label, description, detail, result }) => [result?.key, result?.entry.offset, label, description, detail],
  );
  readonly #buttons: ReadonlyMap<vscode.QuickInputButton, Act>;
  readonly #chosen: Act;
  /** Why there is nothing to search. */
  #failure: string | undefined;

  constructor(source: SymptomSource, editor: () => vscode.TextEditor | undefined, request: PaletteRequest) {
    this.#source = source;
    this.#request = request;
    const words = searchWords(source.language);
    const tell = async (said: Promise<{ readonly en: string; readonly ja: string }>) =>
      void vscode.window.setStatusBarMessage((await said)[source.language], 5000);
    const open: Act = ({ uri, entry }) => source.open(uri, entry.offset, false);
    const link: Act = (result) => tell(insertLink(targetOf(result), editor()));
    const evaluate: Act = ({ uri, entry }) =>
      vscode.commands.executeCommand('hansei.addToEvaluation', { query: this.#picker.value, id: entry.id, uri });
    this.#chosen = { open, link, evaluate }[request.enter];
    this.#buttons = new Map([
      [button('split-horizontal', words.openBeside), ({ uri, entry }) => source.open(uri, entry.offset, true)],
      [button('link', words.insertLink), link],
      [button('copy', words.copyLink), (result) => tell(copyLink(targetOf(result), editor()))],
      [button('beaker', words.evaluate), evaluate],
    ]);
    this.#picker.title = { open: words.query, link: words.insertLink, evaluate: words.evaluate }[request.enter];
    this.#picker.placeholder = words.placeholder;
    this.#picker.matchOnDescription = false;
    this.#picker.value = request.query ?? selectedText() ?? '';
    this.#picker.busy = true;
  }

  async show(): Promise<void> {
    const picker = this.#picker;
    const inView = button('preview', searchWords(this.#source.language).inView);
    picker.buttons = [inView];
    picker.onDidTriggerButton(() => {
      const query = picker.value;
      picker.hide();
      void vscode.commands.executeCommand('hansei.openSearch', query);
    });
    picker.onDidChangeValue(() => this.#list.restart(this.#items()));
    picker.onDidTriggerItemButton(({ item, button: pressed }) => this.#act(item, this.#buttons.get(pressed)));
    picker.onDidAccept(() => this.#act(picker.selectedItems[0], this.#chosen));
    const changes = this.#source.onDidChange(() => this.#list.replace(this.#items()));
    picker.onDidHide(() => {
      changes.dispose();
      picker.dispose();
    });
    this.#list.restart(this.#items());
    picker.show();
    await this.#source.ready().catch((error) => {
      this.#failure = cannotSearch(reasonOf(error))[this.#source.language];
    });
    picker.busy = false;
    this.#list.replace(this.#items());
  }

  #act(item: Item | undefined, act: Act | undefined): void {
    if (item?.result === undefined || act === undefined) return;
    void act(item.result);
    this.#picker.hide();
  }

  #items(): readonly Item[] {
    const hint = (label: string) => [{ label, alwaysShow: true }];
    const words = searchWords(this.#source.language);
    if (this.#source.size() === 0)
      return hint(this.#failure ?? (this.#picker.busy ? words.reading : words.noDocuments));
    if (this.#picker.value.trim() === '') return hint(words.empty);
    const results = this.#source
      .find(this.#picker.value, { limit: mostResults + 1 })
      .filter(({ uri }) => uri.toString() !== this.#request.without);
    if (results.length === 0) return hint(words.nothing);
    return results.slice(0, mostResults).map((result) => this.#itemFor(result));
  }

  #itemFor(result: PlacedResult): Item {
    return itemOf(result, [...this.#buttons.keys()], this.#source.language);
  }
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}

function targetOf({ uri, entry }: PlacedResult): { readonly uri: vscode.Uri; readonly title: string } {
  return { uri, title: entry.title };
}

/**
 * `alwaysShow` keeps the quick pick from filtering our ranking by letters. Each weaker match says so itself: VS Code hides a
 * heading above items that have a second line.
 */
function itemOf(result: PlacedResult, buttons: readonly vscode.QuickInputButton[], language: Language): Item {
  const { entry, uri } = result;
  const step = entry.solutions[0]?.steps[0];
  const percent = percentOf(entry.similarity);
  const words = searchWords(language);
  const kind = kindName(words, entry.kind);
  const weaker = entry.weaker && words.weakerMatch;
  return {
    label: plainLabel(shortened(entry.title, widestTitle)),
    description: [percent, weaker, `${kind} ${entry.id}`, folderName(uri)].filter(Boolean).join(' · '),
    detail: plainLabel(
      step === undefined ? entry.excerpt.replace(/\s+/g, ' ').slice(0, 160) : `→ ${step.replace(/`/g, '')}`,
    ),
    alwaysShow: true,
    buttons,
    result,
  };
}

/** What is selected is most often what somebody wants to look for. */
function selectedText(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection).trim();
  return text === undefined || text === '' || text.length > 2000 ? undefined : text.replace(/\s+/g, ' ');
}
