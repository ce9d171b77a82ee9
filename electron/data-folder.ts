import path from 'node:path';

/**
 * The folder that holds a person's deals: what `--data DIR` says, else TRANCHEWORKS_DATA, else the system's own place.
 */
export function chooseDataFolder(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  systemFolder: string,
): string {
  const named = valueOfOption(args, '--data') || env['TRANCHEWORKS_DATA'];
  return named ? path.resolve(named) : systemFolder;
}

/** Understands `--name value` and `--name=value`. */
function valueOfOption(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name);
  if (index >= 0) return args[index + 1];
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
}
