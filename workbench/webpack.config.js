import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import TerserPlugin from 'terser-webpack-plugin';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);

/**
 * The build of the workbench. It stands alone because Univer takes far longer to minify than all the rest, and the
 * add-in should not wait for it.
 */
export default function workbenchConfig(_env, { mode = 'production' } = {}) {
  const production = mode === 'production';
  return {
    name: 'workbench',
    mode: production ? 'production' : 'development',
    context: root,
    target: 'web',
    // The default of development builds wraps modules in eval(), which the page's policy forbids.
    devtool: production ? false : 'cheap-module-source-map',
    entry: { main: path.join(here, 'main.ts') },
    output: {
      path: path.join(root, 'dist'),
      filename: 'workbench/[name].js',
      chunkFilename: 'workbench/[name].js',
      clean: false,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2022',
              },
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        {
          test: /\.(svg|png|woff2?)$/,
          type: 'asset/resource',
          generator: { filename: 'assets/[name][ext]' },
        },
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
      splitChunks: {
        cacheGroups: {
          grid: { test: /[\\/]node_modules[\\/]@univerjs[\\/]/, name: 'grid', chunks: 'all', priority: 10 },
          // Loaded when the first file is opened or saved.
          files: {
            test: /[\\/]node_modules[\\/](exceljs|jszip|saxes|xmlchars|papaparse|@borgar)[\\/]/,
            name: 'files',
            chunks: 'async',
            priority: 10,
          },
        },
      },
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: 'workbench/[name].css', chunkFilename: 'workbench/[name].css' }),
      new HtmlWebpackPlugin({
        template: path.join(here, 'workbench.html'),
        filename: 'workbench.html',
        chunks: ['main'],
        scriptLoading: 'defer',
        minify: false,
      }),
    ],
    cache: {
      type: 'filesystem',
      name: `workbench-${mode}`,
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
