import { text, type Text } from '../../src/rules/text';

export const USAGE: Text = text(
  `  hangce forecast 文件 [选项]  逐年预测奖补支出，写成预算工作簿
  hangce forecast --help       预测的选项和例子`,
  `  hangce forecast FILE [options]  what the awards will cost, year by year, as a budget workbook
  hangce forecast --help          the options, with examples`,
);

export const HELP: Text = text(
  `hangce forecast 文件 [选项]：逐年预测 .xlsx 或 .csv 文件里全部企业的奖补支出

企业表的读法与窗格、hangce assess 相同，每家企业计一次。第一年是表中数据的下一年，金额列增长一次；某年数据的奖补
在下一年兑付。只付一次的只计一次，首次达到的一档不会再付，历史最高随各年推算。每一步（封顶、不重复、限额、名额、
兑现）都从应享总额算到应列预算的数，合计与明细相等到分。确定的数应列预算，最多的数另列。

选项
  --years 年数        往后预测几年，1 到 20，默认 5
  --growth 增长率     金额列每年增长多少，如 0.08 或 8%；必须写明。可再写 列名=增长率，如 --growth 年营收=0.12
  --year 年份         各表数据的年度，如 2025；不写则按文件里说明或写明的，都没有时按 --as-of 的上一年并提示
  --as-of 日期        编制日，如 2026-10-15；不写则为今天
  --policies 方式     continue 到期后继续（默认）；end 按有效期结束；draft 征求意见稿从下一年起执行
  --realisation 比例  条文写“不超过”“最高”的实际付几成，如 0.8；可再写 政策或奖补=比例；默认 1
  --recurring 名称    条文没有写每年、也按每年计的奖补：none（默认）、all，或逗号分开的名称
  --city-share 比例   市与区共同承担的，市级承担的比例，如 0.5
  --seed 数 --runs 次 抽样，给出 P10、P50、P90：同一个种子得出同样的数；次数默认 1000。区间写成 低:基准:高，
                      如 --growth 0.02:0.08:0.12、--realisation 0.6:0.8:1；不写区间时增长率按上下 5 个百分点并提示
  --sheet 表名        只读这一张工作表；不写则读全部（隐藏的表、发放清单和以前的结果除外）
  --json              在标准输出写一个 JSON 对象，金额为以元计、两位小数的文字
  --out 预算.xlsx     写一个预算工作簿；不能与原文件同名
  --lang zh|en        语言，默认 zh
  -h, --help          本说明

例
  hangce forecast 企业.xlsx --years 5 --growth 0.08 --out 预算.xlsx
  hangce forecast 企业.xlsx --growth 0.05 --growth 年营收=0.12 --policies end --realisation 0.8 --json
  hangce forecast 企业.xlsx --year 2025 --growth=-0.02 --policies draft

返回值
  0 完成    2 命令或文件有误，或要先说明数据年度（原因写在标准错误）    3 文件里没有企业表
`,
  `hangce forecast FILE [options]: what the awards of all companies of an .xlsx or .csv file will cost, by year

Tables are read as the pane and hangce assess read them, and every company counts once. The first year is the one
after the year of the figures, with amounts grown once; what a year's figures earn is paid in the next year. What
is paid once counts once, no tier is reached twice, and earlier maxima follow the years. Each step (caps, stacking,
limits, quotas, realisation) leads from the gross amount to the budget, and all sums agree to the fen. Certain
amounts are budgeted, with the most beside them.

Options
  --years N            how many years ahead, 1 to 20; 5 if left out
  --growth RATE        how fast amounts grow a year, such as 0.08 or 8%; it has to be said. A column of its own is
                       COLUMN=RATE, by its Chinese or English name
  --year YEAR          the year of the figures, such as 2025; otherwise what the file says, and where it says
                       nothing the year before --as-of, which is told
  --as-of DAY          the day of making, such as 2026-10-15; today if left out
  --policies HOW       continue: they go on after their last day (this if left out); end: they end on it;
                       draft: drafts are in force from the first year ahead
  --realisation SHARE  what of an upper bound is really paid, such as 0.8; also POLICY=SHARE or AWARD=SHARE; 1 if
                       left out
  --recurring NAMES    awards taken as yearly where the text does not say so: none (if left out), all, or names
                       with commas between them
  --city-share SHARE   what the city pays of awards that city and districts pay together, such as 0.5
  --seed N --runs N    draws, with P10, P50 and P90: the same seed gives the same figures; 1000 runs if left out.
                       A range is LOW:BASE:HIGH, such as --growth 0.02:0.08:0.12 or --realisation 0.6:0.8:1;
                       without one growth is drawn within 5 points either way, which is told
  --sheet NAME         this sheet alone; otherwise all but hidden ones, lists of payments and earlier results
  --json               one JSON object on standard output; amounts are texts in yuan with two decimals
  --out BUDGET.xlsx    a budget as a workbook; never the file itself
  --lang zh|en         the language, zh if left out
  -h, --help           this text

Examples
  hangce forecast companies.xlsx --years 5 --growth 0.08 --out budget.xlsx --lang en
  hangce forecast companies.xlsx --growth 0.05 --growth "Annual revenue=0.12" --policies end --json
  hangce forecast companies.xlsx --year 2025 --growth=-0.02 --policies draft

Status
  0 done    2 wrong command or file, or the year has to be said (standard error says why)
  3 no table of companies
`,
);
