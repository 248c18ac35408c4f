import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { noBaseline } from '../core/messages/check-report.ts';
import { UserError } from '../core/user-error.ts';
import { configPath } from '../core/workspace/file-names.ts';
import type { Invocation } from './command.ts';
import { fileText } from './disk/file-bytes.ts';
import { flag, textOption } from './options.ts';

/** The file of a baseline. */
export interface NamedBaseline {
  /** As it was written. */
  readonly name: string;
  readonly path: string;
  /** True for the one that the configuration names. */
  readonly isConfigured: boolean;
}

/**
 * The baseline that a command goes by: that of `--baseline`, else that of the configuration; none with `--no-baseline`.
 * @throws UserError when the configuration names what is no file
 */
export async function baselineOf(root: string, invocation: Invocation): Promise<NamedBaseline | undefined> {
  const named = textOption(invocation, 'baseline');
  const configured = flag(invocation, 'no-baseline') ? undefined : await configuredBaseline(root);
  if (named !== undefined) {
    const path = resolve(invocation.surroundings.directory, named);
    return { name: named, path, isConfigured: configured !== undefined && path === join(root, configured) };
  }
  if (configured === undefined) return undefined;
  const path = join(root, configured);
  // A person may name a pipe; where a repository does, reading it might never end.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) throw new UserError(noBaseline(configured));
  return { name: configured, path, isConfigured: true };
}

const setting = /^[^#\n]*\bbaseline["']?[ \t]*:/m;

/** Nothing is parsed where the configuration does not speak of one, as most do not. */
async function configuredBaseline(root: string): Promise<string | undefined> {
  const text = configText(root);
  if (!setting.test(text)) return undefined;
  const [{ settingsOf }, { kinds }] = await Promise.all([
    import('../core/workspace/readings.ts'),
    import('../core/kinds/index.ts'),
  ]);
  return settingsOf(text, kinds).baseline;
}

function configText(root: string): string {
  try {
    return fileText(join(root, configPath)) ?? '';
  } catch {
    return '';
  }
}
