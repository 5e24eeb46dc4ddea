import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import cli from './cli/webpack.config.js';
import workbench from './workbench/webpack.config.js';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');

/**
 * The places where the pane can take office.js from, by HANGCE_OFFICE_JS. Microsoft supports only its own servers;
 * `intranet` is for networks that reach neither (docs/decisions/office-js-source.md).
 */
const OFFICE_SCRIPTS = {
  microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  intranet: 'office-js/office.js',
};

function officeScript() {
  const source = process.env.HANGCE_OFFICE_JS || 'microsoft';
  const address = OFFICE_SCRIPTS[source];
  if (address) return address;
  throw new Error(
    `HANGCE_OFFICE_JS is ${source}; it must be one of ${Object.keys(OFFICE_SCRIPTS).join(', ')}`,
  );
}

/**
 * What the pane's page may do. No request leaves it: `connect-src` is shut, but for the development server's
 * reload. The hash is that of the empty text: Fluent UI creates an empty style element and fills it through the
 * CSSOM.
 */
function contentSecurityPolicy(production) {
  const script = officeScript();
  const scriptOrigin = script.startsWith('https://') ? ` ${new URL(script).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${scriptOrigin}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self'",
    // Of a host that it does not know, office.js asks in a page beside it whether it is to be trusted.
    `frame-src ${scriptOrigin.trim() || "'self'"}`,
    `connect-src ${production ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Marks each script with the build that it is of. What takes the policies from functions.js refuses to run with
 * those of another build: caches may hand out one of each.
 */
const marks = [
  { file: 'functions', banner: 'globalThis.hangceFunctions="[fullhash]";' },
  { file: 'taskpane', banner: '"use strict";globalThis.hangcePane="[fullhash]";' },
].map(
  ({ file, banner }) => new webpack.BannerPlugin({ raw: true, test: new RegExp(`^${file}\\.js$`), banner }),
);
const refusals = new webpack.BannerPlugin({
  raw: true,
  test: /^(taskpane|assessing)\.js$/,
  banner:
    '"use strict";if(globalThis.hangceFunctions!=="[fullhash]")' +
    'throw new Error("functions.js is of another build than [name].js");',
});

/** start.js: as old as browsers get, and none of webpack's own code around it. */
const oldestScript = {
  apply(compiler) {
    const source = path.join(root, 'taskpane/start.ts');
    compiler.hooks.thisCompilation.tap('start.js', (compilation) => {
      compilation.fileDependencies.add(source);
      // After the others were minified, for browsers that are not as old.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'start.js', stage }, () => {
        const { code } = transformSync(readFileSync(source, 'utf8'), {
          isModule: false,
          minify: true,
          jsc: { parser: { syntax: 'typescript' }, target: 'es5', minify: { compress: true, mangle: true } },
        });
        compilation.emitAsset('start.js', new webpack.sources.RawSource(code));
      });
    });
  },
};

/**
 * The add-in: functions.js, and taskpane.js for the page that has loaded functions.js before. The pane takes the
 * policies, the rules and the exact numbers from there: they are loaded once, and an amount of the one is an
 * amount to the other. functions.js needs no page: it runs by itself where nothing exists but
 * `CustomFunctions.associate`.
 */
const addin = (production) => ({
  name: 'addin',
  mode: production ? 'production' : 'development',
  context: root,
  target: ['web', 'es2020'],
  // The default of development builds wraps modules in eval(), which the pane's policy forbids.
  devtool: production ? false : 'source-map',
  entry: {
    functions: './functions/associate.ts',
    taskpane: { import: './taskpane/taskpane.tsx', dependOn: 'functions' },
    // What the worker runs, and the few lines that it is started with: they load functions.js before it.
    assessing: { import: './taskpane/whole-table/worker.ts', dependOn: 'functions' },
    'whole-table-worker': './taskpane/whole-table-worker.ts',
  },
  output: {
    path: dist,
    filename: '[name].js',
    // Named by their content: a pane that stays open for days never takes a script of a later build for its own.
    chunkFilename: 'assets/[name].[contenthash:16].js',
    // Beside the page, whatever folder that is served from; and no `self`, which a bare host does not have.
    publicPath: '',
    globalObject: 'globalThis',
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2020',
            },
          },
        },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  optimization: {
    // Views share what they have in common; the writing of sheets is one script, with the package that it uses.
    splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== 'report-sheet' },
    minimizer: [
      new TerserPlugin({
        minify: TerserPlugin.swcMinify,
        // Licences stay in the scripts themselves.
        extractComments: false,
        terserOptions: { format: { comments: 'some' } },
      }),
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [
    // The first banner stands below the second.
    refusals,
    ...marks,
    oldestScript,
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlWebpackPlugin({
      template: 'taskpane/support.html',
      filename: 'support.html',
      chunks: [],
      minify: false,
    }),
    new HtmlWebpackPlugin({
      template: 'taskpane/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      minify: false,
      templateParameters: {
        officeScript: officeScript(),
        contentSecurityPolicy: contentSecurityPolicy(production),
      },
    }),
  ],
  devServer: devServer(),
});

/**
 * The server of `npm run excel`: the pane over https, with the certificates that office-addin-dev-certs leaves in
 * the home folder.
 */
function devServer() {
  const certificate = (file) => path.join(homedir(), '.office-addin-dev-certs', file);
  const options = existsSync(certificate('localhost.key'))
    ? {
        key: readFileSync(certificate('localhost.key')),
        cert: readFileSync(certificate('localhost.crt')),
        ca: readFileSync(certificate('ca.crt')),
      }
    : {};
  return {
    port: 3000,
    server: { type: 'https', options },
    headers: (request) => [
      // As deploy/ has it for servers: Excel on the web reads from another origin, and Office keeps the icons.
      { key: 'Access-Control-Allow-Origin', value: '*' },
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      ...(/\.(png|ico)$/.test(request.url) ? [] : [{ key: 'Cache-Control', value: 'no-cache' }]),
    ],
    static: [{ directory: dist }, { directory: path.join(root, 'assets'), publicPath: '/assets' }],
    hot: false,
    liveReload: true,
    client: { overlay: false },
  };
}

export default function configurations(env, argv) {
  const production = argv.mode !== 'development';
  return [addin(production), workbench(env, argv), cli(env, argv)];
}
