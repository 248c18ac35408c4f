// yaml-language-server's service over every runbook of a folder: node yaml-language-service.cjs FOLDER SCHEMA
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { createRequire } = require('node:module');

const peers = createRequire(join(__dirname, 'peers/package.json'));
const { getLanguageService } = peers('yaml-language-server');
const { TextDocument } = createRequire(peers.resolve('yaml-language-server'))('vscode-languageserver-textdocument');
const [repository, schemaFile] = process.argv.slice(2);

const service = getLanguageService({
  schemaRequestService: async () => readFileSync(schemaFile, 'utf8'),
  workspaceContext: { resolveRelativePath: (path) => path },
});
service.configure({
  validate: true,
  schemas: [{ uri: 'file:///runbook.schema.json', fileMatch: ['*.yml'], schema: JSON.parse(readFileSync(schemaFile, 'utf8')) }],
});

async function checkAll() {
  const found = [];
  const folder = join(repository, 'runbooks');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const document = TextDocument.create(`file:///${name}`, 'yaml', 1, text);
    for (const { range, message } of await service.doValidation(document, false))
      found.push({ file: `runbooks/${name}`, range, message });
  }
  console.log(JSON.stringify(found));
}

checkAll();
