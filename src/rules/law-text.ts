/**
 * The law's text, verbatim, written in lines short enough to read aloud:
 *
 *     text: lawText`
 *       支持“芯机联动”,鼓励终端厂商、系统方案集成商试用自主研发的集成电路产品、设备、材料,
 *       按当年使用金额分档给予奖励。
 *     `,
 *
 * Each line break is dropped together with the indentation after it; nothing else changes. A new paragraph of
 * the law is written `\n` at the end of its line. A break that could stand for a blank is refused, so that no
 * blank is lost unseen: no line ends with a blank, none is empty, all are indented alike, and none breaks
 * between two Latin letters or digits.
 */
export function lawText({ raw }: { readonly raw: readonly string[] }): string {
  const [written = '', ...more] = raw;
  if (more.length > 0) throw new SyntaxError('the law is quoted whole: nothing is put into its text');
  if (!written.includes('\n')) return withParagraphs(written);
  const lines = written.split('\n');
  const first = lines.shift();
  const last = lines.pop();
  if (first !== '' || last?.trim() !== '') {
    throw new SyntaxError(`the text starts and ends on lines of its own: ${written}`);
  }
  const indentation = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  const words = lines.map((line) => {
    const text = line.slice(indentation.length);
    if (!line.startsWith(indentation) || /^\s|\s$|^$/.test(text)) {
      throw new SyntaxError(`a blank may be lost at the break of this line: “${line}”`);
    }
    return text;
  });
  for (const [at, line] of words.entries()) {
    if (/(?<!\\)[A-Za-z0-9]$/.test(line) && /^[A-Za-z0-9]/.test(words[at + 1] ?? '')) {
      throw new SyntaxError(`a blank may be meant after this line: “${line}”`);
    }
  }
  return withParagraphs(words.join(''));
}

function withParagraphs(written: string): string {
  const text = written.replaceAll('\\n', '\n');
  if (text.includes('\\')) throw new SyntaxError(`the only sign written with \\ is \\n: ${written}`);
  return text;
}
