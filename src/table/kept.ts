const MOST_KEPT = 10_000;

/**
 * What was worked out for some words, kept: headings and names come again with every field and every reading of a
 * sheet.
 */
export function kept<T extends object>(workOut: (words: string) => T): (words: string) => T {
  const answers = new Map<string, T>();
  return (words) => {
    const known = answers.get(words);
    if (known !== undefined) return known;
    if (answers.size >= MOST_KEPT) answers.clear();
    const answer = workOut(words);
    answers.set(words, answer);
    return answer;
  };
}
