import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Lightbulb20Regular } from '@fluentui/react-icons/svg/lightbulb';
import { LocalLanguage20Regular } from '@fluentui/react-icons/svg/local-language';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { TableCalculator20Regular } from '@fluentui/react-icons/svg/table-calculator';
import { WrenchScrewdriver20Regular } from '@fluentui/react-icons/svg/wrench-screwdriver';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { usePaneActions, usePaneState, usePaneStore, usePaneWords } from './pane-context';

/** The dialog is seldom opened. If its script cannot be loaded, nothing is shown. */
const About = lazy(() =>
  import(/* webpackChunkName: "about" */ './about').catch(() => ({ default: (): ReactNode => null })),
);

/** The command for the whole table, from whichever view. */
function WholeTableItem() {
  const { t, language } = usePaneWords();
  const store = usePaneStore();
  const { day } = usePaneState();
  const { showView } = usePaneActions();
  const table = store.assessable;
  return (
    <MenuItem
      icon={<TableCalculator20Regular />}
      disabled={table === null}
      onClick={() => {
        showView('company');
        if (table) void store.wholeTable.start(table, { day, language });
      }}
    >
      {t('wholeTable.startUnknown')}
    </MenuItem>
  );
}

export interface MoreMenuProps {
  readonly onSwitchLanguage: () => void;
  readonly onGuide: () => void;
}

/** The menu 更多, which keeps rarely used commands out of a narrow bar. */
export function MoreMenu({ onSwitchLanguage, onGuide }: MoreMenuProps) {
  const store = usePaneStore();
  const { t, language } = usePaneWords();
  const { mendNames } = usePaneActions();
  const [about, setAbout] = useState(false);
  const [button, setButton] = useState<HTMLElement | null>(null);
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            ref={setButton}
            appearance="subtle"
            size="small"
            icon={<MoreHorizontal20Regular />}
            aria-label={t('commands.more')}
            title={t('commands.more')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <WholeTableItem />
            <MenuItem icon={<ArrowSync20Regular />} onClick={() => void store.refresh()}>
              {t('commands.refresh')}
            </MenuItem>
            {mendNames ? (
              <MenuItem icon={<WrenchScrewdriver20Regular />} onClick={mendNames}>
                {t('commands.mendNames')}
              </MenuItem>
            ) : null}
            <MenuItem icon={<LocalLanguage20Regular />} onClick={onSwitchLanguage}>
              <span lang={language === 'zh' ? 'en' : 'zh-CN'} translate="no">
                {t('commands.otherLanguage')}
              </span>
            </MenuItem>
            <MenuItem icon={<Lightbulb20Regular />} onClick={onGuide}>
              {t('commands.guide')}
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<Info20Regular />} onClick={() => setAbout(true)}>
              {t('commands.about')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {about ? (
        <Suspense>
          <About target={button} onClose={() => setAbout(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
