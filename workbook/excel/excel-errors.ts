/** The code of an error of Excel, such as `AccessDenied`; undefined for any other error. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/**
 * An error as a person can act on it. Excel says of a protected sheet that access is denied, in English and
 * without what to do. The code stays on it, for those who ask.
 */
export function inWords(error: unknown): unknown {
  if (codeOf(error) !== 'AccessDenied' || error instanceof Protected) return error;
  return new Protected(error);
}

class Protected extends Error {
  readonly code = 'AccessDenied';

  constructor(cause: unknown) {
    super(ACCESS_DENIED, { cause });
  }
}

const ACCESS_DENIED =
  '工作表或工作簿受保护，Excel 没有允许（AccessDenied）。' +
  '请在“审阅”中撤消保护后再试；文件限制编辑的，请联系文件的所有者。 ' +
  'The sheet or the workbook is protected and Excel did not allow it (AccessDenied). ' +
  'Turn the protection off under Review and try again; where the file itself is restricted, ask its owner.';
