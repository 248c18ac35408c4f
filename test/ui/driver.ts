import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { startWorkbench, type Workbench } from '../host/workbench.mjs';
import { findInEditor } from './find-in-editor.ts';
import { readProblems, type ShownProblem } from './problems-panel.ts';

const root = resolve(__dirname, '../..');
const artifacts = join(root, 'test/artifacts');

/** VS Code's themes by the names that pictures have, each with what tells it in the workbench and in a webview. */
const themes = {
  dark: { theme: 'Default Dark Modern', type: 'vs-dark', kind: 'vscode-dark' },
  light: { theme: 'Default Light Modern', type: 'vs', kind: 'vscode-light' },
  contrast: { theme: 'Default High Contrast', type: 'hc-black', kind: 'vscode-high-contrast' },
  'contrast-light': { theme: 'Default High Contrast Light', type: 'hc-light', kind: 'vscode-high-contrast-light' },
} as const;
export type ThemeName = keyof typeof themes;
export const themeNames: readonly ThemeName[] = ['contrast', 'contrast-light', 'light', 'dark'];

export interface PackagedOptions {
  /** The folder to open; the tests get a copy of it. */
  readonly workspace: string;
  readonly theme?: ThemeName;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False for Restricted Mode. */
  readonly trust?: boolean;
  readonly release?: 'current' | 'minimum';
  readonly vsix?: string;
}

/** Opens a copy of a folder in a fresh VS Code with the packaged extension. Call `stop()` in the end. */
export async function startPackaged(options: PackagedOptions): Promise<Driver> {
  const vsix = options.vsix ?? join(root, 'hansei.vsix');
  if (!existsSync(vsix)) throw new Error(`${vsix} is not there: run \`npm run package\` first`);
  const installed = installedExtensions.get(vsix);
  const extensionsFolder = installed ?? mkdtempSync(join(tmpdir(), 'ui-extensions-'));
  const temporary = mkdtempSync(join(tmpdir(), 'ui-tests-'));
  const workspace = join(temporary, 'workspace');
  cpSync(options.workspace, workspace, { recursive: true });
  try {
    const workbench = await startWorkbench({
      workspace,
      vsix: installed === undefined ? [vsix] : [],
      extensionsFolder,
      settings: { 'workbench.colorTheme': themes[options.theme ?? 'dark'].theme, ...options.settings },
      trust: options.trust ?? true,
      release: options.release ?? 'current',
    });
    installedExtensions.set(vsix, extensionsFolder);
    return new Driver(workbench, workspace, { temporary, extensions: extensionsFolder });
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (installed === undefined) rmSync(extensionsFolder, { recursive: true, force: true });
    throw error;
  }
}

/** By the package, the folder that it has been installed into: once for all tests of a run. */
const installedExtensions = new Map<string, string>();
process.once('exit', () => {
  for (const folder of installedExtensions.values()) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** How long to wait for anything, in milliseconds: on a busy machine VS Code takes its time. */
const patience = 60_000;

/** VS Code's workbench as a person uses it. Every method waits for what it says, never for a time. */
export class Driver {
  readonly page: Page;
  /** The copy of the folder that is open. */
  readonly workspace: string;
  readonly workbench: Workbench;
  private readonly folders: { readonly temporary: string; readonly extensions: string } | undefined;

  /** @param folders one that goes in the end, and the one with what is installed, which other tests share */
  constructor(workbench: Workbench, workspace: string, folders?: Driver['folders']) {
    this.workbench = workbench;
    this.page = workbench.page;
    this.page.setDefaultTimeout(patience);
    this.workspace = workspace;
    this.folders = folders;
  }

  /** Runs a command by its title in the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.pickWith('F1', `>${title}`, title);
  }

  /** Opens a file by its path in the workspace, as Quick Open finds it, and waits for its editor. */
  async openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await this.pickWith('ControlOrMeta+P', path, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** The input of the quick pick or input box that is open. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  /** The rows of the quick pick that is open, or those with a text. */
  quickPickRows(text?: string): Locator {
    const rows = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
    return text === undefined ? rows : rows.filter({ hasText: text });
  }

  /** Types into the open quick pick, waits for a row with the text, takes it, and waits until it is gone. */
  async pick(typed: string, rowText: string): Promise<void> {
    await this.quickInput.fill(typed);
    const row = this.quickPickRows(rowText).first();
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }

  /** Runs a task by its label. The list of tasks comes late after the start, and whatever takes the focus closes it: it is opened anew then. */
  async runTask(label: string): Promise<void> {
    await this.until(
      `the task ${label}`,
      async () => {
        await this.runCommand('Tasks: Run Task');
        if (await succeeds(() => this.pick(label, label))) return true;
        await this.page.keyboard.press('Escape');
        return false;
      },
      120_000,
    );
  }

  /** Waits for an input box that shows the words of its prompt or title, types an answer and confirms it. */
  async answer(prompt: string, text: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible').filter({ hasText: prompt }).waitFor();
    await this.quickInput.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the Problems panel, waits until it has at least so many, and gives those that are drawn. */
  async problems(atLeast = 1): Promise<readonly ShownProblem[]> {
    const rows = await this.problemRows();
    await rows.nth(atLeast - 1).waitFor();
    return readProblems(this.page.locator('.markers-panel .monaco-list-row'));
  }

  /** The rows of problems (not of files) in the Problems panel, which is opened when it is not. */
  async problemRows(text?: string): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) {
      await this.page.keyboard.press('ControlOrMeta+Shift+M');
      await panel.waitFor();
    }
    const rows = panel.locator('.monaco-list-row[aria-level="2"]');
    return text === undefined ? rows : rows.filter({ hasText: text });
  }

  /**
   * Waits for a row of the Problems panel with a text, with the panel filtered by another. What is typed into the filter
   * of a panel that is still being laid out gets lost, so it is typed anew until the row is there.
   * @param level 1: files; 2: problems
   */
  async findProblem(filter: string, rowText: string, level: 1 | 2 = 2): Promise<void> {
    await this.problemRows();
    const input = this.page.locator('.panel input[placeholder*="Filter"]').first();
    const row = this.page
      .locator(`.markers-panel .monaco-list-row[aria-level="${level}"]`)
      .filter({ hasText: rowText });
    await this.until(
      `“${rowText}” in the Problems panel`,
      async () => {
        await input.fill('');
        await input.fill(filter);
        return shown(row.first(), 3000);
      },
      60_000,
    );
  }

  /** The squiggles in the active editor. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Puts the cursor into a text of the active editor. */
  async clickWord(text: string): Promise<void> {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.click(x, y);
  }

  /** The titles of the quick fixes at a text of the active editor; the menu stays open. */
  async quickFixes(text: string): Promise<readonly string[]> {
    await this.clickWord(text);
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await this.until(`quick fixes at “${text}”`, async () => {
      await this.page.keyboard.press('ControlOrMeta+.');
      return shown(rows.first(), 1500);
    });
    return (await rows.allInnerTexts()).map((title) => title.trim());
  }

  /** Takes a quick fix, by words of its title, at a text of the active editor. */
  async quickFix(text: string, title: string): Promise<void> {
    const titles = await this.quickFixes(text);
    const row = this.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title });
    if ((await row.count()) === 0) throw new Error(`There is no quick fix “${title}”, only: ${titles.join('; ')}`);
    // By keyboard: in older releases something invisible lies over the menu and takes the clicks.
    for (let step = 0; step < titles.length && (await row.and(this.page.locator('.focused')).count()) === 0; step++) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await row.first().waitFor({ state: 'detached' });
  }

  /** What the hover over a text of the active editor says. */
  async hover(text: string): Promise<string> {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.move(x, y);
    // Not the workbench's own, over what the mouse has just left.
    const contents = this.page.locator('.monaco-hover:not(.hidden, .workbench-hover):visible .hover-contents');
    await contents.first().waitFor();
    await this.until(
      'the hover to be loaded',
      async () => !((await contents.first().textContent()) ?? '').includes('Loading...'),
    );
    return (await contents.allInnerTexts()).join('\n');
  }

  /** Gives the focus to the active editor: keys pressed in a webview do not all reach the workbench. */
  async focusEditor(): Promise<void> {
    await this.page.locator('.editor-group-container.active .tab.active').click();
  }

  /** The texts of the code lenses in the active editor, once there are any. VS Code draws them only in one with focus. */
  async codeLenses(): Promise<readonly string[]> {
    await this.focusEditor();
    const lenses = this.page.locator('.codelens-decoration a');
    await lenses.first().waitFor();
    return lenses.allInnerTexts();
  }

  /** Clicks the code lens with a text. */
  async clickCodeLens(text: string): Promise<void> {
    await this.page.locator('.codelens-decoration a').filter({ hasText: text }).first().click();
  }

  /** Notifications with a text. */
  toast(text: string): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: text });
  }

  /** Opens a view container by the beginning of its name in the activity bar, where a click would close an open one. */
  async openView(name: string): Promise<void> {
    const label = `a.action-label[aria-label^="${name}"]`;
    const icon = this.page.locator(`.activitybar ${label}`);
    const isOpen = async () => (await this.page.locator(`.activitybar .action-item.checked ${label}`).count()) > 0;
    await icon.waitFor();
    if (await isOpen()) return;
    // A badge may lie over the middle.
    await icon.click({ force: true, position: { x: 8, y: 8 } });
    await this.until(`the view ${name}`, isOpen);
  }

  /** The frame of the webview in which a selector finds something, once one does. */
  async webview(selector: string): Promise<Frame> {
    let found: Frame | undefined;
    await this.until(`a webview with ${selector}`, async () => {
      found = await frameWith(this.page, selector);
      return found !== undefined;
    });
    return found as Frame;
  }

  /** The line that the cursor is on, from 1, as the status bar shows it. */
  async cursorLine(): Promise<number> {
    const status = this.page.locator('#status\\.editor\\.selection');
    await status.waitFor();
    return Number(/Ln (\d+)/.exec((await status.textContent()) ?? '')?.[1]);
  }

  /** Saves the active editor, once what was done has changed it, and gives what is on the disk then. */
  async save(path: string): Promise<string> {
    await this.page.locator('.tab.active.dirty').waitFor();
    // While a menu is still closing, keys are lost.
    await this.until(`${path} to be saved`, async () => {
      await this.page.keyboard.press('ControlOrMeta+S');
      return shown(this.page.locator('.tab.active:not(.dirty)'), 3000);
    });
    return this.readFile(path);
  }

  /** A file of the workspace, from the disk. */
  readFile(path: string): string {
    return readFileSync(join(this.workspace, path), 'utf8');
  }

  /** Changes the theme, by the settings of the workspace, and waits until a view that is open has it too. */
  async useTheme(name: ThemeName, view?: Frame): Promise<void> {
    const { theme, type, kind } = themes[name];
    mkdirSync(join(this.workspace, '.vscode'), { recursive: true });
    writeFileSync(join(this.workspace, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
    await this.page.locator(`.monaco-workbench.${type}`).waitFor();
    await view?.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
  }

  /** Keeps a picture of the page in test/artifacts. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(artifacts, { recursive: true });
    await this.page.screenshot({ path: join(artifacts, `${name}.png`) });
  }

  /** Waits until a condition holds, asking every 50 ms. */
  async until(what: string, holds: () => Promise<boolean>, limit = patience): Promise<void> {
    const end = performance.now() + limit;
    while (!(await holds())) {
      if (performance.now() > end) throw new Error(`Waited ${limit} ms in vain for ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The folder in which the packaged extension is installed, for other tests too. */
  get extensionFolder(): string {
    const extensions = this.folders?.extensions ?? '';
    const name = readdirSync(extensions).find((folder) => folder.startsWith('hansei.hansei-'));
    if (name === undefined) throw new Error(`The extension is not installed in ${extensions}`);
    return join(extensions, name);
  }

  /** Ends VS Code and removes its temporary folder. */
  async stop(): Promise<void> {
    await this.workbench.stop();
    if (this.folders !== undefined) rmSync(this.folders.temporary, { recursive: true, force: true, maxRetries: 5 });
  }

  /**
   * Opens a quick pick and takes a row, anew until that has been done: one that was opened while VS Code still starts
   * never gets the row, and an editor that is ready late takes the focus, which closes it.
   */
  private async pickWith(key: string, typed: string, rowText: string): Promise<void> {
    const row = this.quickPickRows(rowText).first();
    await this.until(
      `“${rowText}” among the answers to “${typed}”`,
      async () => {
        await this.openQuickInput(key);
        const taken = await succeeds(async () => {
          await this.quickInput.fill(typed, { timeout: 3000 });
          await row.click({ timeout: 5000 });
        });
        if (!taken) await this.page.keyboard.press('Escape');
        return taken;
      },
      60_000,
    );
    await row.waitFor({ state: 'hidden' });
  }

  /** The last quick input may still be fading out, and keys pressed then are lost. */
  private async openQuickInput(key: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
    await this.until(`a quick input after ${key}`, async () => {
      await this.page.keyboard.press(key);
      return shown(this.quickInput, 1500);
    });
  }

  /** The middle of a text in the active editor: it may be a part of what one element shows, or go over several. */
  private async placeOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    let place: { x: number; y: number } | undefined;
    await this.until(`“${text}” in the editor`, async () => {
      place = await this.page.evaluate(findInEditor(text));
      return place !== undefined;
    });
    return place as { x: number; y: number };
  }
}

function shown(locator: Locator, timeout: number): Promise<boolean> {
  return succeeds(() => locator.waitFor({ timeout }));
}

function succeeds(action: () => Promise<void>): Promise<boolean> {
  return action().then(
    () => true,
    () => false,
  );
}

async function frameWith(page: Page, selector: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    // A frame may go while it is asked.
    const count = await frame
      .locator(selector)
      .count()
      .catch(() => 0);
    if (count > 0) return frame;
  }
  return undefined;
}
