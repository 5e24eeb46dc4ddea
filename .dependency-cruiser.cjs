/**
 * The arrows of the house: what may import what.
 *
 *     policies → rules      readings → rules      company → readings, policies
 *     functions, taskpane, workbench → src and workbook
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
      to: { path: '^(functions|taskpane|workbook|workbench|scripts|test)/' },
    },
    {
      name: 'src-runs-anywhere',
      comment:
        'The calculation core knows no DOM, no Office and no Node; of packages it uses its arithmetic and zod.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '^node_modules/(decimal\\.js|zod)/',
      },
    },
    {
      name: 'zod-mini-only',
      comment:
        'Full zod compiles its checks with new Function, which the pane forbids (docs/decisions/zod-mini.md).',
      severity: 'error',
      from: { path: '^(src|functions|taskpane|workbook|workbench)/' },
      to: { path: '^node_modules/zod/', pathNot: '^node_modules/zod/(mini|v4/mini)/' },
    },
    {
      name: 'rules-stand-alone',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { path: '^src/', pathNot: '^src/rules/' },
    },
    {
      name: 'policies-know-rules-only',
      severity: 'error',
      from: { path: '^src/policies/' },
      to: { path: '^src/', pathNot: '^src/(policies|rules)/' },
    },
    {
      name: 'policies-do-not-know-each-other',
      comment: 'Only the generated list knows them all.',
      severity: 'error',
      from: { path: '^src/policies/', pathNot: '^src/policies/index\\.ts$' },
      to: { path: '^src/policies/' },
    },
    {
      name: 'readings-know-rules-only',
      severity: 'error',
      from: { path: '^src/readings/' },
      to: { path: '^src/', pathNot: '^src/(readings|rules)/' },
    },
    {
      name: 'workbook-knows-none-of-its-users',
      severity: 'error',
      from: { path: '^workbook/' },
      to: { path: '^(functions|taskpane|workbench)/' },
    },
    {
      name: 'interface-stands-alone',
      severity: 'error',
      from: { path: '^workbook/workbook\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'sides-do-not-know-each-other',
      severity: 'error',
      from: { path: '^workbook/excel' },
      to: { path: '^workbook/grid' },
    },
    {
      name: 'sides-do-not-know-each-other-either',
      severity: 'error',
      from: { path: '^workbook/grid' },
      to: { path: '^workbook/(excel|report-sheet)' },
    },
    {
      name: 'functions-do-not-know-the-pane',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(taskpane|workbench)/' },
    },
    {
      name: 'pane-knows-the-interface-only',
      comment: 'The entry alone chooses the side of the workbook; everything else works on both.',
      severity: 'error',
      from: { path: '^taskpane/', pathNot: '^taskpane/taskpane\\.tsx$' },
      to: { path: '^(workbench/|workbook/(excel|grid|report-sheet))' },
    },
    {
      name: 'report-sheet-alone-uses-the-archived-package',
      severity: 'error',
      from: { pathNot: '^workbook/report-sheet\\.ts$' },
      to: { path: 'node_modules/@microsoft/office-js-helpers/' },
    },
    {
      name: 'functions-carry-no-pane-libraries',
      comment: 'functions.js is loaded by Excel before the first calculation.',
      severity: 'error',
      from: { path: '^functions/(associate|excel-call|registry)\\.ts$' },
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
