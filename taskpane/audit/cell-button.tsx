import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useAuditWords } from './audit-words';

/** A cell, as a button that goes there. */
export function CellButton(props: {
  readonly cell: string;
  readonly words: string;
  readonly onClick: () => void;
}) {
  const { cell, words, onClick } = props;
  const { t } = useAuditWords();
  const styles = useStyles();
  return (
    <Button
      size="small"
      className={styles.cell}
      aria-label={`${words} ${t('select', { cell })}`}
      title={t('select', { cell })}
      onClick={onClick}
    >
      {words}
    </Button>
  );
}

const useStyles = makeStyles({
  cell: { minWidth: 0, paddingInline: tokens.spacingHorizontalSNudge, fontWeight: tokens.fontWeightRegular },
});
