// Every npm script starts here: `node build/run.mjs COMMAND ARGS`.
// This file keeps to syntax that Node 14 can read, so that an old Node gets a sentence and not a syntax error.
const oldestNode = 20;

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  console.error(
    'Trancheworks needs Node ' +
      oldestNode +
      ' or newer and this is ' +
      process.version +
      ': install Node 24 from https://nodejs.org.',
  );
  process.exitCode = 1;
} else {
  void import('./setup/run-command.mjs').then(function (module) {
    return module.runCommand(process.argv[2], process.argv.slice(3));
  });
}
