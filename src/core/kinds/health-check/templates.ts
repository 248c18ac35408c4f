import type { Template } from '../kind.ts';

const en = `# Commands that only look. As a script: hansei export health-check.yml --to bash
health_check:
  title: "A node of the shop"
  owner: "@platform"
  checks:
    - name: "Memory in use (%)"
      command: "free | awk '/^Mem/ { printf \\"%.0f\\", $3 * 100 / $2 }'"
      limits: { operator: ">=", warning: 85, critical: 95 }

    - name: "Root filesystem in use (%)"
      command: "df --output=pcent / | tail -n 1 | tr -dc 0-9"
      limits: { operator: ">=", warning: 85, critical: 95 }

    - name: "Web server"
      command: "systemctl is-active nginx"
      expects: { operator: "==", value: active }

    - name: "External network"
      command: "ping -c 1 -W 2 192.0.2.1"
      exit_status: 0
      timeout: 5s

    - name: "Errors of the last hour"
      command: "journalctl --since '1 hour ago' --priority=err --no-pager | wc -l"
      limits: { warning: 10, critical: 100 }
      timeout: 20s
`;

const ja = `# 状態を調べるだけのコマンド。スクリプトにするには: hansei export health-check.yml --to bash
health_check:
  title: "ショップのサーバー"
  owner: "@platform"
  checks:
    - name: "メモリ使用率 (%)"
      command: "free | awk '/^Mem/ { printf \\"%.0f\\", $3 * 100 / $2 }'"
      limits: { operator: ">=", warning: 85, critical: 95 }

    - name: "ルートファイルシステム使用率 (%)"
      command: "df --output=pcent / | tail -n 1 | tr -dc 0-9"
      limits: { operator: ">=", warning: 85, critical: 95 }

    - name: "Web サーバー"
      command: "systemctl is-active nginx"
      expects: { operator: "==", value: active }

    - name: "外部ネットワーク"
      command: "ping -c 1 -W 2 192.0.2.1"
      exit_status: 0
      timeout: 5s

    - name: "過去 1 時間のエラーログ件数"
      command: "journalctl --since '1 hour ago' --priority=err --no-pager | wc -l"
      limits: { warning: 10, critical: 100 }
      timeout: 20s
`;

export const templates: readonly Template[] = [{ format: 'yaml', fileName: 'health-check.yml', text: { en, ja } }];
