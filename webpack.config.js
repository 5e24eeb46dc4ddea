import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import workbench from './workbench/webpack.config.js';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');

/**
 * Where the pane takes office.js from, by HANGCE_OFFICE_JS. Microsoft supports only its own servers; `intranet` is for
 * networks that reach neither (docs/decisions/office-js-source.md).
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
 * What the pane's page may do. No request leaves it: `connect-src` is shut, but for the development server's reload.
 * The hash is that of the empty text: Fluent UI creates an empty style element and fills it through the CSSOM.
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
    `connect-src ${production ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What both halves of the add-in have in common. */
const addin = (production) => ({
  mode: production ? 'production' : 'development',
  context: root,
  // The default of development builds wraps modules in eval(), which the pane's policy forbids.
  devtool: production ? false : 'source-map',
  output: { path: dist, filename: '[name].js', chunkFilename: 'assets/[name].js' },
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
});

/** No `web` target and no way to load a chunk: functions.js is one script that needs no page. */
const functions = (production) => {
  const common = addin(production);
  return {
    ...common,
    name: 'functions',
    target: 'es2020',
    entry: { functions: './functions/associate.ts' },
    output: { ...common.output, chunkFormat: 'array-push', chunkLoading: false },
  };
};

const taskpane = (production) => ({
  ...addin(production),
  name: 'taskpane',
  target: ['web', 'es2020'],
  entry: { taskpane: './taskpane/taskpane.tsx' },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlWebpackPlugin({
      template: 'taskpane/taskpane.html',
      filename: 'taskpane.html',
      minify: false,
      templateParameters: {
        officeScript: officeScript(),
        contentSecurityPolicy: contentSecurityPolicy(production),
      },
    }),
  ],
  devServer: devServer(),
});

/** `npm run excel`: the pane over https, with the certificates that office-addin-dev-certs leaves in the home folder. */
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
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: [{ directory: dist }, { directory: path.join(root, 'assets'), publicPath: '/assets' }],
    hot: false,
    liveReload: true,
    client: { overlay: false },
  };
}

export default function configurations(env, argv) {
  const production = argv.mode !== 'development';
  return [functions(production), taskpane(production), workbench(env, argv)];
}
