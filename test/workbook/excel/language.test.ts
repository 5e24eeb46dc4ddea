import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelLanguage } from '../../../workbook/excel/language';

afterEach(() => vi.unstubAllGlobals());

const displayLanguage = (tag: string) => vi.stubGlobal('Office', { context: { displayLanguage: tag } });

describe('the language that functions answer in', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh'],
    ['zh-HK', 'zh'],
    ['zh', 'zh'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['de-DE', 'zh'],
  ])('is, for an Excel shown in %s, %s', (tag, language) => {
    displayLanguage(tag);
    expect(excelLanguage()).toBe(language);
  });

  it('is that of the browser while Office is not ready', () => {
    vi.stubGlobal('Office', {});
    vi.stubGlobal('navigator', { language: 'en-GB' });
    expect(excelLanguage()).toBe('en');
  });

  it('is Chinese where nothing says otherwise', () => {
    vi.stubGlobal('Office', undefined);
    vi.stubGlobal('navigator', undefined);
    expect(excelLanguage()).toBe('zh');
  });

  it('is asked anew at every call', () => {
    displayLanguage('zh-CN');
    expect(excelLanguage()).toBe('zh');
    displayLanguage('en-US');
    expect(excelLanguage()).toBe('en');
  });
});
