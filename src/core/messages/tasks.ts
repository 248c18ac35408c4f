import type { Words } from '../text/words.ts';

export function taskDetail(task: 'check' | 'watch'): Words {
  return {
    check: { en: 'Check all documents of the folder', ja: 'フォルダーのすべての文書を検査する' },
    watch: { en: 'Check again after every change', ja: '変更のたびに検査し直す' },
  }[task];
}
