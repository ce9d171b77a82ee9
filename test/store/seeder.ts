import { writeSync } from 'node:fs';
import { openStore } from '../../electron/store/store.ts';

// Run in a process of its own: opens the store, seeds it and prints how many deals that added.
const [file = '', ...keys] = process.argv.slice(2);
const store = openStore(file);
const seeds = keys.map((key) => ({ libraryKey: key, name: key, document: `{"deal":"${key}"}` }));
const added = store.seed(seeds, new Date().toISOString());
store.close();
writeSync(1, `added ${added}\n`);
