import { enterprisesIn } from '../test/budget/enterprises-of';
import { companyRow, HEADINGS } from './generated-companies';
import { prospectsIn, partOf, inRun, byForecast, TERMS, AHEAD } from '../test/budget/uncertainty/uncertain';
const N = Number(process.argv[2] ?? 200), R = Number(process.argv[3] ?? 40);
const ents = enterprisesIn(Array.from({ length: N }, (_, at) => Object.fromEntries(companyRow(at).map((v, k) => [HEADINGS[k]!, v]))));
const ps = prospectsIn(ents);
const terms = { ...TERMS, runs: R };
let t = performance.now();
const part = partOf(ps, terms, { ...AHEAD, years: 5 });
console.log('mc ms', performance.now() - t, process.memoryUsage().rss / 2 ** 20);
t = performance.now();
for (const r of ['base', 0, 1, R - 1] as const) {
  const a = JSON.stringify(inRun(part, r)), b = JSON.stringify(byForecast(ps, terms, { ...AHEAD, years: 5 }, r));
  console.log(r, a === b); if (a !== b) { console.log(a); console.log(b); }
}
console.log('exact ms per run', (performance.now() - t) / 4);
