import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingRow, settingsIn, settingsRows } from '../../workbook/settings-rows';

describe('settings as rows of cells', () => {
  it('come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (stored) => {
        const settings = Object.entries(stored).filter(([, value]) => value !== null);
        const back = settingsIn(settingsRows(Object.fromEntries(settings)));
        expect(new Map(Object.entries(back))).toEqual(
          new Map(settings.map(([key, value]) => [key, JSON.parse(JSON.stringify(value))])),
        );
      }),
    );
  });

  it('are cut into slices that a cell takes, and never through a character', () => {
    const value = '𠮷'.repeat(20_000);
    const row = settingRow('长', value)!;
    expect(row.every((slice) => slice.length <= 32_000 && !/\p{Surrogate}/u.test(slice))).toBe(true);
    expect(settingsIn([row])).toEqual({ 长: value });
  });

  it('hold nothing that Excel takes for a mark or its file for a letter', () => {
    const row = settingRow('键', ["'", "a'b", '_x0041_'])!;
    expect(row.slice(1).join('')).not.toMatch(/['_]/);
    expect(settingsIn([row])).toEqual({ 键: ["'", "a'b", '_x0041_'] });
  });

  it('have no row once they are removed', () => {
    expect(settingsRows({ 甲: 1, 乙: null, 丙: undefined })).toEqual([['甲', '1']]);
  });

  it('count as never stored where a row cannot be read', () => {
    const rows = [['甲', '{"a":'], ['', '1'], [], ['乙'], ['丙', 'null'], ['丁', '#REF!'], ['好', '2', '']];
    expect(settingsIn(rows)).toEqual({ 好: 2 });
  });

  it('are read from cells that Excel has made numbers and booleans', () => {
    expect(
      settingsIn([
        ['甲', 12],
        ['乙', true],
      ]),
    ).toEqual({ 甲: 12, 乙: true });
  });
});
