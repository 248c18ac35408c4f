import type { Template } from '../kind.ts';

const en = `# Courses by skill and level, and who can do what.
learning_paths:
  network_troubleshooting:
    beginner:
      - { id: tcp_ip_basics, title: TCP/IP basics, estimated_time: 4h }
      - { id: packet_analysis, title: Packet analysis, requires: [tcp_ip_basics], estimated_time: 6h }
      - dns_fundamentals
    intermediate:
      - { id: load_balancer_config, requires: [packet_analysis, dns_fundamentals] }
      - advanced_routing
    advanced: [network_automation]
  system_administration:
    beginner: [linux_basics, process_management]
    intermediate: [performance_tuning, backup_strategies]
    advanced: [kernel_optimization, disaster_recovery]

skills:
  backend:
    levels: { system_administration: intermediate }
  "@sato":
    role: backend
    levels: { network_troubleshooting: beginner }
    completed: [tcp_ip_basics]

# Words of an organisational factor that call for a skill, beside those that are built in.
factor_skills:
  network_troubleshooting: [resolver, gateway]
`;

const inJapanese: readonly (readonly [string, string])[] = [
  ['Courses by skill and level, and who can do what.', 'スキル・レベルごとのコースと、担当者のスキル。'],
  ['title: TCP/IP basics', 'title: TCP/IP の基礎'],
  ['title: Packet analysis', 'title: パケット解析'],
  [
    'Words of an organisational factor that call for a skill, beside those that are built in.',
    '組織的要因の語 → 必要なスキル（組み込みの表に追加）。',
  ],
  ['[resolver, gateway]', '[リゾルバー, ゲートウェイ]'],
];

export const templates: readonly Template[] = [
  {
    format: 'yaml',
    fileName: 'learning.yml',
    text: { en, ja: inJapanese.reduce((text, [from, to]) => text.replace(from, to), en) },
  },
];
