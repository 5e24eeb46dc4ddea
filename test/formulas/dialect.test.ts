import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dialect, dialectOf } from '../../src/formulas/dialect';

describe('The spelling of a function', () => {
  it('is one in a formula and another in a file', () => {
    expect(dialect.spelled('IC_TAPEOUT')).toBe('HZ.IC_TAPEOUT');
    expect(dialect.stored('IC_TAPEOUT')).toBe('_xldudf_HZ_IC_TAPEOUT');
  });

  it('is read back in any case, and of no other function', () => {
    expect(dialect.nameCalled('HZ.IC_TAPEOUT')).toBe('IC_TAPEOUT');
    expect(dialect.nameCalled('hz.EXPLAIN')).toBe('EXPLAIN');
    expect(dialect.nameCalled('SUM')).toBeNull();
    expect(dialect.nameCalled('HZIC_TAPEOUT')).toBeNull();
  });

  it.each(['IC_TAPEOUT', 'HZ.IC_TAPEOUT', ' HZ.IC_TAPEOUT '])(
    'may be left out where a name is typed: %s',
    (typed) => {
      expect(dialect.bareName(typed)).toBe('IC_TAPEOUT');
    },
  );

  it('is seen in a formula that cannot be parsed, and not inside another name', () => {
    expect(dialect.isMentionedIn('=1+hz.IC_TAPEOUT(((')).toBe(true);
    expect(dialect.isMentionedIn('=GHZ.X(1)')).toBe(false);
    expect(dialect.isMentionedIn('=HZIC(1)')).toBe(false);
  });

  it('has the namespace that the manifest gives to Excel', () => {
    const manifest = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');
    expect(manifest).toContain(`id="Functions.Namespace" DefaultValue="${dialect.namespace}"`);
  });

  it('can do without a dot, for a host that allows none', () => {
    const undotted = dialectOf('HZ', '_');
    expect(undotted.spelled('IC_TAPEOUT')).toBe('HZ_IC_TAPEOUT');
    expect(undotted.nameCalled('HZ_IC_TAPEOUT')).toBe('IC_TAPEOUT');
    expect(undotted.isMentionedIn('=HZ_IC_TAPEOUT(')).toBe(true);
    expect(undotted.stored('IC_TAPEOUT')).toBe(dialect.stored('IC_TAPEOUT'));
  });
});
