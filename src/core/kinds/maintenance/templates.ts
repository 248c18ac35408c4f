import type { Template } from '../kind.ts';

const en = `# What is done so that nothing happens. The hansei maintenance command says what is due.
maintenance:
  title: "Servers of the shop"
  timezone: Asia/Tokyo

  tasks:
    - id: log_cleanup
      title: "Remove logs that are older than 30 days"
      rrule: FREQ=DAILY
      start: 2026-03-04 02:00
      duration: 15m
      overdue_after: 2d
      owner: "@platform"

    - id: security_updates
      title: "Install the security updates"
      rrule: FREQ=WEEKLY
      start: 2026-03-04 10:00
      duration: 1h
      overdue_after: 2d
      owner: "@platform"

    - id: config_backup
      title: "Back the configuration up, and restore it somewhere"
      rrule: FREQ=MONTHLY;BYDAY=1MO
      start: 2026-03-05 03:00
      duration: 30-60 minutes
      overdue_after: 7d
      owner: "@platform"

  runs:
    - { task: log_cleanup, date: 2026-03-04, by: "@sato", result: done, note: "12 GB" }
    - { task: security_updates, date: 2026-03-04 10:20, by: "@sato", result: done }
`;

const ja = `# 障害を防ぐための定期作業。hansei maintenance で期限の来た作業を確認できます。
maintenance:
  title: "ショップのサーバー"
  timezone: Asia/Tokyo

  tasks:
    - id: log_cleanup
      title: "30 日を過ぎたログを削除する"
      rrule: FREQ=DAILY
      start: 2026-03-04 02:00
      duration: 15m
      overdue_after: 2d
      owner: "@platform"

    - id: security_updates
      title: "セキュリティ更新を適用する"
      rrule: FREQ=WEEKLY
      start: 2026-03-04 10:00
      duration: 1h
      overdue_after: 2d
      owner: "@platform"

    - id: config_backup
      title: "設定をバックアップし、別の場所で復元して確かめる"
      rrule: FREQ=MONTHLY;BYDAY=1MO
      start: 2026-03-05 03:00
      duration: 30-60 minutes
      overdue_after: 7d
      owner: "@platform"

  runs:
    - { task: log_cleanup, date: 2026-03-04, by: "@sato", result: done, note: "12 GB" }
    - { task: security_updates, date: 2026-03-04 10:20, by: "@sato", result: done }
`;

export const templates: readonly Template[] = [{ format: 'yaml', fileName: 'maintenance.yml', text: { en, ja } }];
