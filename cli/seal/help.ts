import { text, type Text } from '../../src/rules/text';

export const USAGE: Text = text(
  `  hangce seal 文件.xlsx [选项]  给工作簿加封签，或核对封签
  hangce seal --help           封签的选项和例子`,
  `  hangce seal FILE.xlsx [options] seal a workbook, or verify its seal
  hangce seal --help              the options, with examples`,
);

export const HELP: Text = text(
  `hangce seal 文件.xlsx [选项]：给工作簿加封签，或核对封签

封签是一张工作表，写明版本、规则的哈希、日期、行数、金额合计、数据的哈希、结果的哈希，以及总的封签哈希。
改动任何一处数据、结果或规则，核对时都会查出是哪一类；排序、改表名、移动列、改不影响读数的格式不影响封签。
文件的其他内容原样保留。封签哈希会显示出来：能改文件的人也能重做封签，所以只有把哈希另行保存
（公文、邮件、档案），以后用 --hash 比较，封签才有证明力。

选项
  --out 新文件.xlsx  写到另一个文件；不写则写入原文件
  --as-of 日期       封签上的日期，如 2026-06-30；不写则为今天
  --verify           核对封签，不改动文件
  --hash 哈希        与 --verify 同用：另行保存的封签哈希，核对是不是同一个封签
  --json             在标准输出写一个 JSON 对象
  --lang zh|en       语言，默认 zh
  -h, --help         本说明

例
  hangce seal 名单.xlsx
  hangce seal 名单.xlsx --out 名单-已封.xlsx --as-of 2026-06-30
  hangce seal 名单.xlsx --verify
  hangce seal 名单.xlsx --verify --hash 3f9a…

返回值
  0 已加封签，或封签完好    1 封签不符（或没有完成，原因写在标准错误）
  2 命令或文件有误          3 文件里没有封签
`,
  `hangce seal FILE.xlsx [options]: seal a workbook, or verify its seal

A seal is a sheet that states the version, the hash of the rules, the day, counts and totals, the hash of the
data, the hash of the results, and one hash over all. Any change of data, results or rules is found and named;
sorting, renaming a sheet, moving columns and formats that change no reading leave it whole. All else of the file
stays as it is. The hash is printed: who can change the file can seal it anew, so a seal proves something only
when its hash is kept elsewhere and compared later, with --hash.

Options
  --out NEW.xlsx       write another file; otherwise the file itself
  --as-of DAY          the day that the seal states, such as 2026-06-30; today if left out
  --verify             verify the seal and change nothing
  --hash HASH          with --verify: the hash that was kept elsewhere
  --json               one JSON object on standard output
  --lang zh|en         the language, zh if left out
  -h, --help           this text

Examples
  hangce seal list.xlsx --lang en
  hangce seal list.xlsx --out sealed.xlsx --as-of 2026-06-30
  hangce seal list.xlsx --verify
  hangce seal list.xlsx --verify --hash 3f9a…

Status
  0 sealed, or the seal is whole     1 the seal does not hold (or the work failed; standard error says why)
  2 wrong command or file            3 the file has no seal
`,
);
