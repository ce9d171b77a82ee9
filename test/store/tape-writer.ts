import { writeSync } from 'node:fs';
import { openStore } from '../../electron/store/store.ts';
import { threeLoans, withNumber } from './sample-tapes.ts';

// Run in a process of its own: saves versions of a tape, so many or for ever, and prints the hash of each.
const [file = '', count = 'Infinity'] = process.argv.slice(2);
const store = openStore(file);
for (let index = 1; index <= Number(count); index += 1) {
  const tape = withNumber(threeLoans(), 'fico', 1, index);
  writeSync(1, `${store.saveTape({ name: 'Harbor', file: 'harbor.csv' }, tape)}\n`);
}
store.close();
