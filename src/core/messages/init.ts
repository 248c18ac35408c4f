import type { Language } from '../text/words.ts';

/** The first `hansei.yml` of a repository. */
export const firstConfig: Readonly<Record<Language, string>> = {
  en: `# Settings of Hansei, shared by the editor and the command line.
timezone: UTC            # the time zone for times without one (an IANA name, for example Asia/Tokyo)
# zones: { JST: Asia/Tokyo }
knowledge:
  include: []            # globs of existing pages to search as they are, for example docs/**/*.md
  threshold: 0.7
# sla: { target: 99.9, window: rolling-30d }
# impact: { normal_tps: 50, revenue_per_transaction: 10, currency: USD }
# rules: { timeline/silent-gap: off }
`,
  ja: `# Hansei の設定。エディターとコマンドラインで共有します。
timezone: Asia/Tokyo     # ゾーンのない時刻はこのタイムゾーンとみなします（IANA 名）
zones: { JST: Asia/Tokyo }
knowledge:
  include: []            # そのまま検索対象にする既存ページの glob。例: docs/**/*.md
  threshold: 0.7
# sla: { target: 99.9, window: rolling-30d }
# impact: { normal_tps: 50, revenue_per_transaction: 1000, currency: JPY }
# rules: { timeline/silent-gap: off }
`,
};
