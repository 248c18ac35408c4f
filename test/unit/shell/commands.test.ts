import assert from 'node:assert/strict';
import { knownSecrets, secretsIn } from '../../../src/core/rules/secrets.ts';
import { changesState } from '../../../src/core/shell/changes-state.ts';
import { destroys, mayDestroy } from '../../../src/core/shell/destroys.ts';
import { shellCommands } from '../../../src/core/shell/shell-commands.ts';
import { waitingParts } from '../../../src/core/shell/waits.ts';
import { placeWithin } from '../../../src/core/text/place-within.ts';

const programs = (line: string) => shellCommands(line).map(({ program }) => program);

describe('the programs of a command line', () => {
  for (const [line, expected] of [
    ['top -b -n 1 | head -20', ['top', 'head']],
    ["curl -w '@curl-format.txt' http://server/health", ['curl']],
    ['a && b || c; d & e', ['a', 'b', 'c', 'd', 'e']],
    ['LANG=C sudo -u postgres /usr/bin/psql -c "SELECT 1"', ['psql']],
    ['find . -name "*.log" | xargs -n 1 rm -rf', ['find', 'rm']],
    ['bash -c "cd /srv && rm -rf old"', ['bash', 'cd', 'rm']],
    ['ssh -p 22 web-1 "systemctl restart app"', ['ssh', 'systemctl']],
    ['ssh web-1 uptime', ['ssh', 'uptime']],
    ['kubectl exec -n shop deploy/cart -- df -h', ['kubectl', 'df']],
    ['kubectl logs <pod name> --tail 10 2>/dev/null > out.txt', ['kubectl']],
    ['stop-app >/dev/null 2>&1; rm -rf /data', ['stop-app', 'rm']],
    ['warn >&2 && exit 1', ['warn', 'exit']],
    ['make &> build.log || tail build.log', ['make', 'tail']],
    ['make |& tee build.log', ['make', 'tee']],
    ['sort >| sorted.txt', ['sort']],
    ['timeout 30 tail -f x.log', ['tail']],
    ['echo "a | b; c" # rm -rf /', ['echo']],
    ['for i in 1 2; do curl x; done', ['for', 'curl', 'done']],
    ['$(cat x) --flag', ['$(cat x)']],
    ['echo "never closed', ['echo']],
    ['', []],
  ] as const)
    it(line || '(nothing)', () => assert.deepEqual(programs(line), expected));

  it('have their words with places, quotes taken off', () => {
    const line = 'mysql -e "DROP TABLE x;" db';
    const [command] = shellCommands(line);
    assert.deepEqual(
      command?.arguments.map(({ text, start, end }) => [text, line.slice(start, end)]),
      [
        ['-e', '-e'],
        ['DROP TABLE x;', '"DROP TABLE x;"'],
        ['db', 'db'],
      ],
    );
  });
});

describe('commands that destroy', () => {
  const destroying = (line: string) => mayDestroy(line) && shellCommands(line).some(destroys);
  for (const line of [
    'rm -rf /var/lib/search',
    'sudo rm -r -f /data',
    'rm --recursive old',
    'rm -rf /tmp/../etc',
    'find /data -mtime +7 -delete',
    'mkfs.ext4 /dev/sdb1',
    'dd if=/dev/zero of=/dev/sda bs=1M',
    'mysql -u root -p -e "DROP TABLE orders;"',
    "psql -c 'TRUNCATE orders'",
    "psql -c 'DELETE FROM orders;'",
    'echo "drop database shop" | mysql',
    'DROP TABLE orders;',
    'kubectl delete namespace shop',
    'kubectl -n shop delete pvc data-0',
    'kubectl delete -n shop deployment cart',
    'kubectl delete pods --all',
    'git push --force origin main',
    'git push -f',
    'git reset --hard HEAD~1',
    'terraform destroy -auto-approve',
    'redis-cli -h cache FLUSHALL',
    'aws s3 rm s3://bucket --recursive',
    'docker volume prune -f',
    'truncate -s 0 /var/log/app.log',
    'bash -c "rm -rf /srv/old"',
    'curl -X DELETE http://es:9200/index',
  ])
    it(line, () => assert.equal(destroying(line), true));

  for (const line of [
    'rm -f /tmp/lock',
    'rm -rf /tmp/threads',
    'kubectl delete pod cart-0 -n shop',
    'kubectl -n shop delete pod cart-0',
    'kubectl rollout restart deploy/cart',
    'oc delete -n $NAMESPACE <virt-controller>',
    'kubectl delete ns shop --dry-run=client',
    'kubectl exec db-0 -- ls /delete',
    'git push --force-with-lease',
    'git push origin main',
    "psql -c 'DELETE FROM orders WHERE id = 1'",
    "grep -i 'drop table' mysql.log",
    'echo "rm -rf /"',
    'terraform plan -destroy',
    'dd if=/dev/sda of=/backup/sda.img',
    'docker ps',
    'helm history cart',
    'curl -X POST http://x/delete',
  ])
    it(`not: ${line}`, () => assert.equal(destroying(line), false));
});

describe('commands that change something', () => {
  for (const line of [
    'systemctl restart nginx',
    'sudo service cart stop',
    'kubectl -n shop rollout restart deploy/cart',
    'kubectl delete pod cart-0',
    'kubectl scale deploy/cart --replicas=3',
    'docker compose down',
    'helm upgrade cart ./chart',
    'sysctl -w vm.swappiness=10',
    'sysctl vm.swappiness=10',
    "sed -i 's/a/b/' /etc/hosts",
    'pkill -9 java',
    'find /var/log -delete',
    'reboot',
  ])
    it(line, () => assert.equal(shellCommands(line).some(changesState), true));

  for (const line of [
    'systemctl is-active nginx',
    'systemctl status restart.service',
    'service cart status',
    'kubectl get deploy apply',
    'kubectl auth can-i create pods',
    'kubectl apply -f x.yml --dry-run=server',
    'kubectl rollout status deploy/cart',
    'kubectl wait --for=delete pod/cart-0 --timeout=5s',
    'docker ps --filter name=stop',
    'docker run --rm curlimages/curl -s http://x',
    'helm list',
    'sysctl net.ipv4.ip_forward',
    "sed -n '/error/p' app.log",
    'pkill -0 nginx',
    'mount | grep nfs',
    'grep restart /var/log/syslog',
  ])
    it(`not: ${line}`, () => assert.equal(shellCommands(line).some(changesState), false));
});

describe('commands that wait', () => {
  const waiting = (line: string) => waitingParts(line)[0]?.why;
  for (const [line, expected] of [
    ['tail -f /var/log/app.log', 'follows'],
    ['tail -100f /var/log/app.log', 'follows'],
    ['tail -F x | grep error', 'follows'],
    ['journalctl -fu kubelet', 'follows'],
    ['kubectl logs -f deploy/cart', 'follows'],
    ['kubectl get pods -w', 'follows'],
    ['kubectl port-forward svc/x 8080:80', 'follows'],
    ['kubectl edit deploy/cart', 'screen'],
    ['kubectl exec -it cart-0 -- /bin/bash', 'input'],
    ['docker exec -it web sh', 'input'],
    ['top', 'screen'],
    ['htop', 'screen'],
    ['vim /etc/hosts', 'screen'],
    ['less app.log', 'screen'],
    ['watch -n 1 date', 'follows'],
    ['ping db-1', 'follows'],
    ['mysql -u app -p', 'input'],
    ['psql -h db shop', 'input'],
    ['sudo tcpdump -i eth0', 'follows'],
  ] as const)
    it(line, () => assert.equal(waiting(line), expected));

  for (const line of [
    "curl -w '@curl-format.txt' http://server/health",
    'top -b -n 1 | head -20',
    'tail -100 /var/log/apache2/access.log',
    'grep -i error /var/log/apache2/error.log | tail -20',
    "mysql -u app -p -e 'SHOW PROCESSLIST;'",
    `mysql -u app -p -e 'SHOW STATUS LIKE "Threads_%";'`,
    'mysql shop < fix.sql',
    'echo "SELECT 1" | psql',
    'psql -h db -c "SELECT 1"',
    'timeout 10 tail -f x.log',
    'tail -f x.log | head -5',
    'kubectl logs -f cart-0 2>&1 | head -5',
    'kubectl logs -f cart-0 |& head -5',
    'kubectl port-forward svc/x 8080:80 &',
    'journalctl -u app -F _PID',
    'ping -c 3 db-1',
    'tcpdump -c 100 -i eth0',
    'kubectl apply -f x.yml',
    'kubectl logs cart-0 --tail 20',
    'docker exec web ls -la',
    'redis-cli info',
    'echo "tail -f x"',
  ])
    it(`not: ${line}`, () => assert.equal(waiting(line), undefined));
});

describe('secrets', () => {
  for (const [command, ...expected] of [
    ['PGPASSWORD=hunter2-9f psql -h db', 'hunter2-9f'],
    ['export DB_PASSWORD="s3cr3t!pw"', 's3cr3t!pw'],
    ['mysql -u root -pS3cretPw -e "SELECT 1"', 'S3cretPw'],
    ['curl -u admin:hunter2x https://x', 'hunter2x'],
    ['curl -H "Authorization: Bearer abcdef123456" https://x', 'abcdef123456'],
    ['psql postgres://app:pa55w0rd@db/shop', 'pa55w0rd'],
    ['login --token ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', undefined],
    ['export AWS_ACCESS_KEY_ID=AKIAJ4Q3MZPLAX7KQZAB', 'AKIAJ4Q3MZPLAX7KQZAB'],
    ['login --token ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['vault login --password=correct-horse', 'correct-horse'],
    ['redis-cli -h cache -a topS3cret info', 'topS3cret'],
    [`curl -d '{"password": "hunter22"}' https://x`, 'hunter22'],
  ] as const) {
    it(command, () => {
      const found = secretsIn(command).map(({ start, end }) => command.slice(start, end));
      assert.deepEqual(
        found,
        expected.filter((secret) => secret !== undefined),
      );
    });
  }

  for (const command of [
    'PGPASSWORD=$DB_PASSWORD psql',
    `PGPASSWORD="$\{DB_PASSWORD}" psql`,
    'mysql -u app -p -e "SELECT 1"',
    'curl -H "Authorization: Bearer $(oc create token prometheus-k8s)" https://x',
    'curl -H "Authorization: Bearer <token>" https://x',
    'curl -u admin:$PASSWORD https://x',
    'docker login --password-stdin',
    'login --token YOUR_TOKEN',
    'login --password changeme',
    'login --token {{ token }}',
    'psql postgres://app:<password>@db/shop',
    'kubectl get secret db -o jsonpath={.data.password}',
    'grep "password=" app.log',
    'MAX_TOKEN=4096 run',
    'curl http://user@host:8080/x',
    'git clone ssh://git@github.com:22/x.git',
  ])
    it(`not: ${command}`, () => assert.deepEqual(secretsIn(command), []));

  it('in running text only where the form tells', () => {
    assert.equal(knownSecrets('The password: hunter2-9f').length, 0);
    assert.equal(knownSecrets('-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----').length, 1);
  });
});

describe('the place of a part of a command', () => {
  for (const [name, document, text] of [
    ['plain', 'run tail -f x', 'run tail -f x'],
    ['in quotes', '"run tail -f x"', 'run tail -f x'],
    ['with escapes', String.raw`"run \"a\" tail -f x"`, 'run "a" tail -f x'],
  ] as const) {
    it(name, () => {
      const start = text.indexOf('tail');
      const command = { text, span: { start: 0, end: document.length } };
      const span = placeWithin(command, start, start + 7, document);
      assert.equal(document.slice(span.start, span.end), 'tail -f');
    });
  }

  it('is the whole value when the part cannot be found', () => {
    const command = { text: 'say "a"', span: { start: 0, end: 11 } };
    assert.deepEqual(placeWithin(command, 4, 7, String.raw`"say \"a\""`), { start: 0, end: 11 });
  });
});
