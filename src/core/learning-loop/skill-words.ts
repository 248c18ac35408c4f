import type { Learning } from '../../generated/types.ts';
import { hasWords, signalName } from './signal-name.ts';

/** Skill → beginnings of words of an organisational factor that call for it. What holds while no document says else. */
const usual: Readonly<Record<string, readonly string[]>> = {
  network_troubleshooting: ['network', 'dns', 'tcp', 'load balanc', 'ネットワーク', '名前解決', '通信経路'],
  system_administration: ['linux', 'kernel', 'operating system', 'server', 'サーバー', 'OS', 'システム管理'],
  performance_engineering: ['performance', 'load test', 'capacity', '性能', '負荷', 'キャパシティ'],
  monitoring: ['monitor', 'alert', 'observab', '監視', 'アラート', '可観測性'],
  database: ['database', 'sql', 'lock', 'migration', 'データベース', 'ロック', 'マイグレーション'],
  release_engineering: ['release', 'deploy', 'rollback', 'roll back', 'canary', 'デプロイ', 'リリース', '切り戻'],
  incident_response: ['on call', 'escalat', 'incident', 'runbook', '当番', 'エスカレーション', '障害対応', '手順書'],
  communication: ['communicat', 'handover', 'hand over', 'silo', '連携', '共有', 'コミュニケーション', '引き継ぎ'],
};

type SkillWords = ReadonlyMap<string, readonly string[]>;

/** The built-in table with what the documents add; an empty list takes a line away. Every path is called by its own name, too. */
export function skillWords(documents: readonly Learning[]): SkillWords {
  const table = new Map(Object.entries(usual).map(([skill, words]) => [skill, words.map(signalName)]));
  for (const { learning_paths: paths, factor_skills: added } of documents) {
    for (const skill of Object.keys(paths ?? {})) table.set(skill, [...(table.get(skill) ?? []), signalName(skill)]);
    for (const [skill, words] of Object.entries(added ?? {}))
      table.set(skill, words.length === 0 ? [] : [...(table.get(skill) ?? []), ...words.map(signalName)]);
  }
  return table;
}

/** The skills that a factor calls for, in the order of the table. */
export function skillsFor(factor: string, table: SkillWords): readonly string[] {
  const text = signalName(factor);
  return [...table].flatMap(([skill, words]) => (words.some((word) => begins(text, word)) ? [skill] : []));
}

/** A word of two letters must stand alone; longer ones begin a word; Japanese has no blanks between words. */
function begins(text: string, word: string): boolean {
  if (word === '') return false;
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(word)) return text.includes(word);
  return word.length < 3 ? hasWords(text, word) : `_${text}`.includes(`_${word}`);
}
