import { describe, expect, it } from 'vitest';
import { Exact, fromCell, toFen } from '../../src/rules/exact';

describe('A number from a cell', () => {
  it('means what Excel shows: 0.1+0.2 is 0.3', () => {
    expect(fromCell(0.1 + 0.2).toFixed()).toBe('0.3');
  });

  it('means what Excel shows: a growth of 1.1/1-1 is 10%', () => {
    expect(fromCell(1.1 / 1 - 1).toFixed()).toBe('0.1');
  });

  it('keeps all 15 digits of a large amount', () => {
    expect(fromCell(1234567890123.45).toFixed()).toBe('1234567890123.45');
  });
});

describe('An award', () => {
  it('is rounded half up to the fen', () => {
    expect(toFen(new Exact('0.005')).toFixed()).toBe('0.01');
    expect(toFen(new Exact('0.004999999')).toFixed()).toBe('0');
    expect(toFen(new Exact('1500000.0015')).toFixed()).toBe('1500000');
  });

  it('is not rounded on the way: three factors of fifteen digits multiply exactly', () => {
    const factor = new Exact('123456789012345');
    expect(factor.times(factor).times(factor).toFixed()).toBe((123456789012345n ** 3n).toString());
  });
});
