import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { changeableNumbers, draftInForce, type PolicyChange } from '../../src/budget/what-if/policy-changes';
import type { StoredScenarios } from '../../src/budget/what-if/stored-changes';
import type { Provision } from '../../src/rules/policy-book';
import type { Text } from '../../src/rules/text';
import { usePaneState, usePaneStore } from '../frame/pane-context';
import { useBudgetWords } from './budget-words';
import { useTypeStyles } from './type-styles';
import { useDesk } from './use-desk';

interface FormProps {
  readonly changes: readonly PolicyChange[];
  /** The same in words. */
  readonly words: readonly Text[];
  readonly kept: StoredScenarios;
  readonly onChange: (changes: readonly PolicyChange[]) => void;
}

/** What is supposed: the ready example, what the workbook keeps, and numbers of one award after another. */
export function WhatIfForm(props: FormProps) {
  const { changes, words, kept, onChange } = props;
  const { t, say } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  return (
    <div className={styles.form}>
      <ReadyExample onChange={onChange} />
      <Kept kept={kept} onChange={onChange} />
      <AwardNumbers changes={changes} onChange={onChange} />
      <section aria-label={t('whatIf.supposed')} className={styles.supposed} data-supposed>
        <h2 className={styles.title}>{t('whatIf.supposed')}</h2>
        {changes.length === 0 ? (
          <p className={type.note}>{t('whatIf.nothing')}</p>
        ) : (
          <>
            <ul className={styles.words}>
              {words.map((one) => (
                <li key={one.zh}>{say(one)}</li>
              ))}
            </ul>
            <Keep changes={changes} onChange={onChange} />
          </>
        )}
      </section>
    </div>
  );
}

/** The draft of a new round in the place of the policy whose awards its own succeed. */
function ReadyExample({ onChange }: Pick<FormProps, 'onChange'>) {
  const { book } = usePaneStore();
  const { day } = usePaneState();
  const { t } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const draft = book.policies.find(({ status }) => status === 'draft');
  if (!draft) return null;
  return (
    <div>
      <Button
        size="small"
        className={styles.ready}
        data-ready
        onClick={() => onChange(draftInForce(book, draft, day))}
      >
        {t('whatIf.ready')}
      </Button>
      <p className={type.note}>{t('whatIf.readyWhy')}</p>
    </div>
  );
}

function Kept({ kept, onChange }: Pick<FormProps, 'kept' | 'onChange'>) {
  const desk = useDesk();
  const { t, say } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const [chosen, setChosen] = useState('');
  const { scenarios, refused } = kept;
  const known = scenarios.some(({ name }) => name === chosen) ? chosen : '';
  return (
    <>
      {refused.map((why) => (
        <p key={why.zh} className={type.warning}>
          {t('whatIf.refused', { why: say(why) })}
        </p>
      ))}
      {scenarios.length === 0 ? null : (
        <>
          <Field label={t('whatIf.kept')} size="small" orientation="horizontal" className={styles.field}>
            <Select
              size="small"
              translate="no"
              value={known}
              onChange={(_, { value }) => {
                setChosen(value);
                const scenario = scenarios.find(({ name }) => name === value);
                if (scenario) onChange(scenario.changes);
              }}
            >
              <option value="">{t('whatIf.keptNone')}</option>
              {scenarios.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          {known === '' ? null : (
            <Button
              size="small"
              appearance="transparent"
              className={type.link}
              onClick={() => void desk.keepScenario(known, null)}
            >
              {t('whatIf.forget', { name: known })}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function Keep({ changes, onChange }: Pick<FormProps, 'changes' | 'onChange'>) {
  const desk = useDesk();
  const { t } = useBudgetWords();
  const styles = useStyles();
  const [name, setName] = useState('');
  return (
    <div className={styles.keep}>
      <Input
        size="small"
        aria-label={t('whatIf.name')}
        placeholder={t('whatIf.name')}
        maxLength={100}
        className={styles.name}
        value={name}
        onChange={(_, { value }) => setName(value)}
      />
      <Button
        size="small"
        disabled={name.trim() === ''}
        onClick={() => void desk.keepScenario(name, changes).then(() => setName(''))}
      >
        {t('whatIf.save')}
      </Button>
      <Button size="small" onClick={() => onChange([])}>
        {t('whatIf.clear')}
      </Button>
    </div>
  );
}

type NumberChange = Extract<PolicyChange, { kind: 'number' }>;

/** One award, and its numbers as the clause has them. */
function AwardNumbers({ changes, onChange }: Pick<FormProps, 'changes' | 'onChange'>) {
  const { book } = usePaneStore();
  const { t, say } = useBudgetWords();
  const styles = useStyles();
  // Whoever comes back finds the award whose number was changed last.
  const last = changes.filter((one) => one.kind === 'number').at(-1)?.award ?? '';
  const [policy, setPolicy] = useState(book.find(last)?.policy.id ?? '');
  const [award, setAward] = useState(last);
  const awards = book.provisions.filter((one) => one.policy.id === policy);
  const provision = awards.find((one) => one.award.name === award);
  const setNumber = (at: string, to: string): void => {
    const others = changes.filter((one) => !(one.kind === 'number' && one.award === award && one.at === at));
    onChange(to.trim() === '' ? others : [...others, { kind: 'number', award, at, to: to.trim() }]);
  };
  const numbers = changes.filter((one): one is NumberChange => one.kind === 'number' && one.award === award);
  return (
    <>
      <Field label={t('whatIf.policy')} size="small" orientation="horizontal" className={styles.field}>
        <Select size="small" value={policy} onChange={(_, { value }) => setPolicy(value)}>
          <option value="">{t('whatIf.choose')}</option>
          {book.policies.map(({ id, shortTitle }) => (
            <option key={id} value={id}>
              {say(shortTitle)}
            </option>
          ))}
        </Select>
      </Field>
      {policy === '' ? null : (
        <Field label={t('whatIf.award')} size="small" orientation="horizontal" className={styles.field}>
          <Select size="small" value={provision ? award : ''} onChange={(_, { value }) => setAward(value)}>
            <option value="">{t('whatIf.choose')}</option>
            {awards.map((one) => (
              <option key={one.award.name} value={one.award.name}>
                {say(one.award.title)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {provision ? <Numbers provision={provision} changes={numbers} onSet={setNumber} /> : null}
    </>
  );
}

function Numbers(props: {
  readonly provision: Provision;
  readonly changes: readonly NumberChange[];
  readonly onSet: (at: string, to: string) => void;
}) {
  const { provision, changes, onSet } = props;
  const { t, say } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const numbers = changeableNumbers(provision);
  if (numbers.length === 0) return <p className={type.note}>{t('whatIf.noNumbers')}</p>;
  return (
    <ul className={type.list} aria-label={t('whatIf.numbers')} data-numbers>
      {numbers.map(({ at, role, category, measured, shown, written }) => {
        const what = [say(role), ...(measured ? [say(measured)] : [])].join(' · ');
        return (
          <li key={at} className={styles.number} data-number={at}>
            <span>
              {what}
              <span className={styles.quiet}>
                {t('whatIf.now', { value: say(shown) })}
                {category ? ` · ${t('whatIf.only', { category: say(category) })}` : null}
              </span>
            </span>
            <Input
              size="small"
              className={styles.input}
              aria-label={t('whatIf.set', { what, value: say(shown) })}
              placeholder={written}
              value={changes.find((one) => one.at === at)?.to ?? ''}
              onChange={(_, { value }) => onSet(at, value)}
            />
          </li>
        );
      })}
    </ul>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
  },
  ready: { maxWidth: '100%' },
  field: { gridTemplateColumns: '6em minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  number: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 9em',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  input: { minWidth: 0, width: '100%' },
  supposed: {
    marginTop: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, paddingInlineStart: '1.2em', textWrap: 'pretty' },
  keep: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  name: { flexGrow: 1, minWidth: '6em', width: '6em' },
});
