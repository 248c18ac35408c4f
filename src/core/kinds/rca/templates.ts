import type { Template } from '../kind.ts';

const english = `---
kind: rca
id: RCA-2026-014
incident: INC-2026-014
date: 2026-03-05
title: Why the cart answered 503
services: [cart]
---

# Why the cart answered 503

## 1. Technical causes

### Direct

- T1: The new client library does not return a connection after a timeout

### Underlying

- T2: No test holds a connection longer than its timeout

## 2. Process causes

- P1: Libraries are upgraded together with features, so that a rollback takes both back

## 3. Organisational causes

- O1: Nobody owns the libraries that teams share

## 4. Action items

### Short term (within 30 days)

- [ ] Pin the client library to the last good version (owner: @sato, due: 2026-03-10, factor: T1, done when: the lock file is merged)
- [ ] Alert on connections older than 10 minutes (owner: @mori, due: 2026-03-25, factor: T1, done when: the alert fired in a drill)

### Medium term (within 90 days)

- [ ] Add a test that lets connections time out (owner: @sato, due: 2026-05-15, factor: T2, done when: it fails with the old library)
- [ ] Release library upgrades on their own (owner: @tanaka, due: 2026-05-20, factor: P1, done when: the release guide has the rule)

### Long term (within 180 days)

- [ ] Name an owner for every shared library (owner: @suzuki, due: 2026-08-20, factor: O1, done when: the list has no gap)
`;

const japanese = `---
kind: rca
id: RCA-2026-014
incident: INC-2026-014
date: 2026-03-05
title: カートが 503 を返した原因
services: [cart]
---

# 根本原因分析: カートが 503 を返した原因

## 1. 技術的原因

### 直接原因

- T1: 新しいクライアントライブラリがタイムアウト後に接続を返却しない

### 基盤原因

- T2: 接続をタイムアウトまで保持する試験がない

## 2. プロセス原因

- P1: ライブラリの更新が機能と同時に出荷され、切り戻しで両方が戻る

## 3. 組織的原因

- O1: 共有ライブラリの管理者が決まっていない

## 4. 改善アクション

### 短期対策（1ヶ月以内）

- [ ] クライアントライブラリを直前の版に固定する（担当: @sato、期限: 2026-03-10、要因: T1、完了条件: ロックファイルが取り込まれる）
- [ ] 10 分を超える接続を知らせるアラートを追加する（担当: @mori、期限: 2026-03-25、要因: T1、完了条件: 訓練で発報する）

### 中期対策（3ヶ月以内）

- [ ] 接続をタイムアウトさせる試験を追加する（担当: @sato、期限: 2026-05-15、要因: T2、完了条件: 古い版で失敗する）
- [ ] ライブラリの更新を単独で出荷する規則を定める（担当: @tanaka、期限: 2026-05-20、要因: P1、完了条件: 出荷手順に記載がある）

### 長期対策（6ヶ月以内）

- [ ] 共有ライブラリすべてに管理者を割り当てる（担当: @suzuki、期限: 2026-08-20、要因: O1、完了条件: 一覧に空きがない）
`;

/** A filled analysis that has no problem: an example and a form at once. */
export const templates: readonly Template[] = [
  { format: 'markdown', fileName: 'rca.md', text: { en: english, ja: japanese } },
];
