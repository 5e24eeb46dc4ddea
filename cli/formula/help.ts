import { text, type Text } from '../../src/rules/text';

export const USAGE: Text = text(
  `  hangce formula 函数 参数…     与函数结果相同的 Excel 普通公式
  hangce formula --help        参数和例子`,
  `  hangce formula NAME ARGUMENT…   an ordinary Excel formula with the same result
  hangce formula --help           the arguments, with examples`,
);

export const HELP: Text = text(
  `hangce formula 函数 参数…：写出与 HZ 函数结果相同的 Excel 普通公式

公式不需要加载项，在 Excel 2016、WPS、LibreOffice 里都能计算；末尾的 N("HZ.…") 注明依据的条款，不影响结果。
参数依次为该函数的参数，写成公式里的样子；可选的参数可以不写，中间不写的用 "" 占位。

选项
  --as-of 日期       政策适用日期，如 2026-06-30；不写则不判断有效期
  --lang zh|en       语言，默认 zh
  -h, --help         本说明

例
  hangce formula IC_TAPEOUT "B2*10000"
  hangce formula IC_TAPEOUT B2 --as-of 2026-06-30
  hangce formula BIOMED_CLASS1_TRIAL_GRANT C2 "D2*10000"

返回值
  0 完成    2 函数名或参数有误（原因写在标准错误）
`,
  `hangce formula NAME ARGUMENT…: an ordinary Excel formula with the result of an HZ function

It needs no add-in and computes in Excel 2016, WPS and LibreOffice; N("HZ.…") at its end names the clause and adds
nothing. The arguments are those of the function in its order, written as in a formula; optional ones may be left
out, "" stands for one in the middle.

Options
  --as-of DAY          the day on which the policy must be in force, such as 2026-06-30; dates are not tested if
                       left out
  --lang zh|en         the language, zh if left out
  -h, --help           this text

Examples
  hangce formula IC_TAPEOUT "B2*10000"
  hangce formula IC_TAPEOUT B2 --as-of 2026-06-30
  hangce formula BIOMED_CLASS1_TRIAL_GRANT C2 "D2*10000"

Status
  0 done    2 wrong name or arguments (standard error says why)
`,
);
