import { describe, expect, it } from 'vitest';
import { dayFromSerial, dayFromText } from '../../src/rules/dates';
import { standingOn } from '../../src/rules/policies';

describe('A day', () => {
  it('is read from an ISO date and from the way Chinese Excel writes it', () => {
    expect(dayFromText('2024-06-25')).toBe('2024-06-25');
    expect(dayFromText('2024/6/25')).toBe('2024-06-25');
  });

  it('is read from an Excel serial, without its time of day', () => {
    expect(dayFromSerial(45468)).toBe('2024-06-25');
    expect(dayFromSerial(45468.99)).toBe('2024-06-25');
  });

  it('must exist: 30 February and 29 February 2023 do not, 29 February 2024 does', () => {
    expect(dayFromText('2024-02-30')).toBeNull();
    expect(dayFromText('2023-02-29')).toBeNull();
    expect(dayFromText('2024-02-29')).toBe('2024-02-29');
  });

  it('is not read from serials before 1 March 1900, where Excel and the calendar disagree, nor after 9999', () => {
    expect(dayFromSerial(60)).toBeNull();
    expect(dayFromSerial(61)).toBe('1900-03-01');
    expect(dayFromSerial(2958465)).toBe('9999-12-31');
    expect(dayFromSerial(2958466)).toBeNull();
    expect(dayFromSerial(Number.NaN)).toBeNull();
  });
});

describe('A policy', () => {
  const adopted = { status: 'adopted', effectiveFrom: '2022-11-25', effectiveTo: '2025-11-24' } as const;

  it('is in force on its first and on its last day, and on no day outside', () => {
    expect(standingOn(adopted, '2022-11-24')).toBe('notYet');
    expect(standingOn(adopted, '2022-11-25')).toBe('inForce');
    expect(standingOn(adopted, '2025-11-24')).toBe('inForce');
    expect(standingOn(adopted, '2025-11-25')).toBe('expired');
  });

  it('without a stated end stays in force', () => {
    expect(standingOn({ ...adopted, effectiveTo: null }, '2099-01-01')).toBe('inForce');
  });

  it('that is a draft is never in force', () => {
    expect(standingOn({ status: 'draft', effectiveFrom: null, effectiveTo: null }, '2026-02-02')).toBe(
      'draft',
    );
  });
});
