import { writeSync } from 'node:fs';
import { openStore } from '../../electron/store/store.ts';

// Run in a process of its own: saves so many versions of the first deal, or for ever, and says so after each.
const [file = '', count = 'Infinity'] = process.argv.slice(2);
const store = openStore(file);
const id = store.deals()[0]?.id ?? 0;
for (let index = 1; index <= Number(count); index += 1) {
  const name = `Save ${index} of ${process.pid}`;
  const document = JSON.stringify({ name, filler: 'x'.repeat((index * 97) % 20_000) });
  const saved = store.saveVersion(id, { name, document, note: '', at: new Date().toISOString() });
  writeSync(1, `${saved.number} ${saved.hash}\n`);
}
store.close();
