import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { MathFormula16Regular } from '@fluentui/react-icons/svg/math-formula';
import { Fragment, useId, type ReactNode } from 'react';
import { dialect } from '../../src/formulas/dialect';
import { fieldLabel } from '../../src/table/fields';
import { NUMBER_USE } from '../../src/law/rule-numbers';
import { quotaWords } from '../../src/words/quotas';
import { sentence } from '../../src/words/sentences';
import { BENEFICIARY, FREQUENCY, natureOf } from '../../src/words/terms';
import type { Provision } from '../../src/rules/policy-book';
import { AwardForm } from './award-form';
import { DetailList, DetailSection, SectionHeading } from '../award/detail-sections';
import { Highlighted } from '../award/law-text';
import type { LibraryMemory, Remember, TypedForm } from './library-memory';
import { numbersByUse } from '../award/number-words';
import { usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';

interface LibraryAwardProps {
  readonly provision: Provision;
  readonly words: readonly string[];
  readonly memory: LibraryMemory;
  readonly remember: Remember;
}

/** One award of a clause: title, function and parameters; when opened, its numbers and the form that writes it. */
export function LibraryAward({ provision, words, memory, remember }: LibraryAwardProps) {
  const { award } = provision;
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const id = useId();
  const open = memory.openAwards.includes(award.name);
  const toggle = (): void => {
    const others = memory.openAwards.filter((name) => name !== award.name);
    remember({ openAwards: open ? others : [...others, award.name] });
  };
  const parameters = award.inputs.map(({ input }) => say(sentence(fieldLabel(input))));
  return (
    <section className={styles.award} data-award={award.name}>
      <h4 className={styles.heading}>
        <Button
          appearance="transparent"
          size="small"
          className={styles.toggle}
          icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          iconPosition="after"
          aria-expanded={open}
          aria-controls={id}
          onClick={toggle}
        >
          <Text weight="semibold" size={300}>
            <Highlighted words={words}>{say(award.title)}</Highlighted>
          </Text>
        </Button>
      </h4>
      <p className={styles.function}>
        <code translate="no">
          <Highlighted words={words}>{dialect.spelled(award.name)}</Highlighted>
        </code>
        {award.role === 'award' ? null : (
          <Badge appearance="outline" size="small" color="informative">
            {t(`roles.${award.role}`)}
          </Badge>
        )}
      </p>
      {parameters.length > 0 ? (
        <p className={styles.parameters}>
          <Highlighted words={words}>
            {t('library.parameters', { list: parameters.join(t('reason.separator')) })}
          </Highlighted>
        </p>
      ) : null}
      <div id={id} hidden={!open}>
        {open ? (
          <SectionHeading.Provider value="h5">
            <OpenAward provision={provision} memory={memory} remember={remember} />
          </SectionHeading.Provider>
        ) : null}
      </div>
    </section>
  );
}

function OpenAward({ provision, memory, remember }: Omit<LibraryAwardProps, 'words'>) {
  const { award } = provision;
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const typed = memory.forms[award.name];
  return (
    <>
      <Button
        size="small"
        appearance={typed ? 'secondary' : 'primary'}
        icon={typed ? null : <MathFormula16Regular />}
        aria-expanded={typed !== undefined}
        className={styles.open}
        onClick={() => remember({ forms: withForm(memory.forms, award.name, typed ? null : {}) })}
      >
        {t(typed ? 'form.close' : 'form.open')}
      </Button>
      {typed ? (
        <AwardForm
          provision={provision}
          typed={typed}
          onTyped={(form) => remember({ forms: withForm(memory.forms, award.name, form) })}
        />
      ) : null}
      <Numbers provision={provision} />
      {award.conditions.length > 0 ? (
        <DetailSection title={t('details.verify')}>
          <DetailList items={award.conditions.map(say)} />
        </DetailSection>
      ) : null}
      {award.ambiguities.length > 0 ? (
        <DetailSection title={t('details.ambiguities')}>
          <DetailList
            items={award.ambiguities.map(({ taken, other }) =>
              other ? `${say(taken)}\n${t('details.ambiguity')}${say(other.text)}` : say(taken),
            )}
          />
        </DetailSection>
      ) : null}
      <AwardFacts provision={provision} />
    </>
  );
}

type Forms = LibraryMemory['forms'];

/** The forms with this one as it is now; null shuts it. */
const withForm = (forms: Forms, award: string, form: TypedForm | null): Forms =>
  Object.fromEntries([
    ...Object.entries(forms).filter(([name]) => name !== award),
    ...(form ? [[award, form] as const] : []),
  ]);

/** The numbers marked in the text, by their use: what their hints say, for those who cannot point. */
function Numbers({ provision }: Pick<LibraryAwardProps, 'provision'>) {
  const { clause, award } = provision;
  const { t, say } = usePaneWords();
  const uses = numbersByUse(clause.text, clause.awards, award);
  if (uses.length === 0) return null;
  return (
    <DetailSection title={t('library.numbers')}>
      <Facts
        facts={uses.map(({ use, numbers }) => [
          say(sentence(NUMBER_USE[use])),
          <span key={use} lang="zh-CN" translate="no">
            {numbers.join('、')}
          </span>,
        ])}
      />
    </DetailSection>
  );
}

function AwardFacts({ provision: { award } }: Pick<LibraryAwardProps, 'provision'>) {
  const { t, say } = usePaneWords();
  const facts: (readonly [string, ReactNode])[] = [
    [t('details.beneficiary'), say(sentence(BENEFICIARY[award.beneficiary]))],
    [
      t('details.frequency'),
      award.frequency ? say(sentence(FREQUENCY[award.frequency])) : t('details.notStated'),
    ],
    [t('details.nature'), <Unbroken key="nature">{say(sentence(natureOf(award)))}</Unbroken>],
  ];
  const quota = quotaWords(award);
  if (quota) facts.push([t('details.quota'), say(sentence(quota))]);
  return (
    <DetailSection title={t('details.facts')}>
      <Facts facts={facts} />
    </DetailSection>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([term, content]) => (
        <Fragment key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.content}>{content}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  award: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  toggle: {
    justifyContent: 'start',
    alignItems: 'start',
    minWidth: 0,
    maxWidth: '100%',
    paddingInline: 0,
    textAlign: 'start',
  },
  function: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  parameters: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  open: { marginTop: tokens.spacingVerticalS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  term: { maxWidth: '8em', color: tokens.colorNeutralForeground3 },
  content: { margin: 0 },
});
