import { customFunctions } from '../functions/registry';
import type { Language, Text } from '../src/rules/text';
import type { View } from '../taskpane/frame/views';
import type { ReportSheet } from '../src/sheets/report-sheet';
import { gridWorkbook } from '../workbook/grid/grid';
import type { Workbook } from '../workbook/workbook';
import { automationOf } from './automation';
import { calculationLine } from './calculation-line';
import { explainErrorsOnHover } from './cell-error-popup';
import { ask, busy, clearNotices, element, notify, translatePage } from './page';
import { guideWanted, languageOf, pageTexts, savedUnder } from './page-texts';
import { paneFrame } from './pane-frame';
import { AUDIT_SAMPLE_START, auditSample } from './sample/audit-sample';
import { SAMPLE_START, sampleWorkbook } from './sample/sample-workbook';
import { startGrid, type Grid } from './univer-grid';
import { workbookFiles, type WorkbookFiles } from './workbook-files';
import { RefusedFile } from '../workbook/file/xlsx/file-kind';
import './workbench.css';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a file's name ends in when it is opened. */
const EXTENSION = /\.(xlsx|xlsm|xltx|csv|txt|tsv)$/i;

/** The workbooks that the page brings with it. */
const SAMPLES = {
  sample: { make: sampleWorkbook, start: SAMPLE_START, view: 'company' },
  auditSample: { make: auditSample, start: AUDIT_SAMPLE_START, view: 'audit' },
} as const;

class Workbench {
  readonly #grid: Grid;
  readonly #workbook: Workbook;
  readonly #files: WorkbookFiles;
  #language: Language;
  #dark: boolean;
  #fileName = '';
  #changed = false;
  #unmountPane: (() => void) | null = null;
  readonly #writeCalculation: () => void;
  readonly #onTheme = new Set<() => void>();
  readonly #onView = new Set<(view: View) => void>();

  constructor() {
    this.#language = languageOf(location.search);
    this.#dark = new URLSearchParams(location.search).get('theme') === 'dark';
    translatePage(this.#language);
    busy(pageTexts.loading, this.#language);
    this.#grid = startGrid(element('grid'), {
      functions: customFunctions,
      language: this.#language,
      dark: this.#dark,
    });
    this.#workbook = gridWorkbook(this.#grid.api, this.#grid.injector, (place) =>
      this.#grid.messages.at(place),
    );
    this.#files = workbookFiles(this.#grid, customFunctions);
    this.#writeCalculation = calculationLine(this.#grid.calculation, () => this.#language);
    paneFrame(element('pane'), element('divider'), location.search);
    this.#applyTheme();
    this.#listen();
    window.hangceWorkbench = automationOf(this.#grid, this.#workbook, {
      ready: this.#start(),
      openFile: async (file, name = 'workbook.xlsx') => {
        const losses = await this.#open(file, name);
        await this.#grid.calculation.whenDone();
        return losses;
      },
      saveFile: async () => {
        await this.#grid.calculation.whenDone();
        return (await this.#files.save()).file;
      },
      openSample: async (sample = 'sample') => {
        await this.#openSample(sample);
        await this.#grid.calculation.whenDone();
      },
    });
  }

  async #start(): Promise<void> {
    await this.#openSample('sample');
    await this.#grid.calculation.whenDone();
    // Exists only once a sheet is drawn.
    explainErrorsOnHover(this.#grid.injector, {
      messageAt: (place) => this.#grid.messages.at(place),
      title: () => pageTexts.errorInCell[this.#language],
    });
    await this.#mountPane();
    busy(null, this.#language);
    for (const button of document.querySelectorAll<HTMLButtonElement>('.bar button')) button.disabled = false;
  }

  #listen(): void {
    const file = element<HTMLInputElement>('file');
    element('open').addEventListener('click', () => file.click());
    element('save').addEventListener('click', () => void this.#download());
    element('sample').addEventListener('click', () => void this.#sampleAfterAsking('sample'));
    element('audit-sample').addEventListener('click', () => void this.#sampleAfterAsking('auditSample'));
    element('language').addEventListener('click', () => void this.#switchLanguage());
    element('theme').addEventListener('click', () => this.#switchTheme());
    file.addEventListener('change', () => {
      const chosen = file.files?.[0];
      file.value = '';
      if (chosen) void this.#openAfterAsking(chosen);
    });
    document.addEventListener('keydown', (event) => this.#shortcut(event), { capture: true });
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      const dropped = event.dataTransfer?.files[0];
      if (dropped) void this.#openAfterAsking(dropped);
    });
    this.#grid.onEdit(() => (this.#changed = true));
    window.addEventListener('beforeunload', (event) => {
      if (this.#changed) event.preventDefault();
    });
  }

  #shortcut(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const command = { s: 'save', o: 'open' }[event.key.toLowerCase()];
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    element(command).click();
  }

  async #openSample(sample: keyof typeof SAMPLES): Promise<void> {
    clearNotices();
    const { make, start, view } = SAMPLES[sample];
    this.#grid.show(make());
    this.#nameFile(pageTexts[sample][this.#language]);
    await this.#workbook.select(start);
    this.#changed = false;
    for (const listener of this.#onView) listener(view);
  }

  async #sampleAfterAsking(sample: keyof typeof SAMPLES): Promise<void> {
    if (await this.#mayReplace()) await this.#openSample(sample);
  }

  async #openAfterAsking(file: File): Promise<void> {
    if (!(await this.#mayReplace())) return;
    busy(pageTexts.loadingFile, this.#language);
    try {
      await this.#open(await file.arrayBuffer(), file.name);
    } catch (error) {
      this.#failed(pageTexts.cannotOpen, error);
    } finally {
      busy(null, this.#language);
    }
  }

  async #open(buffer: ArrayBuffer, name: string): Promise<readonly Text[]> {
    const losses = await this.#files.open(buffer, name.replace(EXTENSION, ''));
    clearNotices();
    this.#nameFile(name);
    this.#changed = false;
    if (losses.length > 0) {
      const words = losses.map((loss) => loss[this.#language]);
      notify('warning', pageTexts.openedWithLosses[this.#language], words, this.#language);
    }
    return losses;
  }

  #nameFile(name: string): void {
    this.#fileName = name;
    element('file-name').textContent = name;
  }

  async #download(): Promise<void> {
    busy(pageTexts.savingFile, this.#language);
    try {
      const { file, losses, isUnfinished } = await this.#files.save();
      const marks = [
        ...(losses.length > 0 ? [pageTexts.copyMark] : []),
        ...(isUnfinished ? [pageTexts.unfinishedMark] : []),
      ];
      const name = this.#nameToSave(marks);
      hand(file, name);
      this.#changed &&= isUnfinished;
      clearNotices();
      if (isUnfinished) notify('warning', pageTexts.savedUnfinished[this.#language], [], this.#language);
      if (losses.length > 0) {
        const words = losses.map((loss) => loss[this.#language]);
        notify('warning', savedUnder(name)[this.#language], words, this.#language);
      }
    } catch (error) {
      this.#failed(pageTexts.cannotSave, error);
    } finally {
      busy(null, this.#language);
    }
  }

  /** What writes files is loaded with the first report. */
  async #saveReport(sheets: readonly ReportSheet[]): Promise<void> {
    const { packageOf } = await import(
      /* webpackChunkName: "report-package" */ '../workbook/file/report-package'
    );
    const bytes = await packageOf(sheets);
    hand(new Uint8Array(bytes).buffer, this.#nameToSave([pageTexts.reportMark]));
  }

  /** A file that holds less than the one that was opened never takes its name. */
  #nameToSave(marks: readonly Text[]): string {
    const name = this.#fileName.replace(EXTENSION, '') || pageTexts.untitled[this.#language];
    return `${name}${marks.map((mark) => mark[this.#language]).join('')}.xlsx`;
  }

  #mayReplace(): Promise<boolean> {
    return this.#changed ? ask(pageTexts.replaceQuestion, this.#language) : Promise.resolve(true);
  }

  #failed(heading: Text, error: unknown): void {
    const said = error instanceof RefusedFile ? error.words[this.#language] : null;
    const detail = said ?? (error instanceof Error ? error.message : String(error));
    notify('error', heading[this.#language], [detail], this.#language);
  }

  async #switchLanguage(): Promise<void> {
    this.#speak(this.#language === 'zh' ? 'en' : 'zh');
    await this.#mountPane();
  }

  #speak(language: Language): void {
    this.#language = language;
    translatePage(language);
    this.#writeCalculation();
    this.#applyTheme();
    this.#grid.setLanguage(language);
  }

  #switchTheme(): void {
    this.#dark = !this.#dark;
    this.#grid.setDark(this.#dark);
    this.#applyTheme();
    for (const listener of this.#onTheme) listener();
  }

  #applyTheme(): void {
    document.documentElement.dataset.theme = this.#dark ? 'dark' : 'light';
    element('theme-name').textContent = pageTexts[this.#dark ? 'light' : 'dark'][this.#language];
  }

  async #mountPane(): Promise<void> {
    const pane = element('pane');
    this.#unmountPane?.();
    try {
      const { guideMemory, mountPane } = await import('../taskpane/frame/mount');
      this.#unmountPane = mountPane(pane, {
        workbook: this.#workbook,
        language: this.#language,
        onLanguage: (language) => this.#speak(language),
        summons: (listener) => {
          this.#onView.add(listener);
          return () => this.#onView.delete(listener);
        },
        saveReport: (sheets) => this.#saveReport(sheets),
        startWorker: () =>
          new Worker(
            /* webpackChunkName: "whole-table-worker" */
            new URL('../taskpane/whole-table/worker.ts', import.meta.url),
          ),
        // eslint-disable-next-line no-restricted-globals -- that the guide was shown, and nothing of the workbook
        ...(guideWanted(location.search) && { memory: guideMemory(() => localStorage) }),
        darkness: {
          isDark: () => this.#dark,
          onChange: (listener) => {
            this.#onTheme.add(listener);
            return () => this.#onTheme.delete(listener);
          },
        },
      });
    } catch (error) {
      this.#failed(pageTexts.paneMissing, error);
    }
  }
}

/** Hands a file to the person. */
function hand(file: ArrayBuffer, name: string): void {
  const url = URL.createObjectURL(new Blob([file], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

new Workbench();
