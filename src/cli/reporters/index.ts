import type { Reporter } from './reporter.ts';

/** The table of formats that `check` can write. Each is loaded when it is asked for. */
export const reporters = {
  pretty: () => import('./pretty.ts').then(({ reportPretty }) => reportPretty),
  json: () => import('./json.ts').then(({ reportJson }) => reportJson),
  sarif: () => import('./sarif.ts').then(({ reportSarif }) => reportSarif),
  github: () => import('./github.ts').then(({ reportGithub }) => reportGithub),
  gitlab: () => import('./gitlab.ts').then(({ reportGitlab }) => reportGitlab),
  unix: () => import('./unix.ts').then(({ reportUnix }) => reportUnix),
  junit: () => import('./junit.ts').then(({ reportJunit }) => reportJunit),
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type CheckFormat = keyof typeof reporters;

export const checkFormats = Object.keys(reporters) as readonly CheckFormat[];
