import { text, type Text } from '../rules/text';

/** A name inside an English sentence: lower case, except where capitals belong to it (R&D, EDA, IP). */
export const inSentence = ({ zh, en }: Text): Text =>
  text(zh, /^[A-Z][a-z]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en);

/** An English sentence begins with a capital. */
export const sentence = ({ zh, en }: Text): Text => text(zh, en.charAt(0).toUpperCase() + en.slice(1));
