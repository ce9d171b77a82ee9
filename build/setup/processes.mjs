// Running other programs.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { projectFolder } from './paths.mjs';

/**
 * Runs a program to its end with our own stdin, stdout and stderr, and gives its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectFolder, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program without input and keeps what it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export function runQuietly(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectFolder, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

/**
 * Runs a program and fails with the given sentence, after what the program printed, unless it succeeds.
 * @param {string} program
 * @param {string[]} args
 * @param {string} sentence
 */
export async function runOrFail(program, args, sentence) {
  const { exitCode, output } = await runQuietly(program, args);
  if (exitCode !== 0) throw new Failure(`${output.trimEnd()}\n${sentence}`);
}

/**
 * Whether a program can be found on the PATH.
 * @param {string} program
 */
export function isOnPath(program) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return folders.some((folder) => fs.existsSync(path.join(folder, program)));
}
