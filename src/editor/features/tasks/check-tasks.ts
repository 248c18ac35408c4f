import * as vscode from 'vscode';
import { taskDetail } from '../../../core/messages/tasks.ts';
import type { Host } from '../../host.ts';
import { isOn } from '../../settings.ts';

const type = 'hansei';

/** What a task does, and which problem matcher reads it where the editor does not show the problems itself. */
const kinds = {
  check: { options: [], matcher: '$hansei', isBackground: false },
  watch: { options: ['--watch'], matcher: '$hansei-watch', isBackground: true },
} as const;

type TaskKind = keyof typeof kinds;

/** As it stands in `tasks.json`. */
interface Definition extends vscode.TaskDefinition {
  readonly task: TaskKind;
  /** Further words for `hansei check`. */
  readonly args?: readonly string[];
}

/** Tasks that run the command line of this extension over a folder. Nothing is offered where no process can be started. */
export function registerTasks(host: Host): void {
  const provider: vscode.TaskProvider = {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
        taskKinds.flatMap((task) => taskOf({ type, task }, folder, host) ?? []),
      ),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder === undefined || !isDefinition(definition) ? undefined : taskOf(definition, folder, host);
    },
  };
  host.context.subscriptions.push(
    vscode.tasks.registerTaskProvider(type, provider),
    vscode.tasks.onDidStartTask(({ execution: { task } }) => {
      if (task.definition.type === type && typeof task.scope === 'object') void showProblems(task.scope, host);
    }),
  );
}

/** Who checks a folder wants to see its problems, also where nothing of it has been opened yet. */
async function showProblems({ uri }: vscode.WorkspaceFolder, { wake }: Host): Promise<void> {
  await (await wake()).read(uri);
}

const taskKinds = Object.keys(kinds) as readonly TaskKind[];

/** `tasks.json` comes from the repository. */
function isDefinition(definition: vscode.TaskDefinition): definition is Definition {
  const { task, args } = definition;
  const isList = args === undefined || (Array.isArray(args) && args.every((word) => typeof word === 'string'));
  return definition.type === type && taskKinds.includes(task) && isList;
}

/** @returns undefined in Restricted Mode, in a virtual workspace and in a browser */
function taskOf(definition: Definition, folder: vscode.WorkspaceFolder, host: Host): vscode.Task | undefined {
  const program = globalThis.process?.execPath;
  if (!program || !vscode.workspace.isTrusted || folder.uri.scheme !== 'file') return undefined;
  const { options, matcher, isBackground } = kinds[definition.task];
  const words = ['check', '--format', 'unix', '--lang', host.language(), '--root', '.', ...options];
  const execution = new vscode.ProcessExecution(
    program,
    [host.context.asAbsolutePath('dist/cli.js'), ...words, ...(definition.args ?? [])],
    // On a desktop the program is VS Code itself, which is Node when it is told so.
    { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
  );
  // The editor's own problems are exact and follow each key: those of a task would only stand beside them.
  const matchers = isOn('validation.enable', folder.uri) ? [] : [matcher];
  const task = new vscode.Task(definition, folder, definition.task, type, execution, matchers);
  task.detail = taskDetail(definition.task)[host.language()];
  task.isBackground = isBackground;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
}
