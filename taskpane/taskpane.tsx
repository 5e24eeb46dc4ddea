/** Entry of the pane in Excel: the page of the shared runtime, where functions.js already runs. */
import { text, type Language } from '../src/rules/text';
import { onShowRow } from '../workbook/excel/commands';
import { excelWorkbook } from '../workbook/excel/excel';
import { excelLanguage } from '../workbook/excel/language';
import { excelVisibility } from '../workbook/excel/visibility';
import { asColor, isDark } from './frame/contrast';
import { guideMemory, type KeyValueStore } from './guide/guide-memory';
import { mountPane } from './frame/mount';
import { showNotice } from './frame/notice';
import { systemDarkness, type Darkness, type HostColors } from './frame/theme';
import './taskpane.css';

const OUTSIDE_EXCEL = {
  title: text('请在 Excel 中打开', 'Open this in Excel'),
  body: text(
    '这是杭策加载项的政策面板，需要在 Excel 中运行。没有 Excel，也可以在网页版试算台中使用同样的函数和面板。',
    'This is the policy pane of the Hangce add-in and runs inside Excel. ' +
      'Without Excel, the workbench has the same functions and the same pane.',
  ),
  link: { address: 'workbench.html', label: text('打开试算台', 'Open the workbench') },
};

const OFFICE_UNREACHABLE = {
  title: text('无法连接 Excel', 'Excel cannot be reached'),
  body: text(
    '未能加载微软的 office.js。请检查网络后重试；内网用户请使用内网版本。',
    "Microsoft's office.js did not load. Check the network and try again; on an intranet, use the intranet build.",
  ),
  // The page itself, once more.
  link: { address: '', label: text('重试', 'Try again') },
};

/** The build that the functions and the pane are of; its scripts say so (webpack.config.js). */
declare const hangceFunctions: string;

/** Excel's store for this person on this machine, across workbooks. Old versions of Excel have none. */
declare const OfficeRuntime: { readonly storage: KeyValueStore };

const pane = document.getElementById('pane');
if (pane) void start(pane);

async function start(element: HTMLElement): Promise<void> {
  if (typeof Office === 'undefined') {
    showNotice(element, OFFICE_UNREACHABLE, settledLanguage());
    return;
  }
  const started = await Office.onReady();
  const language = settledLanguage();
  // Outside an Office application the host is null, whatever its type says.
  if (started.host !== Office.HostType.Excel) {
    showNotice(element, OUTSIDE_EXCEL, language);
    return;
  }
  const workbook = excelWorkbook();
  mountPane(element, {
    workbook,
    visibility: excelVisibility(started),
    language,
    ...officeAppearance(),
    // Beside the page, whatever folder that is served from.
    startWorker: () => new Worker('whole-table-worker.js', { name: hangceFunctions }),
    // Not localStorage, which has brought the shared runtime down.
    memory: guideMemory(() => OfficeRuntime.storage),
    summons: (listener) => onShowRow({ asked: () => listener('company'), shown: () => workbook.announce() }),
  });
}

function settledLanguage(): Language {
  const language = excelLanguage();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  return language;
}

/** Excel's own theme where Excel tells it, otherwise the theme of the system. */
function officeAppearance(): { readonly darkness: Darkness; readonly hostColors?: HostColors } {
  const theme = officeTheme();
  const background = asColor(theme?.bodyBackgroundColor);
  if (!theme || !background) return { darkness: systemDarkness };
  return {
    darkness: { isDark: () => isDark(background), onChange: () => () => undefined },
    hostColors: { bodyBackground: theme.bodyBackgroundColor, bodyForeground: theme.bodyForegroundColor },
  };
}

/** The Office theme. Hosts without one leave it out or throw. */
function officeTheme(): Office.OfficeTheme | undefined {
  try {
    return (Office.context as Partial<Office.Context>).officeTheme;
  } catch {
    return undefined;
  }
}
