import {
  makeStyles,
  TeachingPopover,
  TeachingPopoverBody,
  TeachingPopoverCarousel,
  TeachingPopoverCarouselCard,
  TeachingPopoverCarouselFooter,
  TeachingPopoverCarouselNav,
  TeachingPopoverCarouselNavButton,
  TeachingPopoverHeader,
  TeachingPopoverSurface,
  TeachingPopoverTitle,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useId, useLayoutEffect, useState } from 'react';
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
    <TeachingPopover
      open
      inline
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
      <TeachingPopoverSurface
        id={id}
        role="dialog"
        tabIndex={-1}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-body`}
        className={styles.surface}
      >
        <TeachingPopoverHeader
          icon={null}
          dismissButton={{ 'aria-label': t('guide.skip'), title: t('guide.skip'), onClick: close }}
        >
          {t('commands.guide')}
        </TeachingPopoverHeader>
        <TeachingPopoverCarousel
          value={step}
          onValueChange={(_, { value }) => setStep(value as GuideStep)}
          onFinish={close}
          announcement={(value) => {
            const next = value as GuideStep;
            return `${t(`guide.${next}.title`)} ${t(`guide.${next}.body`)}`;
          }}
        >
          {GUIDE_STEPS.map((one) => (
            <TeachingPopoverCarouselCard key={one} value={one}>
              <TeachingPopoverBody>
                <TeachingPopoverTitle id={one === step ? `${id}-title` : undefined} className={styles.title}>
                  {t(`guide.${one}.title`)}
                </TeachingPopoverTitle>
                <p id={one === step ? `${id}-body` : undefined} className={styles.body}>
                  {t(`guide.${one}.body`)}
                </p>
              </TeachingPopoverBody>
            </TeachingPopoverCarouselCard>
          ))}
          <TeachingPopoverCarouselFooter
            initialStepText={t('guide.skip')}
            finalStepText={t('guide.finish')}
            previous={{
              as: 'button',
              navType: 'prev',
              altText: t('guide.skip'),
              children: t('guide.back'),
              size: 'small',
            }}
            next={{
              as: 'button',
              navType: 'next',
              altText: t('guide.finish'),
              children: t('guide.next'),
              size: 'small',
            }}
          >
            <TeachingPopoverCarouselNav>
              {(value) => (
                <TeachingPopoverCarouselNavButton
                  aria-label={t('guide.goTo', { title: t(`guide.${value as GuideStep}.title`) })}
                />
              )}
            </TeachingPopoverCarouselNav>
          </TeachingPopoverCarouselFooter>
        </TeachingPopoverCarousel>
      </TeachingPopoverSurface>
    </TeachingPopover>
  );
}

const useStyles = makeStyles({
  surface: {
    width: '288px',
    maxWidth: 'calc(100vw - 16px)',
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
  },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, textWrap: 'balance' },
  body: { margin: 0, textWrap: 'pretty' },
});
