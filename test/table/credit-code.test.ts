import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSign, readCode } from '../../src/table/credit-code';

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** By the standard's own table of weights, typed from it and not computed. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const checkedByTable = (first17: string): string => {
  const sum = Array.from(first17).reduce((total, sign, at) => total + SIGNS.indexOf(sign) * WEIGHTS[at]!, 0);
  return SIGNS[(31 - (sum % 31)) % 31]!;
};
const SOUND = `91330199MA0XL0001${checkedByTable('91330199MA0XL0001')}`;

describe('a unified social credit code', () => {
  it('is checked as the table of weights of GB 32100-2015 has it', () => {
    const body = fc
      .array(fc.constantFrom(...Array.from(SIGNS)), { minLength: 17, maxLength: 17 })
      .map((signs) => signs.join(''));
    fc.assert(fc.property(body, (first17) => checkSign(first17) === checkedByTable(first17)));
  });

  it.each([['91330199MA0XL0001J'], ['91330100MA0000001F'], ['91330200MA0000009D'], ['91310104MA00000112']])(
    '%s is sound',
    (code) => {
      expect(readCode(code)).toEqual({ kind: 'sound', code });
    },
  );

  it.each([
    ['in small letters', SOUND.toLowerCase()],
    ['with blanks between its groups', `${SOUND.slice(0, 2)} ${SOUND.slice(2, 8)} ${SOUND.slice(8)}`],
    ['in full width', Array.from(SOUND, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')],
    ['with a line break behind it', `${SOUND}\n`],
    ['with blanks of Chinese width around it', `\u3000${SOUND}\u3000`],
    ['behind a mark of the spreadsheet for texts', `'${SOUND}`],
    ['with a character that nobody sees', `\u200b${SOUND}`],
  ])('is the same %s', (_, written) => {
    expect(readCode(written)).toEqual({ kind: 'sound', code: SOUND });
  });

  it('is wrong wherever one of its signs is another', () => {
    const places = fc.tuple(fc.nat(17), fc.constantFrom(...Array.from(SIGNS)));
    fc.assert(
      fc.property(places, ([at, sign]) => {
        fc.pre(SOUND[at] !== sign);
        return readCode(SOUND.slice(0, at) + sign + SOUND.slice(at + 1)).kind === 'wrong';
      }),
    );
  });

  it('says which check character the first 17 give', () => {
    const reading = readCode('91330199MA0XL0001K');
    expect(reading.kind === 'wrong' && reading.message.zh).toContain('应为 J，写的是 K');
  });

  it.each(['I', 'O', 'S', 'V', 'Z'])('has no %s', (letter) => {
    const reading = readCode(`91330199MA0XL${letter}001J`);
    expect(reading.kind === 'wrong' && reading.message.zh).toContain(`不含“${letter}”`);
  });

  it('of 17 or of 19 signs says how many it has', () => {
    expect(readCode(SOUND.slice(0, 17))).toMatchObject({ kind: 'wrong', message: { zh: /有 17 位/ } });
    expect(readCode(`${SOUND}0`)).toMatchObject({ kind: 'wrong', message: { zh: /有 19 位/ } });
  });

  it.each([[9.13301e17], ['9.1330199E+17'], ['9.13301E17']])(
    'kept as the number %s has lost digits',
    (value) => {
      expect(readCode(value)).toMatchObject({ kind: 'wrong', message: { zh: /科学计数法/ } });
    },
  );

  it('that is partly hidden is not judged', () => {
    for (const written of ['91330199********1J', '9133****0001J', '91330199XXXXXXXX1J'])
      expect(readCode(written), written).toEqual({ kind: 'masked' });
  });

  it.each([[null], [''], ['无'], ['待补'], ['/'], [true], [12]])('is not looked for in %s', (value) => {
    expect(readCode(value)).toEqual({ kind: 'none' });
  });
});

describe('the numbers that came before it', () => {
  it('are told by what they are', () => {
    expect(readCode('330106000012345')).toMatchObject({ kind: 'earlier', message: { zh: /15 位旧注册号/ } });
    expect(readCode(330106000012345)).toMatchObject({ kind: 'earlier' });
    // The example of GB 11714.
    expect(readCode('D2143569-X')).toMatchObject({ kind: 'earlier', message: { zh: /9 位组织机构代码/ } });
  });

  it('are in their place under their own heading', () => {
    expect(readCode('D2143569X', '组织机构代码')).toEqual({ kind: 'sound', code: 'D2143569X' });
    expect(readCode('330106000012345', '税号')).toEqual({ kind: 'sound', code: '330106000012345' });
    expect(readCode('330106000012345', '统一社会信用代码')).toMatchObject({ kind: 'earlier' });
  });

  it('are wrong where their own check is', () => {
    expect(readCode('D2143569-1')).toMatchObject({ kind: 'wrong', message: { zh: /有 9 位/ } });
  });
});
