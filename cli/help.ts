import { text, type Text } from '../src/rules/text';
import type { Command } from './command';

/** All that `hangce --help` says. */
export const overviewOf = (commands: readonly Pick<Command, 'usage'>[]): Text =>
  text(
    `杭策 hangce：杭州产业政策试算

用法
${commands.map(({ usage }) => usage.zh).join('\n')}
  hangce --help                本说明
  hangce --version             版本

数据只在本机读取和计算，不发出任何请求。
`,
    `hangce: Hangzhou's industrial policies, assessed for a file of companies

Usage
${commands.map(({ usage }) => usage.en).join('\n')}
  hangce --help                   this text
  hangce --version                the version

Files are read and computed on this machine; no request is made.
`,
  );
