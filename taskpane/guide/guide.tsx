import { Button, makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent as KeyPress,
} from 'react';
import { anchorOf, GUIDE_PLACES, GUIDE_STEPS, type GuideStep } from './guide-steps';
import { usePaneState, usePaneWords } from '../frame/pane-context';
import type { View } from '../frame/views';

export interface GuideProps {
  /** The pane that it explains. */
  readonly pane: HTMLElement;
  /** The view that is open. */
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onClose: () => void;
}

/** The guide 使用引导 walks through the pane. Each step stands beside its subject, which stays usable. */
export default function Guide({ pane, view: open, onView, onClose }: GuideProps) {
  const { t } = usePaneWords();
  const { reading } = usePaneState();
  const [step, setStep] = useState<GuideStep>(GUIDE_STEPS[0]);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const styles = useStyles();
  const id = useId();
  const { view, position } = GUIDE_PLACES[step];
  useLayoutEffect(() => onView(view), [onView, view]);
  // Another view or row brings other contents, and with them another anchor.
  useEffect(() => {
    const found = anchorOf(step, pane);
    found?.scrollIntoView({ block: 'nearest' });
    setAnchor(found);
  }, [pane, open, reading, step]);
  const close = useCallback(() => {
    // The focus must not fall out of the pane with the guide that holds it.
    if (document.getElementById(id)?.contains(document.activeElement)) {
      pane.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    }
    onClose();
  }, [id, pane, onClose]);
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, [close]);
  if (!anchor) return null;
  return (
    <Popover
      open
      inline
      withArrow
      appearance="brand"
      // The grid and the pane stay in use: a press beside it is no wish to end it.
      trapFocus={false}
      onOpenChange={(event) => {
        if (event.type === 'keydown') close();
      }}
      positioning={{
        target: anchor,
        position,
        align: 'start',
        strategy: 'fixed',
        overflowBoundary: pane,
        flipBoundary: pane,
        overflowBoundaryPadding: 8,
      }}
    >
      <PopoverSurface
        id={id}
        role="dialog"
        tabIndex={-1}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-body`}
        className={styles.surface}
      >
        <div className={styles.head}>
          <span>{t('commands.guide')}</span>
          <Button
            size="small"
            appearance="transparent"
            className={styles.onBrand}
            icon={<Dismiss16Regular />}
            aria-label={t('guide.skip')}
            title={t('guide.skip')}
            onClick={close}
          />
        </div>
        <div aria-live="polite">
          <h2 id={`${id}-title`} className={styles.title}>
            {t(`guide.${step}.title`)}
          </h2>
          <p id={`${id}-body`} className={styles.body}>
            {t(`guide.${step}.body`)}
          </p>
        </div>
        <Steps step={step} onStep={setStep} onClose={close} />
      </PopoverSurface>
    </Popover>
  );
}

/** The way back, the steps themselves, and the way on; the steps are one stop of the Tab key. */
function Steps(props: {
  readonly step: GuideStep;
  readonly onStep: (step: GuideStep) => void;
  readonly onClose: () => void;
}) {
  const { step, onStep, onClose } = props;
  const { t } = usePaneWords();
  const styles = useStyles();
  const dots = useRef<HTMLDivElement>(null);
  const at = GUIDE_STEPS.indexOf(step);
  const [before, next] = [GUIDE_STEPS[at - 1], GUIDE_STEPS[at + 1]];
  const byArrow = ({ key }: KeyPress): void => {
    const to = key === 'ArrowRight' ? next : key === 'ArrowLeft' ? before : undefined;
    if (!to) return;
    onStep(to);
    dots.current?.querySelectorAll('button')[GUIDE_STEPS.indexOf(to)]?.focus();
  };
  return (
    <div className={styles.steps}>
      <Button size="small" className={styles.step} onClick={() => (before ? onStep(before) : onClose())}>
        {t(before ? 'guide.back' : 'guide.skip')}
      </Button>
      <div ref={dots} className={styles.dots} onKeyDown={byArrow} role="group">
        {GUIDE_STEPS.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.dot}
            tabIndex={one === step ? 0 : -1}
            aria-current={one === step ? 'step' : undefined}
            aria-label={t('guide.goTo', { title: t(`guide.${one}.title`) })}
            onClick={() => onStep(one)}
          />
        ))}
      </div>
      <Button size="small" className={styles.step} onClick={() => (next ? onStep(next) : onClose())}>
        {t(next ? 'guide.next' : 'guide.finish')}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    width: '288px',
    maxWidth: 'calc(100vw - 16px)',
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  onBrand: {
    minWidth: 0,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { color: tokens.colorNeutralForegroundOnBrand },
    ':hover:active': { color: tokens.colorNeutralForegroundOnBrand },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    textWrap: 'balance',
  },
  body: { margin: 0, marginTop: tokens.spacingVerticalXS, textWrap: 'pretty' },
  steps: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalM,
  },
  step: { minWidth: 0 },
  dots: { display: 'flex' },
  // The pointer has 16 pixels, the eye 6.
  dot: {
    width: '16px',
    height: '24px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    '::after': {
      content: '""',
      display: 'block',
      width: '6px',
      height: '6px',
      marginInline: 'auto',
      borderRadius: '3px',
      backgroundColor: tokens.colorNeutralForegroundOnBrand,
      opacity: 0.6,
    },
    '&[aria-current]::after': { width: '12px', opacity: 1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralForegroundOnBrand}` },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'CanvasText' } },
  },
});
