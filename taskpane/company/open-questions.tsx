import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { enterpriseKey, type Answer } from '../../src/company/stored-answers';
import { Disclosure } from '../frame/disclosure';
import { usePaneStore, usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';
import type { CompanyReading } from '../store/pane-reading';
import { questionsOf, settledOf, type SaidQuestion } from './question-words';

/** As many questions are shown at once; the others are behind 更多. */
const SHOWN = 3;
const ANSWERS: readonly Answer[] = ['same', 'different'];

/** The questions that decide between the two totals, and those that were answered. */
export function OpenQuestions({ reading }: { readonly reading: CompanyReading }) {
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const [more, setMore] = useState(false);
  const open = questionsOf(reading, words);
  const hidden = open.slice(SHOWN);
  const canAnswer = enterpriseKey(reading.enterprise) !== null;
  return (
    <>
      {open.length > 0 ? (
        <section className={styles.questions} data-questions>
          <Text as="h2" size={200} weight="semibold" className={styles.title}>
            {t('questions.title')}
          </Text>
          {canAnswer ? null : <p className={styles.hint}>{t('questions.unnamed')}</p>}
          <ul className={styles.list}>
            {open.slice(0, SHOWN).map((one) => (
              <OpenQuestion key={one.id} question={one} canAnswer={canAnswer} />
            ))}
          </ul>
          {hidden.length > 0 ? (
            <Disclosure
              label={t('questions.more', { count: hidden.length })}
              open={more}
              onToggle={() => setMore(!more)}
            >
              <ul className={styles.list}>
                {hidden.map((one) => (
                  <OpenQuestion key={one.id} question={one} canAnswer={canAnswer} />
                ))}
              </ul>
            </Disclosure>
          ) : null}
        </section>
      ) : null}
      <AnsweredQuestions reading={reading} />
    </>
  );
}

function OpenQuestion(props: { readonly question: SaidQuestion; readonly canAnswer: boolean }) {
  const { question, canAnswer } = props;
  const store = usePaneStore();
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.question}>
      <p id={id} className={styles.sentence}>
        <Unbroken>{question.words}</Unbroken>
      </p>
      {question.hint === null ? null : (
        <p className={styles.hint}>
          <Unbroken>{question.hint}</Unbroken>
        </p>
      )}
      {canAnswer ? (
        <div className={styles.answers}>
          {ANSWERS.map((answer) => (
            <Button
              key={answer}
              size="small"
              aria-describedby={id}
              onClick={() => void store.answerQuestion(question.id, answer)}
            >
              {question.buttons[answer]}
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}

/** The section 已回答: what was said of each question, to be taken back one by one. */
function AnsweredQuestions({ reading }: { readonly reading: CompanyReading }) {
  const store = usePaneStore();
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const settled = settledOf(reading, words);
  if (settled.length === 0) return null;
  return (
    <div data-answered>
      <Disclosure
        label={t('questions.answered', { count: settled.length })}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        <ul className={styles.list}>
          {settled.map((question) => (
            <li key={question.id} className={styles.question}>
              <p className={styles.sentence}>
                <Unbroken>{question.words}</Unbroken>
              </p>
              <div className={styles.answers}>
                <Text weight="semibold" size={200}>
                  {question.buttons[question.answer]}
                </Text>
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.back}
                  onClick={() => void store.answerQuestion(question.id, null)}
                >
                  {t('questions.takeBack')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

const useStyles = makeStyles({
  questions: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { display: 'block', margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  question: { marginTop: tokens.spacingVerticalS },
  sentence: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  back: { minWidth: 0, paddingInline: 0, color: tokens.colorBrandForegroundLink },
});
