/** As many different words as a table of a city's districts and trades has, many times over. */
const MOST_KEPT = 5_000;

/** Works out once for each word what is asked of many rows that say the same. */
export function keptByWords<Found>(find: (words: string) => Found): (words: string) => Found {
  const known = new Map<string, Found>();
  return (words) => {
    const found = known.get(words);
    if (found !== undefined) return found;
    if (known.size >= MOST_KEPT) known.clear();
    const fresh = find(words);
    known.set(words, fresh);
    return fresh;
  };
}
