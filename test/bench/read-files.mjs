/** The floor of every check: finds the files below a folder and reads them. node read-files.mjs FOLDER */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let characters = 0;
for (const entry of readdirSync(process.argv[2], { withFileTypes: true, recursive: true }))
  if (entry.isFile()) characters += readFileSync(join(entry.parentPath, entry.name), 'utf8').length;
console.log(characters);
