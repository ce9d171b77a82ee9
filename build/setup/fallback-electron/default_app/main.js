// Stands in for the default_app.asar that Electron ships with: it starts the app named on the command line.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });

const start = readArguments(process.argv.slice(1));
const require = createRequire(import.meta.url);
for (const name of start.modulesToLoad) require(name);
await import(pathToFileURL(describeApp(path.resolve(start.appFolder))).href);

/** Finds `-r MODULE` (test drivers load themselves this way) and the first argument that is no flag: the app. */
function readArguments(args) {
  const modulesToLoad = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') modulesToLoad.push(args[++i]);
    else if (!args[i].startsWith('-')) return { appFolder: args[i], modulesToLoad };
  }
  return { appFolder: '.', modulesToLoad };
}

/** Tells Electron the app's name, version and folder, and gives the path of its main script. */
function describeApp(folder) {
  const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.name = description.productName ?? description.name;
  app.setVersion(description.version);
  app.setAppPath(folder);
  return path.join(folder, description.main ?? 'index.js');
}
