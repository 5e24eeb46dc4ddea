import type { Policy } from '../rules/policies';
import { text, type Text } from '../rules/text';

/** A citation that opens on the page: policy, article, heading. */
export function citation({ title, documentNumber }: Policy, article: string, heading: Text): Text {
  const number = documentNumber ? text(`（${documentNumber}）`, ` (${documentNumber})`) : text('', '');
  return text(
    `《${title.zh}》${number.zh}${article}“${heading.zh}”`,
    `${title.en}${number.en}, article ${article}: ${heading.en}`,
  );
}
