import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, type ReactNode } from 'react';

interface DisclosureProps {
  readonly label: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A line that opens more below it. */
export function Disclosure({ label, open, onToggle, children }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        iconPosition="after"
        aria-expanded={open}
        aria-controls={id}
        className={styles.toggle}
        onClick={onToggle}
      >
        {label}
      </Button>
      <div id={id} hidden={!open}>
        {open ? children : null}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  toggle: {
    justifyContent: 'start',
    maxWidth: '100%',
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
});
