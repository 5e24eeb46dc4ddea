/** Functions are written `HZ.NAME` in a formula, here as in Excel. */
export const NAMESPACE = 'HZ';

export const nameInFormula = (id: string): string => `${NAMESPACE}.${id}`;
