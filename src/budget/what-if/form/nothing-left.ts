/**
 * What remains of a part of a policy once every field that the form knows was taken out of it. A field that the
 * rules gain and the form does not know is an error of compilation here, never lost in silence.
 */
export const nothingLeft = (rest: Readonly<Record<string, never>>): number => Object.keys(rest).length;

/** A part of a form without the fields that say nothing. */
export const stated = <T extends object>(form: T): T =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined)) as T;

/** A list that says something. */
export const listed = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** `true` where it is said, and nothing where it is not. */
export const said = (holds: boolean): true | undefined => (holds ? true : undefined);
