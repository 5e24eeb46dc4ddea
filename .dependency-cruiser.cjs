/** The rooms of src, each with the rooms it may import from (docs/decisions/the-house.md). */
const ROOMS_OF_SRC = {
  rules: [],
  sheets: [],
  policies: ['rules'],
  words: ['rules'],
  law: ['rules', 'words'],
  readings: ['rules', 'words', 'law'],
  table: ['rules', 'words', 'readings'],
  company: ['rules', 'words', 'sheets', 'law', 'readings', 'table'],
  formulas: ['rules', 'words', 'readings', 'table'],
  audit: ['rules', 'words', 'sheets', 'law', 'readings', 'table', 'company', 'formulas'],
  budget: ['rules', 'words', 'sheets', 'law', 'readings', 'table', 'company', 'formulas', 'audit'],
};

const PACKAGES = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/**
 * The arrows of the house: what may import what.
 *
 *     functions, taskpane, workbench, cli → src and workbook
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'src-imports-nothing-above-it',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(functions|taskpane|workbook|workbench|cli|scripts|test)/' },
    },
    {
      name: 'src-runs-anywhere',
      comment:
        'The calculation core knows no DOM, no Office and no Node; of packages it uses its arithmetic and zod.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(formulas/|table/number-format\\.ts$|audit/seal/sha256\\.ts$|budget/uncertainty/streams\\.ts$)',
      },
      to: { dependencyTypes: PACKAGES, pathNot: '^node_modules/(decimal\\.js|zod)/' },
    },
    {
      name: 'one-source-of-chance',
      comment:
        'Draws come from one seeded generator, the same on any machine (docs/decisions/uncertainty.md).',
      severity: 'error',
      from: { path: '^src/budget/uncertainty/streams\\.ts$' },
      to: { dependencyTypes: PACKAGES, pathNot: '^node_modules/(pure-rand|decimal\\.js)/' },
    },
    {
      name: 'number-formats-run-anywhere',
      comment:
        'Number formats are taken apart by a tokenizer that knows no host (docs/decisions/number-formats.md).',
      severity: 'error',
      from: { path: '^src/table/number-format\\.ts$' },
      to: { dependencyTypes: PACKAGES, pathNot: '^node_modules/(decimal\\.js|numfmt)/' },
    },
    {
      name: 'formulas-run-anywhere',
      comment:
        'Sheet formulas are taken apart by a tokenizer that knows no host (docs/decisions/formula-tokenizer.md).',
      severity: 'error',
      from: { path: '^src/formulas/' },
      to: { dependencyTypes: PACKAGES, pathNot: '^node_modules/(decimal\\.js|zod|@borgar/fx)/' },
    },
    {
      name: 'one-hash',
      comment: 'A seal is hashed by one audited function, in one place (docs/decisions/seal.md).',
      severity: 'error',
      from: { path: '^src/audit/seal/sha256\\.ts$' },
      to: { dependencyTypes: PACKAGES, pathNot: '^node_modules/@noble/hashes/' },
    },
    {
      name: 'zod-mini-only',
      comment:
        'Full zod compiles its checks with new Function, which the pane forbids (docs/decisions/zod-mini.md).',
      severity: 'error',
      from: { path: '^(src|functions|taskpane|workbook|workbench|cli)/' },
      to: { path: '^node_modules/zod/', pathNot: '^node_modules/zod/(mini|v4/mini)/' },
    },
    ...Object.entries(ROOMS_OF_SRC).map(([room, known]) => ({
      name: `${room}-knows-${known.length === 0 ? 'nothing-above' : known.join('-')}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...known].join('|')})/` },
    })),
    {
      name: 'every-room-of-src-has-its-arrows',
      comment: 'A new room is named in ROOMS_OF_SRC before it may import anything.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(ROOMS_OF_SRC).join('|')})/` },
      to: { path: '^src/' },
    },
    {
      name: 'amounts-have-one-door',
      comment: 'Whole numbers and decimals are two ways to one amount; only amount.ts chooses between them.',
      severity: 'error',
      from: {
        path: '^(src|functions|taskpane|workbook|workbench|cli)/',
        pathNot: '^src/readings/(amount|integer-figure|integer-plan|plain-call)\\.ts$',
      },
      to: { path: '^src/readings/(decimal-figure|integer-figure|integer-plan|plain-call)\\.ts$' },
    },
    {
      name: 'policies-do-not-know-each-other',
      comment: 'Only the generated list knows them all; shared/ holds what several documents share.',
      severity: 'error',
      from: { path: '^src/policies/', pathNot: '^src/policies/index\\.ts$' },
      to: { path: '^src/policies/', pathNot: '^src/policies/shared/' },
    },
    {
      name: 'workbook-knows-none-of-its-users',
      severity: 'error',
      from: { path: '^workbook/' },
      to: { path: '^(functions|taskpane|workbench|cli)/' },
    },
    {
      name: 'interface-stands-alone',
      comment: 'The one door may name the types of cells and of sheets, and nothing of a host.',
      severity: 'error',
      from: { path: '^workbook/workbook\\.ts$' },
      to: { path: '.', pathNot: '^src/(formulas/cells|table/sheet|sheets/report-sheet)\\.ts$' },
    },
    {
      name: 'hosts-do-not-know-each-other',
      comment: 'A host is a folder of workbook/; a new one is held to this by standing there.',
      severity: 'error',
      from: { path: '^workbook/([^/]+)/' },
      to: { path: '^workbook/[^/]+/', pathNot: '^workbook/$1/' },
    },
    {
      name: 'functions-do-not-know-the-pane',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(taskpane|workbench)/' },
    },
    {
      name: 'pane-knows-the-interface-only',
      comment:
        'An entry, which stands directly in taskpane/, chooses the side of the workbook; all else works on any.',
      severity: 'error',
      from: { path: '^taskpane/[^/]+/' },
      to: { path: '^(workbench/|workbook/[^/]+/)' },
    },
    {
      name: 'cli-knows-the-core-and-the-door',
      comment: 'The command line is one more user of a workbook, and the only host that it opens is a file.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(functions|taskpane|workbench|workbook/(excel|grid)|scripts|test)/' },
    },
    {
      name: 'nobody-knows-the-command-line',
      severity: 'error',
      from: { path: '^(functions|taskpane|workbench)/' },
      to: { path: '^cli/' },
    },
    {
      name: 'pages-read-files-without-node',
      comment:
        'What takes a file apart runs in a page too; only the host of files on disk opens them itself.',
      severity: 'error',
      from: { path: '^(taskpane|workbench)/|^workbook/file/(xlsx/|csv)' },
      to: { path: '^workbook/file/(file-workbook|read-package|file-sheet|write-sheets)\\.ts$' },
    },
    {
      name: 'report-sheet-alone-uses-the-archived-package',
      severity: 'error',
      from: { pathNot: '^workbook/excel/report-sheet\\.ts$' },
      to: { path: 'node_modules/@microsoft/office-js-helpers/' },
    },
    {
      name: 'functions-carry-no-pane-libraries',
      comment: 'functions.js is loaded by Excel before the first calculation.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui|@univerjs|exceljs)/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.css', '.json'],
    },
  },
};
