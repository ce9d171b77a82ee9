import { afterAll, describe, expect, test } from 'vitest';
import {
  brokenRoomRules,
  engineRoom,
  libraryImports,
  place,
  upwardImports,
  type RoomRule,
} from './architecture/room-rules.ts';
import { describeSource, readSourceFiles, type SourceFile } from './architecture/source-file.ts';

/** Who may import what. ARCHITECTURE.md says why. */
const rules: Readonly<Record<string, RoomRule>> = {
  engine: {
    files: ['engine/'],
    typesOf: [],
    packages: ['decimal.js', 'zod', 'jsep'],
    instead: 'the engine is values in, values out; let electron do this and pass the engine a value.',
  },
  electron: {
    files: ['engine/', 'electron/', 'package.json'],
    typesOf: [],
    packages: [
      'node:',
      'electron',
      'better-sqlite3',
      'exceljs',
      'docx',
      'csv-stringify',
      'papaparse',
      'yauzl',
      'saxes',
      'zod',
      'echarts',
    ],
    instead: 'electron knows the engine and the system; what the page shows belongs in renderer.',
  },
  renderer: {
    files: ['renderer/', 'electron/channels', 'electron/pictures'],
    typesOf: ['engine/'],
    packages: ['react', 'react-dom', 'ag-grid-community', 'echarts'],
    instead:
      'the page uses `import type` from engine, draws by electron/pictures and asks electron/channels for everything else.',
  },
};

/** The engine's rooms from the bottom up: each may import those before it and those on its own line. */
const engineOrder = [
  ['units'],
  ['tape'],
  ['strats', 'deal'],
  ['market'],
  ['collateral'],
  ['waterfall'],
  ['scenario', 'analytics'],
  ['termsheet', 'explain'],
] as const;

/** Lines of the longest file and of the longest function in each room. These numbers only ever go down. */
const limits: Readonly<Record<string, { file: number; function: number }>> = {
  engine: { file: 200, function: 40 },
  electron: { file: 200, function: 40 },
  renderer: { file: 200, function: 40 },
  test: { file: 300, function: 60 },
};

const files = readSourceFiles(Object.keys(limits));

describe('rooms', () => {
  test('import what their rule allows', () => {
    expect(brokenRoomRules(files, rules)).toEqual([]);
  });

  test('of the engine do not import upward', () => {
    expect(upwardImports(files, engineOrder)).toEqual([]);
  });

  test('of the engine all have a place in the order', () => {
    const known = [...engineOrder.flat(), 'library'];
    const rooms = new Set(files.flatMap((file) => engineRoom(file.path) ?? []));
    expect([...rooms].filter((room) => !known.some((name) => name === room))).toEqual([]);
  });

  test('of the engine do not import the shipped deals', () => {
    expect(libraryImports(files)).toEqual([]);
  });

  test('at the bottom of the engine need decimal.js and nothing else', () => {
    const units = files.filter((file) => engineRoom(file.path) === 'units');
    const packages = units.flatMap((file) => file.imports.filter((found) => found.kind === 'package'));
    expect(packages.map((found) => found.target).filter((name) => name !== 'decimal.js')).toEqual([]);
  });
});

describe('code', () => {
  test('of the engine reads no clock, rolls no dice and prints nothing', () => {
    expect(banned('surroundings', (file) => file.room === 'engine')).toEqual([]);
  });

  test('says what type a value has', () => {
    expect(banned('any', () => true)).toEqual([]);
  });

  test('exports by name', () => {
    expect(banned('default export', (file) => !file.path.endsWith('.config.ts'))).toEqual([]);
  });
});

const looseLimits: string[] = [];
afterAll(() => {
  if (looseLimits.length > 0) console.info(`Limits that can go down: ${looseLimits.join(', ')}.`);
});

describe.each(Object.entries(limits))('sizes in %s', (room, limit) => {
  const inRoom = files.filter((file) => file.room === room);

  test('the longest file', () => {
    const sizes = inRoom.map((file) => ({ name: file.path, lineCount: file.lineCount }));
    expect(overLimit(`${room}.file`, limit.file, sizes)).toEqual([]);
  });

  test('the longest function', () => {
    const sizes = inRoom.flatMap((file) =>
      file.functions.map((found) => ({ name: `${place(file, found)} ${found.name}`, lineCount: found.lineCount })),
    );
    expect(overLimit(`${room}.function`, limit.function, sizes)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  test('see every kind of import', () => {
    const text = `
      import type { A } from './a.ts';
      import { type B } from '../deal/b.ts';
      export * from 'zod/v4';
      const c = import('node:fs');
      type D = import('@scope/name/part').D;`;
    const found = describeSource('engine/units/x.ts', text).imports;
    expect(found).toEqual([
      { target: 'engine/units/a.ts', kind: 'file', typeOnly: true, line: 2 },
      { target: 'engine/deal/b.ts', kind: 'file', typeOnly: false, line: 3 },
      { target: 'zod', kind: 'package', typeOnly: false, line: 4 },
      { target: 'node:fs', kind: 'package', typeOnly: false, line: 5 },
      { target: '@scope/name', kind: 'package', typeOnly: true, line: 6 },
    ]);
  });

  test('name the place and the way out', () => {
    const file = describeSource('engine/units/x.ts', "import { readFile } from 'node:fs/promises';");
    expect(brokenRoomRules([file], rules)).toEqual([
      'engine/units/x.ts:1 imports node:fs: the engine is values in, values out; let electron do this and pass the engine a value.',
    ]);
  });

  test('see the clock and leave dates alone', () => {
    const text = 'const a = [Date.now(), new Date(), new Date(2003, 8, 1), Math.random(), Math.max(1, 2)];';
    const found = describeSource('engine/units/x.ts', text).bans;
    expect(found.map((ban) => ban.text)).toEqual(['Date.now', 'new Date()', 'Math.random']);
  });
});

function banned(kind: string, applies: (file: SourceFile) => boolean): string[] {
  return files
    .filter(applies)
    .flatMap((file) => file.bans.filter((ban) => ban.kind === kind).map((ban) => `${place(file, ban)} ${ban.text}`));
}

/** Names what is over the limit, and remembers when the limit could come down. */
function overLimit(name: string, limit: number, sizes: readonly { name: string; lineCount: number }[]): string[] {
  const longest = Math.max(0, ...sizes.map((size) => size.lineCount));
  if (longest < limit) looseLimits.push(`${name} to ${longest}`);
  const over = sizes.filter((size) => size.lineCount > limit);
  return over.map((size) => `${size.name} has ${size.lineCount} lines and the limit is ${limit}`);
}
