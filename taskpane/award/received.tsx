import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AwardAssessment } from '../../src/company/assessment';
import { enterpriseKey, receivedKey } from '../../src/company/stored-answers';
import { Exact } from '../../src/rules/exact';
import { usePaneStore, usePaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import { inlineAmount } from '../../src/words/amounts';
import { DetailSection } from './detail-sections';

/** What the company has received under a ceiling before, where no figure of the clause says it. */
export function Received(props: { readonly assessed: AwardAssessment; readonly reading: CompanyReading }) {
  const { assessed, reading } = props;
  const { award } = assessed;
  const { t, language } = usePaneWords();
  const { ceiling } = award;
  if (ceiling?.received !== null || enterpriseKey(reading.enterprise) === null) return null;
  const said = reading.answers.received.get(receivedKey(award, reading.day));
  return (
    <DetailSection title={t('received.title')}>
      <p style={NO_MARGIN}>{t('received.explain', { words: ceiling.words })}</p>
      <ReceivedField
        key={`${award.name} ${said?.toString() ?? ''}`}
        assessed={assessed}
        said={said}
        label={
          ceiling.over === 'year'
            ? t('received.inYear', { year: reading.day.slice(0, 4) })
            : t('received.ever')
        }
      />
      {said ? (
        <p style={NO_MARGIN}>{t('received.counted', { amount: inlineAmount(said, language) })}</p>
      ) : null}
    </DetailSection>
  );
}

const NO_MARGIN = { margin: 0 } as const;

function ReceivedField(props: {
  readonly assessed: AwardAssessment;
  readonly said: Exact | undefined;
  readonly label: string;
}) {
  const { assessed, said, label } = props;
  const store = usePaneStore();
  const { t } = usePaneWords();
  const styles = useStyles();
  const [typed, setTyped] = useState(said?.toFixed() ?? '');
  const written = typed.normalize('NFKC').replace(/[\s,]/g, '');
  const isAmount = /^\d{1,15}(?:\.\d{1,2})?$/.test(written);
  const isWrong = written !== '' && !isAmount;
  const isChanged = written !== (said?.toFixed() ?? '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        void store.setReceived(assessed.award, written === '' ? null : new Exact(written));
      }}
    >
      <Field
        label={label}
        size="small"
        className={styles.field}
        validationState={isWrong ? 'error' : 'none'}
        {...(isWrong && { validationMessage: t('received.wrong') })}
      >
        <Input
          size="small"
          inputMode="decimal"
          value={typed}
          contentAfter={<span>{t('received.unit')}</span>}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Button size="small" type="submit" disabled={isWrong || !isChanged}>
        {t('received.keep')}
      </Button>
      {said ? (
        <Button size="small" onClick={() => void store.setReceived(assessed.award, null)}>
          {t('questions.takeBack')}
        </Button>
      ) : null}
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 9em', minWidth: 0 },
});
