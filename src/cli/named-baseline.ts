import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configPath } from '../core/workspace/file-names.ts';
import type { Invocation } from './command.ts';
import { flag, textOption } from './options.ts';

/** The file of a baseline. */
export interface NamedBaseline {
  /** As it was written. */
  readonly name: string;
  readonly path: string;
}

/** The baseline that a command goes by: that of `--baseline`, else that of the configuration; none with `--no-baseline`. */
export async function baselineOf(root: string, invocation: Invocation): Promise<NamedBaseline | undefined> {
  const named = textOption(invocation, 'baseline');
  if (named !== undefined) return { name: named, path: resolve(invocation.surroundings.directory, named) };
  const configured = flag(invocation, 'no-baseline') ? undefined : await configuredBaseline(root);
  return configured === undefined ? undefined : { name: configured, path: join(root, configured) };
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
    return readFileSync(join(root, configPath), 'utf8');
  } catch {
    return '';
  }
}
