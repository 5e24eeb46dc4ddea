import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The few files that speak to Excel; everything else speaks to the interface in workbook/workbook.ts. */
const OFFICE_SIDE = ['workbook/excel/*.ts', 'functions/associate.ts', 'taskpane/taskpane.tsx'];

const office = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'].map((name) => ({
  name,
  message: 'Excel is reached through workbook/workbook.ts.',
}));

const page = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'process',
  'Buffer',
].map((name) => ({ name, message: 'The calculation core runs anywhere: no page, no Node, no network.' }));

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage'].map((name) => ({
  name,
  message: 'Company data never leaves the workbook.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test-results/', 'src/policies/index.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.ts', 'workbench/*.js', 'cli/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-new-func': 'error',
      eqeqeq: 'error',
      // Prettier breaks code and leaves texts and comments as long as they are.
      'max-len': ['error', { code: 115, ignoreUrls: true, ignoreRegExpLiterals: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // An async method without await keeps its promise to the interface: what it throws is a rejection.
      '@typescript-eslint/require-await': 'off',
      // An environment variable set to nothing is not set.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // What has the shape of a class may stand for it: types here are shapes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A new kind is led to every place that tells kinds apart: no default swallows it.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, allowDefaultCaseForExhaustiveSwitch: false },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { process: 'readonly', URL: 'readonly', console: 'readonly', module: 'writable' },
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...office, ...page] },
  },
  {
    files: [
      'functions/**/*.ts',
      'taskpane/**/*.{ts,tsx}',
      'workbook/**/*.ts',
      'workbench/**/*.ts',
      'cli/**/*.ts',
    ],
    ignores: OFFICE_SIDE,
    rules: { 'no-restricted-globals': ['error', ...office, ...network] },
  },
  {
    // Univer's own types give numbers where they mean its enumerations.
    files: ['workbench/**/*.ts', 'workbook/grid/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: OFFICE_SIDE,
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': ['error', ...network],
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['taskpane/**/*.{ts,tsx}', 'workbench/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Cell text is text: use textContent.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Cell text is text.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}', 'scripts/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // Tests assert that a value is there by using it.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
