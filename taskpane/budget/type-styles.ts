import { makeStyles, tokens } from '@fluentui/react-components';

/** The few sizes of words that the view has. */
export const useTypeStyles = makeStyles({
  title: { display: 'block', margin: 0, textWrap: 'balance' },
  part: {
    display: 'block',
    margin: 0,
    marginTop: tokens.spacingVerticalXL,
    marginBottom: tokens.spacingVerticalXS,
  },
  note: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  line: { margin: 0, marginTop: tokens.spacingVerticalS, textWrap: 'pretty' },
  warning: {
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    color: tokens.colorStatusWarningForeground3,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'pretty',
  },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', textAlign: 'end' },
  link: {
    justifyContent: 'start',
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  commands: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
});
