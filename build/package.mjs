// npm run package: makes the application in release/, by default as a plain folder for this system.
// Arguments after `--` go to electron-builder, such as `npm run package -- --linux AppImage`.
import { bundle } from './bundle.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { inPackages, inProject } from './setup/paths.mjs';
import { run } from './setup/processes.mjs';

/**
 * @param {string[]} args
 * @param {import('./setup/progress.mjs').Say} say
 */
export async function main(args, say) {
  const electron = await ensureElectron(say);
  await bundle(say);
  if (electron.env['TRANCHEWORKS_SQLITE_BINDING']) {
    say(`Electron ${electron.version} stands in for the one we ship with: this package is for trying out only`);
  }
  say('package ...');
  const target = args.length === 0 ? ['--dir'] : args;
  const config = inProject('build', 'electron-builder.config.mjs');
  return run(process.execPath, [inPackages('electron-builder', 'cli.js'), '--config', config, ...target], {
    env: {
      ...process.env,
      ...electron.env,
      TRANCHEWORKS_ELECTRON_FOLDER: electron.folder,
      TRANCHEWORKS_ELECTRON_VERSION: electron.version,
    },
  });
}
