import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelVisibility } from '../../../workbook/excel/visibility';

afterEach(() => vi.unstubAllGlobals());

/** A page of the shared runtime, and what Excel and people do with it. */
function page(visibilityState = 'visible', hasEvent = true) {
  const signs = new Map<string, () => void>();
  let told: ((message: { visibilityMode: string }) => void) | null = null;
  vi.stubGlobal('document', { visibilityState });
  vi.stubGlobal('window', { addEventListener: (sign: string, act: () => void) => signs.set(sign, act) });
  vi.stubGlobal('Office', {
    addin: {
      onVisibilityModeChanged(listener: typeof told) {
        told = listener;
        return hasEvent ? Promise.resolve() : Promise.reject(new Error('ApiNotFound'));
      },
    },
  });
  return {
    says: (visibilityMode: string) => told?.({ visibilityMode }),
    sees: (sign: string) => signs.get(sign)?.(),
  };
}

describe('whether the pane in Excel is seen', () => {
  it.each([
    ['Hidden', 'visible', false],
    ['Taskpane', 'hidden', true],
    ['Unknown', 'visible', true],
    ['Unknown', 'hidden', false],
    [undefined, 'visible', true],
    [undefined, 'hidden', false],
  ])('is at the start, where Excel says %s and the browser %s: %s', (visibilityMode, state, seen) => {
    page(state);
    expect(excelVisibility({ addin: { visibilityMode } }).isVisible()).toBe(seen);
    page(state);
    if (visibilityMode === undefined) expect(excelVisibility({}).isVisible()).toBe(seen);
  });

  it('changes as Excel says', () => {
    const { says } = page();
    const visibility = excelVisibility({ addin: { visibilityMode: 'Hidden' } });
    const seen: boolean[] = [];
    const stop = visibility.onChange(() => seen.push(visibility.isVisible()));
    for (const mode of ['Taskpane', 'Taskpane', 'Hidden', 'Taskpane']) says(mode);
    stop();
    says('Hidden');
    expect(seen).toEqual([true, false, true]);
  });

  it.each(['pointerdown', 'pointermove', 'keydown', 'focus'])('is told by a hand on it: %s', (sign) => {
    const { sees } = page();
    const visibility = excelVisibility({ addin: { visibilityMode: 'Hidden' } });
    sees(sign);
    expect(visibility.isVisible()).toBe(true);
  });

  it('is taken for seen where Excel would never say so', async () => {
    page('hidden', false);
    const visibility = excelVisibility({ addin: { visibilityMode: 'Hidden' } });
    await vi.waitFor(() => expect(visibility.isVisible()).toBe(true));
  });
});
