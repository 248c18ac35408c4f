import assert from 'node:assert/strict';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, resolve } from 'node:path';
import { startWorkbench } from '../host/workbench.mjs';
import { Driver } from './driver.ts';

const root = resolve(__dirname, '../..');

describe('in a browser without Node (VS Code for the Web)', () => {
  let server: Server;
  before(() => {
    server = serveFolder(root);
  });
  after(() => server.close());

  for (const release of ['current', 'minimum'] as const) {
    it(`checks the folder, and finds by symptom (${release})`, async () => {
      const { port } = server.address() as AddressInfo;
      const workspace = join(root, 'examples');
      const workbench = await startWorkbench({ workspace, webExtension: `http://127.0.0.1:${port}/`, release });
      const driver = new Driver(workbench, workspace);
      try {
        await driver.openFile('runbooks/queue_analysis.yml');
        await driver.findProblem('kafka_recovery', 'kafka_recovery');
        await driver.runCommand('Hansei: Find by Symptom');
        await driver.quickInput.fill('ディスクがいっぱい');
        await driver.quickPickRows('ディスク容量が不足する').first().waitFor();
        assert.ok(workbench.page.workers().length > 0);
      } finally {
        await driver.stop();
      }
    });
  }
});

/** A server on 127.0.0.1 with the files of a folder, for any page. */
function serveFolder(folder: string): Server {
  const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)));
    if (!path.startsWith(folder) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end();
      return;
    }
    const type = types[path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream';
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type });
    createReadStream(path).pipe(response);
  });
  return server.listen(0, '127.0.0.1');
}
