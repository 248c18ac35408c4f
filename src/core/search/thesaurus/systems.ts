/** Machines, kernel, memory, disks, processes and runtimes. One group a line. */
export const systemGroups = `
out of memory | oom | oomkilled | oom killer | out of memory killer | cannot allocate memory | enomem | memory exhausted | memory shortage | メモリ不足 | メモリ枯渇 | メモリが足りない
memory | mem | ram | rss | resident set | メモリ
memory leak | メモリリーク | メモリが増え続ける
swap | swapping | paging | thrashing | スワップ | ページング
cpu | processor | core | cores | vcpu | プロセッサ
load | load average | 負荷 | ロードアベレージ
high load | overload | overloaded | busy | 高負荷 | 過負荷
iowait | io wait | disk wait | ディスク待ち
steal | cpu steal | noisy neighbor | noisy neighbour | スティール
throttling | throttled | throttle | cfs throttling | スロットリング | スロットル | 絞られる
disk | storage | filesystem | file system | volume | drive | ディスク | ストレージ | ファイルシステム | ボリューム
disk full | no space left | no space left on device | enospc | out of space | out of disk space | disk space | 容量不足 | ディスクフル | ディスクが満杯 | 空き容量がない | ディスク不足 | 空き容量不足
inode | inodes | iノード
read only | readonly | read only file system | erofs | 読み取り専用 | 書き込み不可 | 書き込めない
iops | disk io | disk throughput | io latency | ディスクio | ディスク性能
smart | disk failure | bad sector | bad block | ディスク故障 | 不良セクタ | 不良ブロック
raid | array degraded | mdadm | アレイ
lvm | logical volume | 論理ボリューム
mount | mounted | mounting | マウント
file descriptor | fd | too many open files | emfile | enfile | ulimit | nofile | ファイルディスクリプタ | ファイル記述子
process | プロセス
pid | pids | fork failed | cannot fork | プロセス数
thread | スレッド
thread pool | worker pool | executor | スレッドプール
deadlock | デッドロック | 相互ロック
race condition | レースコンディション | 競合状態
signal | sigterm | sigkill | exit code 137 | exit code 143 | シグナル
kernel | カーネル
kernel panic | oops | カーネルパニック
soft lockup | hard lockup | hung task | rcu stall | ロックアップ
systemd | service unit | daemon | デーモン
permission | permissions | privilege | access rights | chmod | 権限 | アクセス権 | 許可 | パーミッション
clock skew | time drift | clock drift | ntp | chrony | time sync | time synchronization | not synchronising | 時刻ずれ | 時刻のずれ | 時計のずれ | 時計がずれる | 時刻同期
time zone | timezone | タイムゾーン | 時差
entropy | random pool | エントロピー
hardware | ハードウェア | 機器
ecc | edac | memory error | machine check | mce | メモリエラー
temperature | overheating | thermal | fan | 温度 | 過熱 | ファン
power | power supply | psu | ups | 電源 | 停電
gpu | cuda | nvidia | グラフィックボード
driver | ドライバー | ドライバ
node | host | machine | server | instance | ノード | ホスト | サーバー | インスタンス | 筐体
virtual machine | vm | vms | guest | 仮想マシン | ゲスト
hypervisor | ハイパーバイザー | 仮想化基盤
live migration | vmotion | vmi migration | ライブマイグレーション
garbage collection | gc | stop the world | gc pause | ガベージコレクション | gc停止
heap | java heap space | heap space | ヒープ
metaspace | permgen | メタスペース
off heap | direct memory | direct buffer | ダイレクトメモリ
heap dump | hprof | ヒープダンプ
thread dump | jstack | スレッドダンプ
jvm | java | hotspot
class not found | classnotfoundexception | noclassdeffounderror | クラスが見つからない
null pointer | nullpointerexception | npe | nil pointer | undefined is not a function | ぬるぽ | ヌルポインタ
goroutine | goroutines | ゴルーチン
event loop | event loop lag | event loop blocked | イベントループ
stack overflow | stackoverflowerror | maximum call stack | スタックオーバーフロー
dependency | upstream dependency | 依存 | 依存先
library | package | module | ライブラリ | パッケージ | モジュール
log rotation | logrotate | ログローテーション
log | logs | logging | ログ
configuration | config | cfg | settings | conf | 設定 | コンフィグ
environment variable | env var | 環境変数
cron | cronjob | scheduled job | scheduled task | crontab | 定期実行 | 定期ジョブ | スケジュール実行
job | task | batch | ジョブ | バッチ | タスク
worker | ワーカー
schedule | scheduled | スケジュール | 予約
retry | retries | retried | retrying | リトライ | 再試行 | やり直し
retry storm | thundering herd | リトライストーム
backoff | back off | exponential backoff | バックオフ
circuit breaker | circuit open | breaker open | サーキットブレーカー
`;
