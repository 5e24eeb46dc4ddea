import {
  Button,
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import type { i18n } from 'i18next';
import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useState, type ComponentType } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../../src/rules/text';
import { CellView } from '../cell/cell-view';
import { FaultBoundary } from './fault-boundary';
import { CompanyView } from '../company/company-view';
import { isFirstRun, type GuideMemory } from '../guide/guide-memory';
import { MoreMenu } from './more-menu';
import { PaneActionsContext, PaneContext, usePaneState, usePaneStore, usePaneWords } from './pane-context';
import type { PaneStore } from '../store/pane-store';
import { VIEWS, type View } from './views';
import { AnswersBrokenNotice, MappingBrokenNotice, RefusedChangeNotice } from './workbook-notices';
import { useTheme, type Darkness, type HostColors } from './theme';

/** The views after the first. Their scripts load when they are opened. */
const LibraryView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "library" */ '../library/library-view')).LibraryView,
}));
const ColumnsView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "columns" */ '../columns/columns-view')).ColumnsView,
}));

const AuditView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "audit" */ '../audit/audit-view')).AuditView,
}));

const BudgetView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "budget" */ '../budget/budget-view')).BudgetView,
}));

/** What each view shows. */
const CONTENTS: Readonly<Record<View, ComponentType>> = {
  company: CompanyView,
  cell: CellView,
  library: LibraryView,
  columns: ColumnsView,
  audit: AuditView,
  budget: BudgetView,
};

/** The guide is needed once for each person. If its script cannot be loaded, the pane works without it. */
const Guide = lazy(() =>
  import(/* webpackChunkName: "guide" */ '../guide/guide').catch(() => ({ default: () => null })),
);

/** Needed seldom. */
const NamesMending = lazy(() => import(/* webpackChunkName: "names" */ './names-mending'));

const FULL_HEIGHT = { height: '100%' } as const;

export interface PaneProps {
  readonly store: PaneStore;
  readonly words: i18n;
  readonly startLanguage: Language;
  readonly darkness: Darkness;
  readonly hostColors?: HostColors;
  readonly onLanguage?: (language: Language) => void;
  /** Lets the host ask for a view, as its cell menu does for the selected row's company. */
  readonly summons?: Summons;
  /** The memory that the guide was shown. Without it, the guide opens only on request. */
  readonly memory?: GuideMemory;
}

/** Calls the listener with the view that the host asks for. Returns a function that stops this. */
export type Summons = (listener: (view: View) => void) => () => void;

/** The whole pane: theme, language, and the views over one workbook. */
export function Pane({
  store,
  words,
  startLanguage,
  darkness,
  hostColors,
  onLanguage,
  summons,
  memory,
}: PaneProps) {
  const [language, setLanguage] = useState(startLanguage);
  const { theme, dark } = useTheme(darkness, hostColors);
  const styles = useStyles();
  const switchLanguage = (): void => {
    const other = language === 'zh' ? 'en' : 'zh';
    void words.changeLanguage(other);
    setLanguage(other);
    onLanguage?.(other);
  };
  return (
    <I18nextProvider i18n={words}>
      <PaneContext.Provider value={{ store, language }}>
        <FluentProvider
          theme={theme}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          // Lists that open outside the pane take this class along, so it must not set any layout.
          className={dark ? styles.dark : styles.light}
          style={FULL_HEIGHT}
        >
          <Views
            onSwitchLanguage={switchLanguage}
            {...(summons && { summons })}
            {...(memory && { memory })}
          />
        </FluentProvider>
      </PaneContext.Provider>
    </I18nextProvider>
  );
}

function Views(props: {
  readonly onSwitchLanguage: () => void;
  readonly summons?: Summons;
  readonly memory?: GuideMemory;
}) {
  const { onSwitchLanguage, summons, memory } = props;
  const [view, setView] = useState<View>('company');
  const Contents = CONTENTS[view];
  const [pane, setPane] = useState<HTMLElement | null>(null);
  useEffect(() => summons?.(setView), [summons]);
  const { t, language } = usePaneWords();
  const store = usePaneStore();
  const { catchingUp, inspection, reading } = usePaneState();
  const styles = useStyles();
  const id = useId();
  const [guiding, setGuiding] = useState(false);
  const endGuide = useCallback(() => setGuiding(false), []);
  const beginGuide = useCallback(() => setGuiding(true), []);
  const [mendings, setMendings] = useState(0);
  const canMend = store.host.workbook.mendNames !== undefined;
  const actions = useMemo(
    () => ({
      showView: setView,
      beginGuide,
      mendNames: canMend ? () => setMendings((before) => before + 1) : null,
    }),
    [beginGuide, canMend],
  );
  useFirstRun(reading === null ? undefined : memory, beginGuide);
  return (
    <PaneActionsContext.Provider value={actions}>
      <div ref={setPane} className={styles.pane}>
        <div className={styles.bar}>
          <TabList
            size="small"
            aria-label={t('views.label')}
            selectedValue={view}
            onTabSelect={(_, { value }) => setView(value as View)}
          >
            {VIEWS.map((one) => (
              <Tab
                key={one}
                value={one}
                id={`${id}-${one}`}
                aria-controls={`${id}-panel`}
                className={mergeClasses(styles.tab, language === 'en' && styles.longTab)}
              >
                {t(`views.${one}`)}
                {one === 'cell' && inspection ? <span className={styles.dot} /> : null}
              </Tab>
            ))}
          </TabList>
          <span className={styles.commands}>
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowSync20Regular />}
              aria-label={t('commands.refresh')}
              title={t('commands.refresh')}
              className={styles.wide}
              onClick={() => void store.refresh()}
            />
            <MoreMenu onSwitchLanguage={onSwitchLanguage} onGuide={beginGuide} />
          </span>
          <span className={mergeClasses(styles.progress, catchingUp && styles.catchingUp)} aria-hidden />
        </div>
        <div
          className={styles.view}
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${view}`}
          aria-busy={catchingUp}
          tabIndex={0}
        >
          <MappingBrokenNotice />
          <AnswersBrokenNotice />
          <RefusedChangeNotice />
          {mendings > 0 ? (
            <Suspense>
              <NamesMending key={mendings} onClose={() => setMendings(0)} />
            </Suspense>
          ) : null}
          <FaultBoundary key={view} attempt={reading}>
            <Suspense fallback={<Spinner size="small" label={t('loading')} />}>
              <Contents />
            </Suspense>
          </FaultBoundary>
        </div>
        {guiding && pane ? (
          <Suspense>
            <Guide pane={pane} view={view} onView={setView} onClose={endGuide} />
          </Suspense>
        ) : null}
      </div>
    </PaneActionsContext.Provider>
  );
}

/** Starts the guide by itself, once for each person, as soon as there is something to show. */
function useFirstRun(memory: GuideMemory | undefined, begin: () => void): void {
  useEffect(() => {
    if (!memory) return;
    void isFirstRun(memory).then((first) => {
      if (first) begin();
    });
  }, [memory, begin]);
}

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    containerType: 'inline-size',
    containerName: 'pane',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    wordBreak: 'auto-phrase',
  },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  bar: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Six names and a command have 320 pixels in either language.
  tab: {
    paddingInline: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
    '@container pane (max-width: 379px)': {
      paddingLeft: '3px',
      paddingRight: '3px',
      '& span': { paddingLeft: 0, paddingRight: 0 },
    },
  },
  longTab: {
    '@container pane (max-width: 379px)': {
      // The room that is kept for bold words too.
      '& span': { fontSize: tokens.fontSizeBase200 },
    },
  },
  dot: {
    display: 'inline-block',
    width: '6px',
    height: '6px',
    marginInlineStart: '4px',
    verticalAlign: 'super',
    borderRadius: '50%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    // Where room is scarce it stands over the corner of its tab.
    '@container pane (max-width: 379px)': {
      position: 'absolute',
      top: '5px',
      right: '-1px',
      marginInlineStart: 0,
    },
  },
  commands: { display: 'flex', flexShrink: 0 },
  // A narrow bar leaves it to the menu.
  wide: { '@container pane (max-width: 379px)': { display: 'none' } },
  progress: {
    position: 'absolute',
    insetInlineStart: 0,
    insetInlineEnd: 0,
    bottom: '-2px',
    height: '2px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    opacity: 0,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  // Shown only when an answer takes long enough to be missed.
  catchingUp: {
    opacity: 0.8,
    transitionProperty: 'opacity',
    transitionDelay: '250ms',
    transitionDuration: '1ms',
  },
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'auto',
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    outlineOffset: '-2px',
  },
});
