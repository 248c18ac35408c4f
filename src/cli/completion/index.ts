import type { DescribedCommand } from './described-command.ts';

/** The table of shells: what writes their completion script. */
export const shells = {
  bash: () => import('./bash.ts').then(({ bashScript }) => bashScript),
  zsh: () => import('./zsh.ts').then(({ zshScript }) => zshScript),
  fish: () => import('./fish.ts').then(({ fishScript }) => fishScript),
} as const satisfies Readonly<Record<string, () => Promise<(commands: readonly DescribedCommand[]) => string>>>;

export const shellNames = Object.keys(shells);
