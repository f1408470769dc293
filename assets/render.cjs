// Draws the icons' PNG files from their SVG with Chromium: `node assets/render.cjs`.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { chromium } = require('playwright-core');

const SMALL_UP_TO = 32;

async function main() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  for (const size of [16, 32, 64, 80, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(join(__dirname, size <= SMALL_UP_TO ? 'icon-small.svg' : 'icon.svg'), 'utf8');
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(__dirname, `icon-${size}.png`), omitBackground: true });
    await page.close();
  }
  await browser.close();
}

void main();
