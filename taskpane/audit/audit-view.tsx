import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ComponentType } from 'react';
import { useAuditWords } from './audit-words';
import { CheckSection } from './check-section';
import { RecomputeSection } from './recompute-section';
import { SealSection } from './seal-section';
import { useDesk } from './use-desk';
import { AUDIT_SECTIONS, type AuditSection } from './audit-desk';

const CONTENTS: Readonly<Record<AuditSection, ComponentType>> = {
  recompute: RecomputeSection,
  check: CheckSection,
  seal: SealSection,
};

/** The view 核对: payments recomputed, the workbook checked, and its seal. */
export function AuditView() {
  const desk = useDesk();
  const { t } = useAuditWords();
  const styles = useStyles();
  const [section, setSection] = useState(desk.section);
  const Contents = CONTENTS[section];
  return (
    <>
      <TabList
        size="small"
        appearance="subtle-circular"
        aria-label={t('sections.label')}
        className={styles.sections}
        selectedValue={section}
        onTabSelect={(_, { value }) => {
          desk.section = value as AuditSection;
          setSection(desk.section);
        }}
      >
        {AUDIT_SECTIONS.map((one) => (
          <Tab key={one} value={one} data-section={one}>
            {t(`sections.${one}`)}
          </Tab>
        ))}
      </TabList>
      <Contents />
    </>
  );
}

const useStyles = makeStyles({
  sections: { columnGap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalM },
});
