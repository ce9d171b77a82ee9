// How electron-builder packs the application; build/package.mjs starts it.
const electronFolder = process.env['TRANCHEWORKS_ELECTRON_FOLDER'];
const electronVersion = process.env['TRANCHEWORKS_ELECTRON_VERSION'];
const sqliteBinding = process.env['TRANCHEWORKS_SQLITE_BINDING'];

/** @type {import('electron-builder').Configuration} */
const config = {
  appId: 'com.trancheworks.workstation',
  productName: 'Trancheworks',
  executableName: 'trancheworks',
  directories: { output: 'release', buildResources: 'build/resources' },
  // The bundles in dist/ hold everything but better-sqlite3, which comes along with this system's binary only.
  files: [
    'dist/**',
    'package.json',
    '!**/*.map',
    '!dist/sources-hash',
    '!node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/lib/**',
    'node_modules/better-sqlite3/prebuilds/${os}-${arch}.node',
  ],
  asar: true,
  // The system's loader opens binaries by path and cannot look into an archive.
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  },
  linux: { target: ['AppImage'], category: 'Office', maintainer: 'Trancheworks' },
  win: { target: ['nsis'] },
  mac: { target: ['dmg'], category: 'public.app-category.finance' },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  ...(electronFolder && electronVersion ? { electronDist: electronFolder, electronVersion } : {}),
  ...(sqliteBinding ? { extraResources: [{ from: sqliteBinding, to: 'better_sqlite3.node' }] } : {}),
};

export default config;
