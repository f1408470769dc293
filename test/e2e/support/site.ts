/** The built pane on a local server, and a Chromium to look at it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../support/need';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

export const ROOT = process.cwd();
/** Where tests build the pane; apart from dist/, which is people's. */
export const BUILT = join(ROOT, 'build/pane-test');

function newestIn(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs;
    }),
  );
}

/** Builds the pane for tests, with Office.js taken from beside the pages; does nothing when it is newer than the sources. */
export function ensureBuilt(): void {
  const page = join(BUILT, 'index.html');
  const sources = Math.max(newestIn(join(ROOT, 'src')), statSync(join(ROOT, 'webpack.config.js')).mtimeMs);
  if (existsSync(page) && statSync(page).mtimeMs > sources) return;
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--env', 'officeJs=beside/office.js', '--output-path', BUILT], {
    cwd: ROOT,
    stdio: 'pipe',
  });
}

export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder as a plain static host would, optionally below a path; `extra` answers addresses the folder does not have. */
export function serveFolder(folder: string, below = '', extra: Readonly<Record<string, string>> = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const inside = path.startsWith(`${below}/`) ? path.slice(below.length) : '';
    const file = join(folder, normalize(inside.endsWith('/') ? `${inside}index.html` : inside));
    const text = extra[inside];
    if (text === undefined && (inside === '' || !file.startsWith(folder) || !existsSync(file))) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(text ?? readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        address: `http://127.0.0.1:${port}${below}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** A headless Chromium of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}
