import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { openPane, type PanePage } from '../pane-page';
import { DAY, SHEET } from '../sample-sheet';

let page: PanePage;

beforeAll(async () => {
  page = await openPane('?pane=320');
});

afterAll(() => page.workbench.close());

describe('the bar, 320 pixels wide', () => {
  it.each(['zh', 'en'])('shows every tab and command whole, %s', async (language) => {
    if (language === 'en') await page.fromMore('English');
    // A cell with a formula, whose tab has a mark beside its name.
    await page.select(SHEET, 'O15');
    const clipped = await page.pane.getByRole('tablist').evaluate((tabs) => {
      const bar = tabs.parentElement!;
      const { right } = bar.getBoundingClientRect();
      // A narrow bar leaves a command to the menu.
      const parts = [...bar.querySelectorAll('button')]
        .map((part) => part.getBoundingClientRect())
        .filter(({ width }) => width > 0);
      if (parts.length < 6) return true;
      const overlapping = parts.some((part, at) => at > 0 && part.left < parts[at - 1]!.right - 0.5);
      return bar.scrollWidth > bar.clientWidth || overlapping || parts.some((part) => part.right > right);
    });
    expect(clipped).toBe(false);
    expect(await page.faults()).toEqual([]);
  });

  it('says in 关于 which version this is, what it holds, and that the document prevails', async () => {
    await page.fromMore('中文');
    await page.fromMore('关于');
    const about = page.workbench.page.getByRole('dialog');
    await about.waitFor();
    const words = await about.innerText();
    for (const part of [/版本 \d+\.\d+\.\d+/, /政策 19 件、条款 212 条/, /奖补 153 项/, /以政策文件为准/])
      expect(words).toMatch(part);
    await page.workbench.page.keyboard.press('Escape');
    await about.waitFor({ state: 'detached' });
  });
});

describe('a pane without a company to show', () => {
  it('leads from a heading row to the columns', async () => {
    await page.select(SHEET, 'A1');
    await page.tab('company').click();
    await page.button('查看列对应').click();
    expect(await page.selectedTab()).toBe('columns');
    await page.tab('company').click();
  });

  it('leads from an empty row to the columns', async () => {
    await page.select(SHEET, 'A202');
    await page.view.getByRole('heading', { name: '选中的行没有数据' }).waitFor();
    await page.button('查看列对应').click();
    expect(await page.selectedTab()).toBe('columns');
    await page.tab('company').click();
  });

  it('offers the tour where no table is found', async () => {
    await page.workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.writeTable('说明', [['这里没有表格']]),
    );
    await page.select('说明', 'A1');
    await page.view.getByRole('heading', { name: '这里没有找到企业数据表' }).waitFor();
    expect(await page.faults()).toEqual([]);
    await page.view.getByRole('button', { name: '使用引导' }).click();
    await page.pane.getByRole('dialog').waitFor();
    await page.workbench.page.keyboard.press('Escape');
  });
});

describe('the pane in forced colours', () => {
  const color = (locator: Locator, property: string): Promise<string> =>
    locator.first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  /** The browser's present value of a system colour. */
  const system = (name: string): Promise<string> =>
    page.workbench.page.evaluate((system) => {
      const probe = document.createElement('i');
      probe.style.color = system;
      probe.style.forcedColorAdjust = 'none';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);

  beforeAll(async () => {
    await page.workbench.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.select(SHEET, 'O15');
    await page.tab('company').click();
    await page.choose(DAY);
  });

  it('marks the tab of a cell with a formula in the highlight colour', async () => {
    expect(await color(page.tab('cell').locator('span span').last(), 'background-color')).toBe(
      await system('Highlight'),
    );
  });

  it('draws the curve in the ink, and its own point in the highlight colour', async () => {
    await page.openCard('SOFTWARE_SCALE_REWARD');
    const curve = page.card('SOFTWARE_SCALE_REWARD').locator('svg[role=img]');
    await curve.waitFor();
    expect(await color(curve.locator('path[data-curve]'), 'stroke')).toBe(await system('CanvasText'));
    expect(await color(curve.locator('text'), 'fill')).toBe(await system('CanvasText'));
    expect(await color(curve.locator('circle').last(), 'fill')).toBe(await system('Highlight'));
  });

  it('shows the focus by an outline, and the selected tab by a line', async () => {
    await page.tab('company').focus();
    await page.workbench.page.keyboard.press('ArrowRight');
    const outlined = await page.workbench.page.evaluate(() => {
      const { outlineStyle, outlineWidth, borderStyle, boxShadow } = getComputedStyle(
        document.activeElement!,
      );
      return (
        (outlineStyle !== 'none' && outlineWidth !== '0px') || borderStyle !== 'none' || boxShadow !== 'none'
      );
    });
    expect(outlined).toBe(true);
    const line = await page
      .tab('company')
      .evaluate((selected) => getComputedStyle(selected, '::after').backgroundColor);
    expect(line).not.toBe(await system('Canvas'));
  });

  it('moves nothing for those who want no motion', async () => {
    await page.tab('library').click();
    await page.fromMore('使用引导');
    await page.pane.getByRole('dialog').waitFor();
    const longest = await page.workbench.page.evaluate(() =>
      Math.max(
        0,
        ...document
          .getAnimations()
          .filter(({ effect }) =>
            document.getElementById('pane')!.contains((effect as KeyframeEffect | null)?.target ?? null),
          )
          .map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0)),
      ),
    );
    expect(longest).toBeLessThanOrEqual(1);
    await page.workbench.page.keyboard.press('Escape');
    await eventually(async () => expect(await page.pane.getByRole('dialog').count()).toBe(0));
  });
});
