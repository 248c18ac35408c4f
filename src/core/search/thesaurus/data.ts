/** Databases, caches, queues, streams, search engines and object stores. One group a line. */
export const dataGroups = `
database | db | dbms | rdbms | データベース
postgresql | postgres | pg | psql | pgsql | ポスグレ
mysql | mariadb | innodb | aurora mysql
mongodb | mongo | replica set
oracle | ora
sql server | mssql
query | sql | statement | クエリ | 問い合わせ
slow query | long running query | expensive query | スロークエリ | クエリが遅い | 遅いクエリ | 長時間クエリ
query plan | execution plan | explain | 実行計画
statistics | analyze | optimizer | planner | 統計情報 | オプティマイザ
index | インデックス | 索引
full scan | full table scan | table scan | sequential scan | seq scan | フルスキャン | 全件走査 | テーブルスキャン | フルテーブルスキャン
missing index | インデックス欠落 | インデックスがない | インデックス不足
lock | locks | locked | locking | ロック | 排他
lock wait | lock contention | lock timeout | waiting for lock | blocked by | ロック待ち | ロック競合 | ロックタイムアウト
transaction | tx | txn | トランザクション
long running transaction | idle in transaction | long transaction | 長時間トランザクション | ロングトランザクション
transaction wraparound | xid wraparound | wraparound | xidの周回 | トランザクションid周回
vacuum | autovacuum | バキューム | 自動バキューム
bloat | dead tuples | dead rows | 肥大化 | 不要行
wal | write ahead log | pg_wal | pg_xlog | redo log | 先行書き込みログ
binlog | binary log | バイナリログ
checkpoint | チェックポイント
replication | replicate | レプリケーション | 複製
replication lag | replica lag | replication delay | slave lag | seconds behind master | レプリケーション遅延 | レプリカ遅延 | 複製遅延
replication slot | レプリケーションスロット
standby | secondary | slave | replica | follower | スタンバイ | 待機系 | セカンダリ | レプリカ
primary | master | leader | writer | プライマリ | 主系 | マスター | リーダー
failover | fail over | switchover | promotion | promoted | フェイルオーバー | フェールオーバー | 切り替わり | 切り替え | 系切替 | 昇格
split brain | dual primary | two primaries | スプリットブレイン | 二重プライマリ
connection pool | pool exhausted | pool timeout | pgbouncer | hikari | hikaricp | コネクションプール | 接続プール
too many connections | too many clients | max connections | connection limit | maximum number of connections | 接続数が上限 | 接続数上限 | 接続が多すぎる | 接続数超過
prepared statement | プリペアドステートメント
stored procedure | trigger | ストアドプロシージャ | トリガー
table | テーブル
partition | partitioning | パーティション
tablespace | table space | 表領域
migration | schema change | ddl | alter table | マイグレーション | スキーマ変更 | テーブル変更
constraint violation | unique violation | duplicate key | foreign key | 制約違反 | 一意制約 | キー重複 | 外部キー
serialization failure | could not serialize | 直列化失敗
write | writing | 書き込み | 書込 | 書き込む
read | reading | 読み込み | 読み取り | 読む
delete | remove | removal | purge | 削除 | 消す
create | creation | 作成 | 生成
backup | snapshot | dump | バックアップ | スナップショット | ダンプ
backup failed | backup failure | backup missing | バックアップ失敗
restore | リストア | 復元
point in time recovery | pitr | ポイントインタイムリカバリ
cache | キャッシュ
cache miss | cold cache | cache hit rate | cache hit ratio | キャッシュミス | キャッシュが効かない | キャッシュヒット率
cache stampede | dogpile | キャッシュスタンピード
eviction | evicted | evict | 退避 | 追い出される | 追い出し | 立ち退き
maxmemory | used memory | 最大メモリ
redis | valkey | sentinel
memcached | memcache
ttl | time to live | expire time | 有効時間
queue | キュー | 待ち行列
backlog | piling up | pile up | accumulate | accumulating | queue growing | 滞留 | 溜まる | たまる | 捌けない | さばけない | 積み上がる | 詰まる | バックログ
dead letter | dead letter queue | dlq | poison message | デッドレター | 処理できないメッセージ
message | msg | メッセージ
consumer | subscriber | コンシューマー | コンシューマ | 購読者 | 受信側
producer | publisher | プロデューサー | 送信側
consumer lag | offset lag | コンシューマーラグ | コンシューマラグ | オフセット遅延
consumer group | コンシューマーグループ
rebalance | rebalancing | リバランス | 再配置
broker | ブローカー
topic | トピック
under replicated | underreplicated | isr shrink | in sync replicas | レプリカ不足
unacked | unacknowledged | ack | acknowledgement | 未確認 | 確認応答
kafka | カフカ
rabbitmq | amqp
elasticsearch | elastic search | opensearch | elastic
shard | shards | シャード
unassigned shards | cluster red | cluster status red | 未割り当てシャード
cluster yellow | cluster status yellow | missing replica shards | レプリカ未割り当て
watermark | flood stage | high watermark | ウォーターマーク
ingestion | indexing | ingest | 取り込み | インデクシング
compaction | compactor | コンパクション
tombstone | tombstones | トゥームストーン
retention | retention period | 保持期間 | 保存期間
etcd | quorum lost | quorum loss | 過半数割れ
quorum | majority | クォーラム | 過半数
leader election | leader change | leader changes | no leader | election | リーダー選出 | リーダー選挙 | リーダー交代 | リーダー不在
consensus | raft | paxos | 合意
zookeeper | zk
cluster | クラスター | クラスタ
bucket | s3 | object storage | gcs | blob storage | バケット | オブジェクトストレージ
ceph | osd | rados
nfs | network file system | stale file handle | efs
etl | data pipeline | elt | データパイプライン
search | 検索
report | レポート | 帳票
`;
