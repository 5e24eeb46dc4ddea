/**
 * Changes every award in one place at a time and runs its cases against the change; fails when one goes unnoticed.
 * `--write` writes the result into docs/mutation.md.
 */
import { writeFileSync } from 'node:fs';
import { policyLibrary } from '../src/policy-library';
import { isUnexcused, judge } from '../test/mutation/judgement';
import { MUTATION_REPORT, mutationReport, told } from '../test/mutation/mutation-report';
import { readCaseFiles } from '../test/cases/read-cases';

const cases = new Map(readCaseFiles().flatMap(({ awards }) => awards.map((one) => [one.function, one])));
const judgements = policyLibrary.provisions.map((provision) =>
  judge(provision, cases.get(provision.award.name) ?? { cases: [] }),
);
const report = mutationReport(judgements);

console.log(report);
if (process.argv.includes('--write')) writeFileSync(MUTATION_REPORT, report);

const missed = judgements.flatMap(({ provision, survivors }) =>
  survivors.filter(isUnexcused).map((survivor) => `${provision.award.name} | ${told(survivor)}`),
);
if (missed.length > 0) {
  console.error(`The cases miss ${missed.length}:\n${missed.join('\n')}`);
  process.exitCode = 1;
}
