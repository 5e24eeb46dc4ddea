"""Writes two tables by openpyxl, by XlsxWriter and by LibreOffice: `python3 write-files.py`, in this folder. The
second one, `rich-…`, has what stands beside the cells: lists, filters, formats by condition, comments, links.

The files are committed; the tests need none of the three programs.
"""

import datetime
import subprocess
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import FilterColumn, Filters
from openpyxl.worksheet.hyperlink import Hyperlink

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


RICH_HEADINGS = ["企业名称", "级别", "年营收", "同比", "成立日期", "备注"]
RICH_ROWS = [
    ["示例甲公司", "省级", 96235.5, datetime.date(2010, 3, 1)],
    ["示例乙公司", "国家级", 1200, datetime.date(2024, 6, 30)],
    ["示例丙公司", "省级", 300, datetime.date(1999, 12, 31)],
    ["示例丁公司", "市级", 0.1, datetime.date(2020, 2, 29)],
]


def rich_by_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "申报 表"
    options = book.create_sheet("选项")
    for at, name in enumerate(["省级", "国家级", "市级"], 1):
        options.cell(at, 1, name)
    for column, heading in enumerate(RICH_HEADINGS, 1):
        sheet.cell(1, column, heading)
    for at, (name, level, revenue, founded) in enumerate(RICH_ROWS, 2):
        for column, value in ((1, name), (2, level), (3, revenue), (5, founded)):
            sheet.cell(at, column, value)
        sheet.cell(at, 4, f"=C{at}/1000").number_format = "0.0%"
        sheet.cell(at, 3).number_format = "#,##0.00"
        sheet.cell(at, 5).number_format = "yyyy-mm-dd"
    lists = DataValidation(type="list", formula1="选项!$A$1:$A$3", allow_blank=True, showErrorMessage=True)
    lists.error, lists.errorTitle, lists.prompt, lists.promptTitle = "请选择", "级别", "三级之一", "级别"
    lists.add("B2:B1048576")
    whole = DataValidation(type="decimal", operator="between", formula1="0", formula2="1000000")
    whole.add("C2:C5")
    whole.add("C8:C9")
    own = DataValidation(type="custom", formula1='LEN($A2)<40')
    own.add("A2:A5")
    for one in (lists, whole, own):
        sheet.add_data_validation(one)
    red = PatternFill("solid", bgColor="FFFFC7CE")
    sheet.conditional_formatting.add("C2:C5", CellIsRule(operator="greaterThan", formula=["$H$1"], fill=red))
    sheet.conditional_formatting.add(
        "A2:F5", FormulaRule(formula=['$B2="省级"'], font=Font(bold=True, color="FF9C0006"), stopIfTrue=True)
    )
    sheet.conditional_formatting.add(
        "D2:D5", ColorScaleRule(start_type="min", start_color="FFF8696B", end_type="max", end_color="FF63BE7B")
    )
    sheet.conditional_formatting.add(
        "C2:C5", DataBarRule(start_type="num", start_value=0, end_type="max", color="FF638EC6")
    )
    sheet.auto_filter.ref = "A1:F5"
    sheet.auto_filter.filterColumn.append(FilterColumn(colId=1, filters=Filters(filter=["省级"])))
    for row in (3, 5):
        sheet.row_dimensions[row].hidden = True
    sheet["A2"].comment = Comment("单位：元\n含税", "甲", width=300, height=60)
    sheet["H5"].comment = Comment("空单元格上的批注", "乙")
    for cell, url in (("A3", "https://example.com/text"), ("C2", "https://example.com/number?a=1&b=2"),
                      ("D2", "https://example.com/formula"), ("E2", "mailto:a@example.com")):
        sheet[cell].hyperlink = url
    sheet["F2"] = 7
    sheet["F2"].hyperlink = Hyperlink(ref="F2", location="选项!A1", tooltip="去选项")
    sheet.merge_cells("A8:B9")
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[1].height = 33
    book.defined_names.append(DefinedName("级别", attr_text="选项!$A$1:$A$3"))
    book.save(path)


def rich_by_xlsxwriter(path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("申报 表")
    options = book.add_worksheet("选项")
    options.write_column(0, 0, ["省级", "国家级", "市级"])
    sheet.write_row(0, 0, RICH_HEADINGS)
    money = book.add_format({"num_format": "#,##0.00"})
    percent = book.add_format({"num_format": "0.0%"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    urls = {(1, 2): "https://example.com/number?a=1&b=2", (1, 3): "https://example.com/formula",
            (1, 4): "mailto:a@example.com"}
    for (row, column), url in urls.items():
        sheet.write_url(row, column, url)
    sheet.write_url("F2", "internal:'选项'!A1", tip="去选项")
    for at, (name, level, revenue, founded) in enumerate(RICH_ROWS, 1):
        sheet.write_string(at, 0, name)
        sheet.write_string(at, 1, level)
        sheet.write_number(at, 2, revenue, money)
        sheet.write_formula(at, 3, f"=C{at + 1}/1000", percent, revenue / 1000)
        sheet.write_datetime(at, 4, datetime.datetime.combine(founded, datetime.time()), day)
    sheet.write_number("F2", 7)
    sheet.write_url("A3", "https://example.com/text", string="示例乙公司")
    sheet.data_validation(1, 1, 1048575, 1, {
        "validate": "list", "source": "=选项!$A$1:$A$3", "error_title": "级别", "error_message": "请选择",
        "input_title": "级别", "input_message": "三级之一"})
    sheet.data_validation("C2:C5", {
        "validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1000000,
        "other_cells": [[7, 2, 8, 2]]})
    sheet.data_validation("A2:A5", {"validate": "custom", "value": "=LEN($A2)<40"})
    red = book.add_format({"bg_color": "#FFC7CE", "num_format": '0.000"!"'})
    bold = book.add_format({"bold": True, "font_color": "#9C0006"})
    sheet.conditional_format("C2:C5", {"type": "cell", "criteria": ">", "value": "$H$1", "format": red})
    sheet.conditional_format("A2:F5", {
        "type": "formula", "criteria": '=$B2="省级"', "format": bold, "stop_if_true": True})
    sheet.conditional_format("D2:D5", {"type": "2_color_scale", "min_color": "#F8696B", "max_color": "#63BE7B"})
    sheet.conditional_format("C2:C5", {
        "type": "data_bar", "data_bar_2010": True, "bar_negative_color": "#FF0000", "bar_color": "#638EC6"})
    sheet.conditional_format("E2:E5", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    sheet.add_sparkline("G2", {"range": "'申报 表'!C2:D2", "markers": True})
    sheet.autofilter("A1:F5")
    sheet.filter_column("B", "x == 省级")
    for row in (2, 4):
        sheet.set_row(row, None, None, {"hidden": True})
    sheet.write_comment("A2", "单位：元\n含税", {"author": "甲", "width": 300, "height": 60})
    sheet.write_comment("H5", "空单元格上的批注", {"author": "乙", "visible": True})
    sheet.merge_range("A8:B9", "")
    sheet.set_column("A:A", 24)
    sheet.set_column("C:C", None, None, {"hidden": True})
    sheet.set_row(0, 33)
    book.define_name("级别", "=选项!$A$1:$A$3")
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
    rich_by_openpyxl("rich-openpyxl.xlsx")
    rich_by_xlsxwriter("rich-xlsxwriter.xlsx")
    with tempfile.TemporaryDirectory() as folder:
        for source, target in (("xlsxwriter", "libreoffice"), ("rich-xlsxwriter", "rich-libreoffice")):
            by_libreoffice(f"{source}.xlsx", folder)
            subprocess.run(["cp", f"{folder}/out/{source}.xlsx", f"{target}.xlsx"], check=True)
