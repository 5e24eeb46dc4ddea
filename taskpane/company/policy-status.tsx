import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { validity } from '../../src/words/days';
import { sentence } from '../../src/words/sentences';
import { STANDING } from '../../src/words/terms';
import type { Day } from '../../src/rules/dates';
import { standingOn, type Policy, type Standing } from '../../src/rules/policies';
import { usePaneStore, usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';

const STANDINGS: readonly Standing[] = ['inForce', 'notYet', 'expired', 'draft'];

/** The section 政策状态: how many policies are in force on the day; when opened, which ones, from when to when. */
export function PolicyStatus({ day }: { readonly day: Day }) {
  const { policies } = usePaneStore().book;
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const groups = STANDINGS.map((standing) => ({
    standing,
    policies: policies.filter((one) => standingOn(one, day) === standing),
  })).filter((group) => group.policies.length > 0);
  const counts = groups.map(({ standing, policies: { length } }) =>
    t('policyStatus.count', { name: say(STANDING[standing]), count: length }),
  );
  return (
    <div data-policy-status>
      <Button
        size="small"
        appearance="transparent"
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        iconPosition="after"
        title={t('policyStatus.hint')}
        aria-expanded={open}
        aria-controls={id}
        className={styles.toggle}
        onClick={() => setOpen(!open)}
      >
        <span>
          {t('policyStatus.label')} <span className={styles.counts}>{counts.join(' · ')}</span>
        </span>
      </Button>
      <div id={id} hidden={!open} className={styles.list}>
        {open
          ? groups.map(({ standing, policies: listed }) => (
              <section key={standing}>
                <Text as="h2" size={200} weight="semibold" className={styles.standing}>
                  {say(sentence(STANDING[standing]))}
                </Text>
                <ul className={styles.policies}>
                  {listed.map((one) => (
                    <PolicyDates key={one.id} policy={one} />
                  ))}
                </ul>
              </section>
            ))
          : null}
      </div>
    </div>
  );
}

function PolicyDates({ policy }: { readonly policy: Policy }) {
  const { say } = usePaneWords();
  const styles = useStyles();
  return (
    <li className={styles.policy}>
      {say(policy.shortTitle)}
      <span className={styles.dates}>
        <Unbroken>{say(validity(policy))}</Unbroken>
      </span>
      {policy.datesNote ? (
        <span className={styles.note}>
          <Unbroken>{say(policy.datesNote)}</Unbroken>
        </span>
      ) : null}
    </li>
  );
}

const useStyles = makeStyles({
  toggle: {
    justifyContent: 'start',
    maxWidth: '100%',
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  counts: { color: tokens.colorNeutralForeground3 },
  list: {
    paddingBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  standing: { display: 'block', margin: 0, marginTop: tokens.spacingVerticalS },
  policies: { margin: 0, padding: 0, listStyleType: 'none' },
  policy: { marginTop: tokens.spacingVerticalXS },
  dates: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  note: { display: 'block', color: tokens.colorNeutralForeground3 },
});
