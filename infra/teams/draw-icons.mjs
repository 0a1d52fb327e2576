// Draws color.png and outline.png from the SVG files. Needs playwright-core and Chromium: node draw-icons.mjs
import fs from 'node:fs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, size] of [['color', 192], ['outline', 32]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${fs.readFileSync(`${name}.svg`, 'utf8')}</body>`);
  await page.screenshot({ path: `${name}.png`, omitBackground: true });
}
await browser.close();
