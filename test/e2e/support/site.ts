/** The built pane on a local server, and a Chromium to look at it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

export const ROOT = process.cwd();
export const DIST = join(ROOT, 'dist');

export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the pane unless it is there; `UYP_E2E_REBUILD=1` builds it anyway. */
export function ensureBuilt(): void {
  if (existsSync(join(DIST, 'index.html')) && process.env['UYP_E2E_REBUILD'] !== '1') return;
  execFileSync(process.execPath, [join(ROOT, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], { cwd: ROOT, stdio: 'pipe' });
}

/** Serves a folder, optionally below a path, as a plain static host would. */
export function serveFolder(folder: string, below = ''): Promise<Site> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const inside = path.startsWith(`${below}/`) ? path.slice(below.length) : '';
    const file = join(folder, normalize(inside.endsWith('/') ? `${inside}index.html` : inside));
    if (inside === '' || !file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        address: `http://127.0.0.1:${port}${below}`,
        close: () => new Promise((done) => void server.close(() => done())),
      });
    });
  });
}

/** A headless Chromium of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}
