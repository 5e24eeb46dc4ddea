/**
 * Renders the icons that Excel needs from their drawings. Run it after changing assets/*.svg; commit the result.
 *
 *     tsx scripts/draw-icons.ts
 */
import { readFile } from 'node:fs/promises';
import { launchChromium } from '../test/chromium';

/** The drawing for each size. Small icons have their own, since the full drawing blurs when scaled down. */
const DRAWINGS = [
  { file: 'assets/icon-16.svg', sizes: [16, 32] },
  { file: 'assets/icon-20.svg', sizes: [20] },
  { file: 'assets/icon-24.svg', sizes: [24] },
  { file: 'assets/icon.svg', sizes: [40, 48, 64, 80, 128] },
];

const browser = await launchChromium();
const page = await browser.newPage();
for (const { file, sizes } of DRAWINGS) {
  const svg = Buffer.from(await readFile(file)).toString('base64');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}img{display:block}</style>` +
        `<img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
  }
}
await browser.close();
