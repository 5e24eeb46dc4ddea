import { describe, expect, it } from 'vitest';
import type { CustomFunction } from '../../functions/custom-function';
import { functionsMetadata, LONGEST_DESCRIPTION } from '../../functions/metadata';
import { customFunctions } from '../../functions/registry';
import { text } from '../../src/rules/text';

const english = functionsMetadata(customFunctions, 'en');
const chinese = functionsMetadata(customFunctions, 'zh');

const made = (changes: Partial<CustomFunction>): CustomFunction => ({
  id: 'IC_TAPEOUT',
  description: text('首次流片补助', 'First tape-out subsidy'),
  call: { awardsNamedAt: [], takesFigures: true, testsDates: true, lists: null },
  parameters: [],
  spills: false,
  evaluate: () => 0,
  ...changes,
});

const parameter = (name: string, optional: boolean, repeating = false) => ({
  name,
  description: text(name, name),
  optional,
  repeating,
});

describe('the metadata of every function', () => {
  it('lists the same ids in both languages, each once', () => {
    const ids = english.functions.map(({ id }) => id);
    expect(chinese.functions.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['EXPLAIN', 'CLAUSE', 'COMPARE', 'POLICIES']));
  });

  it('differs between the languages in descriptions only', () => {
    const bare = (metadata: typeof english) =>
      JSON.stringify(metadata, (key, value: unknown) => (key === 'description' ? undefined : value));
    expect(bare(chinese)).toBe(bare(english));
  });

  it.each([
    ['Chinese', chinese, /[一-鿿]/],
    ['English', english, /[A-Za-z]{3}/],
  ] as const)(
    'describes every function and argument in %s within the length Excel takes',
    (_, metadata, script) => {
      for (const { id, description, parameters } of metadata.functions) {
        for (const written of [description, ...parameters.map((each) => each.description)]) {
          expect(written, id).toMatch(script);
          expect(written.length, id).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
        }
      }
    },
  );

  it('uses only what Excel LTSC 2021 understands', () => {
    const keys = new Set<string>();
    JSON.stringify(english, (key, value: unknown) => {
      if (key !== '' && !/^\d+$/.test(key)) keys.add(key);
      return value;
    });
    expect([...keys].sort()).toEqual([
      'allowErrorForDataTypeAny',
      'description',
      'dimensionality',
      'functions',
      'id',
      'name',
      'optional',
      'parameters',
      'repeating',
      'result',
      'type',
    ]);
  });

  it('lets tables spill and amounts stay in their cell', () => {
    const shapes = new Map(english.functions.map(({ id, result }) => [id, result.dimensionality]));
    expect(shapes.get('POLICIES')).toBe('matrix');
    expect(shapes.get('SOFTWARE_SCALE_REWARD')).toBe('scalar');
  });

  it('has Excel hand over a whole table where a function takes one, and a single cell everywhere else', () => {
    const whole = english.functions.flatMap(({ id, parameters }) =>
      parameters
        .filter(({ dimensionality }) => dimensionality === 'matrix')
        .map(({ name }) => `${id} ${name}`),
    );
    expect(whole).toEqual(['AWARDS table', 'TOTAL table', 'OUTLAY table', 'ASSESS table']);
  });
});

describe('a function that Excel would not register stops the build', () => {
  const built = (changes: Partial<CustomFunction>) => () => functionsMetadata([made(changes)], 'en');

  it.each(['IC', 'ic_tapeout', '1ST', 'A1', 'XFD1048576', 'R1C1', 'IC-TAPEOUT', '首次流片'])(
    'called %s',
    (id) => {
      expect(built({ id })).toThrow(`Excel does not accept ${id}`);
    },
  );

  it('called as another one', () => {
    expect(() => functionsMetadata([made({}), made({})], 'en')).toThrow(
      'Two functions are called IC_TAPEOUT',
    );
  });

  it('with a required argument behind an optional one', () => {
    const parameters = [parameter('asOf', true), parameter('cost', false)];
    expect(built({ parameters })).toThrow('cost is required but follows an optional parameter');
  });

  it('with repeating arguments before the last', () => {
    const parameters = [parameter('arguments', true, true), parameter('asOf', true)];
    expect(built({ parameters })).toThrow('only the last parameter may repeat');
  });
});

it('cuts a description that is too long and shows that it did', () => {
  const long = made({ description: text('长'.repeat(300), 'x'.repeat(300)) });
  const description = functionsMetadata([long], 'zh').functions[0]!.description;
  expect(description).toHaveLength(LONGEST_DESCRIPTION);
  expect(description.endsWith('长…')).toBe(true);
});
