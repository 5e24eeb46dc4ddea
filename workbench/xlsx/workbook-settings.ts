import type { Text } from '../../src/rules/text';
import { isFrom1904 } from '../../workbook/file/xlsx/file-sheets';
import type { FilePackage } from '../../workbook/file/xlsx/file-package';
import { UNKEPT_OF_WORKBOOK } from './losses';
import type { WorkbookInFile } from './sheet-in-file';
import { childOf, isOn, type XmlElement } from '../../workbook/file/xlsx/xml';

/** What the workbook itself says and the grid cannot keep. */
export function workbookLosses(workbook: XmlElement | undefined): Text[] {
  const calculation = childOf(workbook, 'calcPr')?.attributes ?? {};
  const protection = childOf(workbook, 'workbookProtection')?.attributes ?? {};
  return [
    Object.keys(protection).length > 0 ? UNKEPT_OF_WORKBOOK.protection : null,
    childOf(workbook, 'fileSharing') ? UNKEPT_OF_WORKBOOK.readOnly : null,
    isOn(calculation.fullPrecision, true) ? null : UNKEPT_OF_WORKBOOK.precision,
    (calculation.calcMode ?? 'auto') === 'auto' ? null : UNKEPT_OF_WORKBOOK.manual,
    isOn(calculation.iterate) ? UNKEPT_OF_WORKBOOK.iteration : null,
    isFrom1904(workbook) ? UNKEPT_OF_WORKBOOK.dates1904 : null,
  ].filter((loss) => loss !== null);
}

/** Title, author and the like. */
export async function documentProperties(file: FilePackage): Promise<WorkbookInFile> {
  const core = await file.xml('docProps/core.xml');
  const application = await file.xml('docProps/app.xml');
  const company = childOf(application, 'Company')?.text;
  const names = ['creator', 'title', 'subject', 'keywords', 'category', 'description'] as const;
  return {
    ...Object.fromEntries(
      names.flatMap((name) => {
        const text = childOf(core, name)?.text;
        return text ? [[name, text]] : [];
      }),
    ),
    ...(company ? { company } : {}),
  };
}
