import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from './refusal';

/** Largest input file taken. */
export const MAX_INPUT_BYTES = 50 * 1024 * 1024;

/** Reads an input file; refuses what is missing, a folder, empty, too large or unreadable. */
export async function readInput(cwd: string, name: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const path = resolve(cwd, name);
  const info = await stat(path).catch(() => null);
  if (info === null) throw new Refusal('no-such-file', { file: name });
  if (!info.isFile()) throw new Refusal('not-a-file', { file: name });
  if (info.size === 0) throw new Refusal('empty-file', { file: name });
  if (info.size > MAX_INPUT_BYTES)
    throw new Refusal('file-too-large', { file: name, megabytes: Math.ceil(info.size / 1048576), limit: 50 });
  const bytes = await readFile(path).catch(() => {
    throw new Refusal('unreadable-file', { file: name });
  });
  return { name: basename(path), bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** Refuses an output that could not be written, before any work is done. */
export async function checkOutput(cwd: string, name: string, force: boolean): Promise<string> {
  const path = resolve(cwd, name);
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) throw new Refusal('output-is-folder', { file: name });
  if (info !== null && !force) throw new Refusal('output-exists', { file: name });
  await mkdir(dirname(path), { recursive: true }).catch(() => {
    throw new Refusal('output-not-writable', { file: name });
  });
  await access(dirname(path), constants.W_OK).catch(() => {
    throw new Refusal('output-not-writable', { file: name });
  });
  return path;
}

/** Writes all bytes beside the target and renames them into place, so that a failed run leaves no half-written file. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true });
    throw new Refusal('output-not-writable', { file: path });
  }
}
