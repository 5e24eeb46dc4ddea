import { chmodSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const BUILT = 'hangce.cjs';

/** The command line as one file that needs nothing but Node (docs/decisions/command-line.md). */
export default function cliConfig(_env, { mode = 'production' } = {}) {
  const folder = path.join(root, 'dist/cli');
  return {
    name: 'cli',
    mode: mode === 'development' ? 'development' : 'production',
    context: root,
    target: 'node20',
    devtool: false,
    entry: { hangce: path.join(here, 'hangce.ts') },
    output: { path: folder, filename: BUILT, clean: false },
    resolve: {
      extensions: ['.ts', '.js'],
      // In Node, exceljs would bring programs to unzip and to stream that nothing here uses.
      alias: { exceljs$: path.join(root, 'node_modules/exceljs/dist/exceljs.min.js') },
    },
    module: {
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
          },
        },
      ],
    },
    optimization: {
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          // Licences stay in the script itself.
          extractComments: false,
          terserOptions: { format: { comments: 'some' } },
        }),
      ],
    },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      { apply: (compiler) => compiler.hooks.done.tap('executable', () => executable(folder)) },
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/** npm makes an installed command executable; in a clone the build does. */
function executable(folder) {
  chmodSync(path.join(folder, BUILT), 0o755);
}
