/**
 * Takes pictures of the pane in the built workbench.
 *
 *     tsx scripts/take-screenshots.ts [folder]
 *
 * With a folder: every view, language, theme and width, into it. Without: the pictures of docs/images.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type WorkbenchPage } from '../test/workbench/workbench-page';
import { DOCUMENT_SCENES, EVERY_SCENE, type Scene } from './screenshot-scenes';

const VIEWPORT = { width: 1280, height: 800 };

const asked = process.argv[2];
const folder = asked ?? 'docs/images';
const scenes = asked === undefined ? DOCUMENT_SCENES : EVERY_SCENE;

/** The scenes grouped by page: width, language and theme are chosen once for each. */
function byPage(): Scene[][] {
  const pages = new Map<string, Scene[]>();
  for (const scene of scenes) {
    const key = `${scene.width} ${scene.language} ${scene.theme}`;
    pages.set(key, [...(pages.get(key) ?? []), scene]);
  }
  return [...pages.values()];
}

async function dress({ page }: WorkbenchPage, { language, theme }: Scene): Promise<void> {
  if ((await page.locator('html').getAttribute('lang'))?.startsWith(language) !== true)
    await page.locator('#language').click();
  if (theme === 'dark') await page.locator('#theme').click();
}

async function take(workbench: WorkbenchPage, scene: Scene): Promise<void> {
  const { page } = workbench;
  if (!(await scene.prepare(workbench))) {
    console.log(`skipped ${scene.file}: this build has no view named ${scene.name}`);
    return;
  }
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const file = path.join(folder, `${scene.file}.png`);
  await (scene.wholePage ? page : page.locator('#pane')).screenshot({ path: file, animations: 'disabled' });
  console.log(file);
}

await mkdir(folder, { recursive: true });
for (const shared of byPage()) {
  const [first] = shared;
  if (!first) continue;
  const workbench = await openWorkbench(`?pane=${first.width}`);
  try {
    await workbench.page.setViewportSize(VIEWPORT);
    await dress(workbench, first);
    for (const scene of shared) await take(workbench, scene);
  } finally {
    await workbench.close();
  }
}
