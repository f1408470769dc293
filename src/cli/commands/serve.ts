import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { served } from '../../messages/cli-help';
import type { CliIo } from '../io';
import { Refusal } from '../refusal';
import type { Command } from '../run';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** `uyp serve [--port N] [--no-open]`: the built page on this machine only. */
export const serveCommand: Command = {
  name: 'serve',
  options: { port: 'text', 'no-open': 'flag', dist: 'text' },
  run: async (args, { io, lang }) => {
    const dist = args.text('dist') ?? join(__dirname, '../dist');
    if (!existsSync(join(dist, 'index.html'))) throw new Refusal('not-built');
    const port = portOf(args.text('port') ?? '3000');
    const server = createServer((request, response) => void answer(dist, request.url ?? '/', response));
    await listen(server, port);
    const address = `http://localhost:${port}`;
    io.out(served(address, lang));
    if (!args.flag('no-open')) openBrowser(address, io);
    await new Promise<void>((resolve) => server.once('close', resolve));
    return 0;
  },
};

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port > 0 && port < 65536)) throw new Refusal('bad-number', { option: '--port', value: text });
  return port;
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => {
      reject(new Refusal('port-taken', { port }));
    });
    server.listen(port, 'localhost', resolve);
  });
}

async function answer(dist: string, url: string, response: ServerResponse): Promise<void> {
  const path = pathOf(dist, url);
  const info = path === null ? null : await stat(path).catch(() => null);
  if (path === null || info === null || !info.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': info.size,
    'cache-control': /\.[0-9a-f]{8,}\./.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file an address names, or null when it points outside the folder. */
function pathOf(dist: string, url: string): string | null {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    const path = normalize(join(dist, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    return path.startsWith(normalize(dist) + sep) ? path : null;
  } catch {
    return null; // an address that is no address names no file
  }
}

/** Opens the address where there is a display; elsewhere the printed address is enough. */
function openBrowser(address: string, { env }: CliIo): void {
  const display = process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  if (!display || env['CI'] === 'true') return;
  const [command, ...words] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '', address] : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  spawn(command ?? 'xdg-open', words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
