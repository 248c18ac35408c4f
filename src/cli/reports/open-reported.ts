import { wrongFile } from '../../core/messages/command-line.ts';
import { LineTable } from '../../core/text/lines.ts';
import { configPath } from '../../core/workspace/file-names.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../disk/root.ts';
import { wordsOfFile } from '../disk/source-files.ts';
import { openWorkspace } from '../open-workspace.ts';
import { textOption } from '../options.ts';

/**
 * The repository that a report is about. What is ours and cannot be read is named: no figure
 * has it. So is a broken configuration, of which the figures may have only a part.
 */
export function openReported(invocation: Invocation): Workspace {
  const { surroundings, language } = invocation;
  const { workspace, unreadable } = openWorkspace(rootOf(surroundings.directory, textOption(invocation, 'root')));
  for (const [path, [problem]] of unreadable)
    if (problem !== undefined) surroundings.note(`${cleanLine(wordsOfFile(path, problem)[language])}\n`);
  const fault = workspace.file(configPath)?.reading.syntax.find(({ severity }) => severity === 'error');
  if (fault !== undefined) {
    const line = new LineTable(workspace.text(configPath) ?? '').lineAt(fault.span.start) + 1;
    surroundings.note(`${cleanLine(wrongFile(configPath, line, fault.message)[language])}\n`);
  }
  return workspace;
}
