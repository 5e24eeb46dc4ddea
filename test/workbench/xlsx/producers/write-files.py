"""Writes one table by openpyxl, by XlsxWriter and by LibreOffice: `python3 write-files.py`, in this folder.

The files are committed; the tests need none of the three programs.
"""

import datetime
import subprocess
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

HEADINGS = ["企业名称", "年营收（万元）", "研发费用（万元）", "占比", "成立日期", "备注"]
ROWS = [
    ["示例甲公司", 96235.5, 300, datetime.date(2010, 3, 1), "000001"],
    ["示例乙公司", 1200, 40, datetime.date(2024, 6, 30), "约3亿\n见附件"],
    ["示例丙公司", 0.1, 0, datetime.date(1999, 12, 31), "=不是公式"],
]


def by_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "企业"
    sheet["A1"] = "2024 年汇总"
    sheet.merge_cells("A1:F1")
    sheet["A1"].font = Font(name="宋体", size=16, bold=True, color="FFC00000")
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet["A1"].fill = PatternFill("solid", fgColor="FFFFF2CC")
    sheet["A1"].border = Border(bottom=Side(style="double", color="FF0000FF"))
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(2, column, heading)
    for at, (name, revenue, research, founded, note) in enumerate(ROWS, 3):
        for column, value in ((1, name), (2, revenue), (3, research), (5, founded), (6, note)):
            sheet.cell(at, column, value)
        sheet.cell(at, 4, f"=IF(B{at}=0,0,C{at}/B{at})").number_format = "0.0%"
        sheet.cell(at, 2).number_format = '#,##0.00" 万元"'
        sheet.cell(at, 5).number_format = "yyyy-mm-dd"
        sheet.cell(at, 6).data_type = "s"
    sheet["C7"] = "=SUM(B3:B5*C3:C5)"
    sheet.formula_attributes["C7"] = {"t": "array", "ref": "C7"}
    sheet["B7"] = "=SUM(B3:B5)*Rate"
    sheet.merge_cells("E7:F8")
    sheet["A9"] = "政策原文"
    sheet["A9"].hyperlink = "https://example.com/policy"
    sheet["A3"].comment = Comment("单位：元", "甲")
    validation = DataValidation(type="list", formula1='"省级,国家级"')
    validation.add("G3:G5")
    sheet.add_data_validation(validation)
    sheet.auto_filter.ref = "A2:F5"
    sheet.column_dimensions["A"].width = 24
    sheet.row_dimensions[1].height = 30
    sheet.row_dimensions[8].hidden = True
    sheet.freeze_panes = "B3"
    sheet.print_title_rows = "1:2"
    sheet.print_area = "A1:F8"
    sheet.page_setup.orientation = "landscape"
    book.defined_names.append(DefinedName("Rate", attr_text="0.25"))
    book.create_sheet("隐藏").sheet_state = "hidden"
    book["隐藏"]["A1"] = 7
    book.save(path)


def by_xlsxwriter(path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("企业")
    title = book.add_format(
        {"font_name": "宋体", "font_size": 16, "bold": True, "font_color": "#C00000", "align": "center",
         "valign": "vcenter", "text_wrap": True, "bg_color": "#FFF2CC", "bottom": 6, "bottom_color": "#0000FF"}
    )
    sheet.merge_range("A1:F1", "2024 年汇总", title)
    sheet.write_row(1, 0, HEADINGS)
    money = book.add_format({"num_format": '#,##0.00" 万元"'})
    percent = book.add_format({"num_format": "0.0%"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for at, (name, revenue, research, founded, note) in enumerate(ROWS, 2):
        sheet.write_string(at, 0, name)
        sheet.write_number(at, 1, revenue, money)
        sheet.write_number(at, 2, research)
        ratio = research / revenue if revenue else 0
        sheet.write_formula(at, 3, f"=IF(B{at + 1}=0,0,C{at + 1}/B{at + 1})", percent, ratio)
        sheet.write_datetime(at, 4, datetime.datetime.combine(founded, datetime.time()), day)
        sheet.write_string(at, 5, note)
    sheet.write_array_formula("C7", "{=SUM(B3:B5*C3:C5)}", None, 28918650)
    sheet.write_formula("B7", "=SUM(B3:B5)*Rate", None, 24358.9)
    sheet.merge_range("E7:F8", "")
    sheet.write_url("A9", "https://example.com/policy", string="政策原文")
    sheet.write_comment("A3", "单位：元")
    sheet.data_validation("G3:G5", {"validate": "list", "source": ["省级", "国家级"]})
    sheet.autofilter("A2:F5")
    sheet.set_column("A:A", 24)
    sheet.set_row(0, 30)
    sheet.set_row(7, None, None, {"hidden": True})
    sheet.freeze_panes(2, 1)
    sheet.repeat_rows(0, 1)
    sheet.print_area("A1:F8")
    sheet.set_landscape()
    book.define_name("Rate", "=0.25")
    hidden = book.add_worksheet("隐藏")
    hidden.write(0, 0, 7)
    hidden.hide()
    book.close()


def by_libreoffice(source, folder):
    """LibreOffice opens the file of XlsxWriter and writes it as its own."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", f"{folder}/out", source],
            check=True,
        )


if __name__ == "__main__":
    by_openpyxl("openpyxl.xlsx")
    by_xlsxwriter("xlsxwriter.xlsx")
    with tempfile.TemporaryDirectory() as folder:
        by_libreoffice("xlsxwriter.xlsx", folder)
        subprocess.run(["cp", f"{folder}/out/xlsxwriter.xlsx", "libreoffice.xlsx"], check=True)
