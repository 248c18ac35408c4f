import { configPath } from '../../workspace/file-names.ts';
import type { KindHead } from '../kind.ts';

export const config = {
  id: 'config',
  title: { en: 'Configuration', ja: '設定' },
  recognition: { path: configPath },
} as const satisfies KindHead;
