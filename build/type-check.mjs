// Checks the types of every room, each by its own tsconfig.json, side by side.
import { Failure } from './setup/failure.mjs';
import { inPackages } from './setup/paths.mjs';
import { runQuietly } from './setup/processes.mjs';

const rooms = ['engine', 'electron', 'renderer', 'test', 'build'];

export async function typeCheck() {
  const tsc = inPackages('typescript', 'bin', 'tsc');
  const results = await Promise.all(rooms.map((room) => runQuietly(process.execPath, [tsc, '--project', room])));
  const failed = rooms.filter((_, index) => results[index]?.exitCode !== 0);
  if (failed.length === 0) return;
  // A mistake in the engine also shows in the rooms that import it; print it once.
  const lines = new Set(results.flatMap((result) => result.output.split('\n')));
  console.error([...lines].join('\n').trim());
  throw new Failure(`The type check failed in ${failed.join(', ')}.`);
}
