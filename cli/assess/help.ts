import { text, type Text } from '../../src/rules/text';

export const USAGE: Text = text(
  `  hangce assess 文件 [选项]    试算文件里的每家企业、每条奖补
  hangce assess --help         试算的选项和例子`,
  `  hangce assess FILE [options]    assess every company and every award of a file
  hangce assess --help            the options, with examples`,
);

export const HELP: Text = text(
  `hangce assess 文件 [选项]：试算 .xlsx 或 .csv 文件里的每家企业

读法与窗格相同：表头、单位、年度、同一企业的多行，以及文件里保存的列对应、数据年度、合并的表和回答。
没有说清的（如没有写单位的金额）会问出来，不计入合计。公式只取文件里保存的值，这里不重算公式。

选项
  --sheet 表名       只试算这一张工作表；不写则试算全部（隐藏的表和以前的试算结果除外）
  --as-of 日期       申报日，如 2026-06-30；申报年度随它而定；不写则为今天
  --year 年份        各表数据的年度，如 2025；不写则按文件里说明或写明的
  --json             在标准输出写一个 JSON 对象，金额为以元计、两位小数的文字
  --out 结果.xlsx    写一个结果工作簿：企业、汇总、明细；不能与原文件同名
  --lang zh|en       语言，默认 zh
  -h, --help         本说明

例
  hangce assess 企业.xlsx
  hangce assess 企业.xlsx --sheet 企业 --as-of 2026-06-30 --year 2025
  hangce assess 名单.csv --json > 结果.json
  hangce assess 企业.xlsx --out 试算结果.xlsx

返回值
  0 完成    2 命令或文件有误（原因写在标准错误）    3 文件里没有企业表
`,
  `hangce assess FILE [options]: every company of an .xlsx or .csv file

Tables are read as the pane reads them: headings, units, years, the rows of one company, and the mappings, years,
joined tables and answers that the file keeps. What is not said (an amount without a unit) is asked, and counts for
nothing until it is. Formulas count with the values that the file keeps; nothing is recalculated here.

Options
  --sheet NAME         this sheet alone; otherwise all but hidden ones and earlier results
  --as-of DAY          day of the application, such as 2026-06-30; its year is the year of application; today if
                       left out
  --year YEAR          the year of the figures of all tables, such as 2025; otherwise what the file says
  --json               one JSON object on standard output; amounts are texts in yuan with two decimals
  --out RESULTS.xlsx   a workbook of results: companies, totals, claims; never the file itself
  --lang zh|en         the language, zh if left out
  -h, --help           this text

Examples
  hangce assess companies.xlsx --lang en
  hangce assess companies.xlsx --sheet Companies --as-of 2026-06-30 --year 2025
  hangce assess list.csv --json > results.json
  hangce assess companies.xlsx --out results.xlsx

Status
  0 done    2 wrong command or file (standard error says why)    3 no table of companies in the file
`,
);
