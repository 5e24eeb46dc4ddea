import { text, type Text } from '../../src/rules/text';

export const USAGE: Text = text(
  `  hangce audit 文件 [选项]     核对发放清单：逐行重算每一笔奖补
  hangce audit --help          核对的选项和例子`,
  `  hangce audit FILE [options]     recompute every payment of a list
  hangce audit --help             the options, with examples`,
);

export const HELP: Text = text(
  `hangce audit 文件 [选项]：核对 .xlsx 或 .csv 文件里的发放清单

清单是有“奖补事项”和“发放金额”两列的表。每行按它的事项、数据和发放日期重算，与发放金额比较；再把同一企业的
各行放在一起，看年度封顶、一次性、首次、不重复享受、项目上限和重复发放。清单没有的数据，从文件里的企业表按
统一社会信用代码、再按名称取，逐行写明。没有说清的会问出来，不下结论。原表不改动，公式只取文件里保存的值。

选项
  --sheet 表名       只核对这一张工作表的清单；不写则核对全部（隐藏的表和试算结果除外）
  --as-of 日期       没有发放日期的行按这一天判断有效期，如 2025-06-30；不写则这些行不判断有效期
  --tolerance 金额   相差不超过这么多元算一致，如 0.01、1 或 1万元；不写则为一分（0.01）
  --json             在标准输出写一个 JSON 对象（rows、findings 等），金额为以元计、两位小数的文字
  --out 报告.xlsx    写一个报告工作簿；不能与原文件同名
  --lang zh|en       语言，默认 zh
  -h, --help         本说明

例
  hangce audit 发放清单.xlsx
  hangce audit 发放清单.xlsx --sheet 2025 --as-of 2025-12-31 --tolerance 1
  hangce audit 发放清单.xlsx --json > 核对.json

返回值
  0 完成（有没有问题都是 0，文件里没有清单也是 0）    2 命令或文件有误（原因写在标准错误）
`,
  `hangce audit FILE [options]: recompute the payments of an .xlsx or .csv file

A list is a table with a column of items (奖补事项) and one of amounts paid (发放金额). Each row is recomputed by
its item, its figures and its day, and held against what was paid; then the rows of one company are held together:
yearly ceilings, once, first time, one award for one thing, limits over a project, double payment. Figures that the
list lacks are taken from the company tables of the file, by credit code, else by name, and each row says so. What
is not said is asked and settles nothing. The file is not changed; formulas count with the values that it keeps.

Options
  --sheet NAME         the lists of this sheet alone; otherwise all but hidden ones and earlier results
  --as-of DAY          the day for rows without a date of payment, such as 2025-06-30; left out, their dates are
                       not tested
  --tolerance YUAN     amounts that differ by no more agree, such as 0.01, 1 or 1万元; one fen (0.01) if left out
  --json               one JSON object on standard output (rows, findings …); amounts are texts in yuan with two
                       decimals, verdicts the Chinese terms
  --out REPORT.xlsx    a report as a workbook; never the file itself
  --lang zh|en         the language, zh if left out
  -h, --help           this text

Examples
  hangce audit payments.xlsx --lang en
  hangce audit payments.xlsx --sheet 2025 --as-of 2025-12-31 --tolerance 1
  hangce audit payments.xlsx --json > audited.json

Status
  0 done, whatever was found, also where the file has no list    2 wrong command or file (standard error says why)
`,
);
