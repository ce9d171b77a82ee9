// Where things lie: the project, its packages, and the cache that survives between clones.
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** @param {...string} parts a path below the project folder */
export const inProject = (...parts) => path.join(projectFolder, ...parts);

/** @param {...string} parts a path below node_modules */
export const inPackages = (...parts) => path.join(projectFolder, 'node_modules', ...parts);

const cacheHome = process.env['XDG_CACHE_HOME'] || process.env['LOCALAPPDATA'] || path.join(os.homedir(), '.cache');

/** @param {...string} parts a path below the cache folder of this user */
export const inCache = (...parts) => path.join(cacheHome, 'trancheworks', ...parts);
