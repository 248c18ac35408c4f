import * as vscode from 'vscode';
import { searchWords } from '../../../core/messages/search-view.ts';
import { percentOf } from '../../../protocol/percent.ts';
import type { PlacedResult, SymptomSource } from './symptom-source.ts';

interface Item extends vscode.QuickPickItem {
  readonly result?: PlacedResult;
}

const mostResults = 20;

/** Search by symptom in the command palette: ranks as one types, opens at the line, the button opens beside. */
export function registerSearchPalette(context: vscode.ExtensionContext, source: SymptomSource): void {
  context.subscriptions.push(vscode.commands.registerCommand('hansei.searchSymptom', () => openPalette(source)));
}

async function openPalette(source: SymptomSource): Promise<void> {
  const words = searchWords(source.language);
  const picker = vscode.window.createQuickPick<Item>();
  const beside: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    tooltip: words.openBeside,
  };
  picker.title = words.query;
  picker.placeholder = words.placeholder;
  picker.matchOnDescription = false;
  picker.value = selectedText() ?? '';
  picker.busy = true;
  const update = () => {
    picker.items = itemsFor(picker.value, source, beside);
  };
  picker.onDidChangeValue(update);
  picker.onDidTriggerItemButton(({ item }) => open(item, true));
  picker.onDidAccept(() => open(picker.selectedItems[0], false));
  const changes = source.onDidChange(update);
  picker.onDidHide(() => {
    changes.dispose();
    picker.dispose();
  });
  const open = (item: Item | undefined, aside: boolean) => {
    if (item?.result === undefined) return;
    picker.hide();
    void source.open(item.result, aside);
  };
  picker.show();
  await source.ready();
  picker.busy = false;
  update();
}

function itemsFor(query: string, source: SymptomSource, beside: vscode.QuickInputButton): readonly Item[] {
  const words = searchWords(source.language);
  if (source.size() === 0) return [{ label: words.noDocuments, alwaysShow: true }];
  if (query.trim() === '') return [{ label: words.empty, alwaysShow: true }];
  const results = source.find(query, { limit: mostResults });
  if (results.length === 0) return [{ label: words.nothing, alwaysShow: true }];
  const items: Item[] = [];
  for (const [index, result] of results.entries()) {
    if (result.entry.weaker && (index === 0 || results[index - 1]?.entry.weaker === false)) {
      items.push({ label: words.weaker, kind: vscode.QuickPickItemKind.Separator });
    }
    items.push(itemOf(result, beside));
  }
  return items;
}

/** `alwaysShow` keeps the quick pick from filtering our ranking by letters. */
function itemOf(result: PlacedResult, beside: vscode.QuickInputButton): Item {
  const { entry } = result;
  const step = entry.solutions[0]?.steps[0];
  const percent = percentOf(entry.similarity);
  return {
    label: entry.title,
    description: `${percent} · ${entry.kind} ${entry.id}`,
    detail: step === undefined ? entry.excerpt.replace(/\s+/g, ' ').slice(0, 160) : `→ ${step.replace(/`/g, '')}`,
    alwaysShow: true,
    buttons: [beside],
    result,
  };
}

/** What is selected is most often what somebody wants to look for. */
function selectedText(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection).trim();
  return text === undefined || text === '' || text.length > 2000 ? undefined : text.replace(/\s+/g, ' ');
}
