import { type Command, textFormat } from '../command.ts';
import { shellNames } from '../completion/index.ts';

export const completionCommand: Command = {
  name: 'completion',
  usage: shellNames.join('|'),
  words: { en: 'Write the completion script of a shell', ja: 'シェルの補完スクリプトを書き出す' },
  options: { format: textFormat },
  choices: async () => shellNames,
  examples: [
    {
      command: 'source <(hansei completion bash)',
      words: { en: 'In ~/.bashrc, for bash', ja: 'bash の場合（~/.bashrc に書く）' },
    },
    {
      command: 'hansei completion zsh > ~/.zfunc/_hansei',
      words: { en: 'Into a folder of $fpath, for zsh', ja: 'zsh の場合（$fpath のフォルダーに置く）' },
    },
    {
      command: 'hansei completion fish > ~/.config/fish/completions/hansei.fish',
      words: { en: 'For fish', ja: 'fish の場合' },
    },
  ],
  load: () => import('./completion.ts'),
};
