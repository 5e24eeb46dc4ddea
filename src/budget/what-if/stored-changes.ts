import * as z from 'zod/mini';
import { text, type Text } from '../../rules/text';
import { changeShape, type PolicyChange } from './change-shape';
import { cut, RefusedForm, saying } from './form/form-fault';
import { sizeFault } from './form/form-size';
import { shapeFaults } from './form/shape-faults';
import { listOf } from './form/shape-words';
import { shapedForm } from './policy-form';

/** The name under which a workbook keeps what its planner supposes. */
export const SCENARIOS_SETTING = 'hangce.scenarios';

/** What a planner supposes, under a name of its own. */
export interface Scenario {
  readonly name: string;
  readonly changes: readonly PolicyChange[];
}

const MOST_SCENARIOS = 50;
const MOST_CHANGES = 500;
const LONGEST_NAME = 100;

const named = z.looseObject({ name: z.string() });
const scenarioShape = z.strictObject({
  name: z.string().check(z.regex(/\S/, 'filled'), z.maxLength(LONGEST_NAME)),
  changes: listOf(changeShape, MOST_CHANGES),
});

/** What a workbook keeps, as far as it can be used, and what it cannot, in words. */
export interface StoredScenarios {
  readonly scenarios: readonly Scenario[];
  readonly refused: readonly Text[];
}

/**
 * What a workbook keeps. A file can come from anywhere: a scenario that does not fit is refused in words, and the
 * others are kept. Whether a scenario still meets the law's numbers, `changedBook` says.
 */
export function readStoredScenarios(stored: unknown): StoredScenarios {
  if (stored === null || stored === undefined) return { scenarios: [], refused: [] };
  const tooLarge = sizeFault(stored);
  if (tooLarge) return { scenarios: [], refused: [unreadable(tooLarge.text)] };
  if (!Array.isArray(stored) || stored.length > MOST_SCENARIOS)
    return {
      scenarios: [],
      refused: [
        unreadable(
          text(`应为最多 ${MOST_SCENARIOS} 个情形的列表`, `expected a list of at most ${MOST_SCENARIOS}`),
        ),
      ],
    };
  const scenarios: Scenario[] = [];
  const refused: Text[] = [];
  for (const [at, one] of (stored as readonly unknown[]).entries()) {
    const { scenario, faults } = readScenario(one, at);
    refused.push(...faults);
    if (!scenario) continue;
    if (scenarios.some(({ name }) => name === scenario.name)) refused.push(keptTwice(scenario.name));
    else scenarios.push(scenario);
  }
  return { scenarios, refused };
}

const keptTwice = (name: string): Text =>
  text(
    `情形“${cut(name)}”保存了两次，只用第一次的`,
    `The scenario “${cut(name)}” is kept twice; the first is used`,
  );

interface ReadScenario {
  readonly scenario: Scenario | null;
  readonly faults: readonly Text[];
}

function readScenario(stored: unknown, at: number): ReadScenario {
  const called = named.safeParse(stored);
  const name = called.success ? `“${cut(called.data.name)}”` : `${at + 1}`;
  const about = ({ zh, en }: Text): Text =>
    text(`情形 ${name} 无法使用：${zh}`, `The scenario ${name} cannot be used: ${en}`);
  const read = scenarioShape.safeParse(stored);
  if (!read.success) {
    const faults = shapeFaults(read.error.issues, stored);
    return { scenario: null, faults: faults.map((fault) => about(fault.text)) };
  }
  const faults: Text[] = [];
  const changes = read.data.changes.map((change, position): PolicyChange | null => {
    if (change.kind !== 'policy') return change;
    try {
      return { kind: change.kind, form: shapedForm(change.form) };
    } catch (error) {
      if (!(error instanceof RefusedForm)) throw error;
      faults.push(
        ...error.faults.map((fault) => about(saying(`changes[${position}].form`, fault.text).text)),
      );
      return null;
    }
  });
  if (faults.length > 0) return { scenario: null, faults };
  const taken = changes.filter((change) => change !== null);
  return { scenario: { name: read.data.name.trim(), changes: taken }, faults };
}

const unreadable = ({ zh, en }: Text): Text =>
  text(`工作簿中保存的情形无法读取：${zh}`, `The scenarios kept in the workbook cannot be read: ${en}`);

/** The scenarios as JSON; null where there are none, so that nothing is kept of them. */
export const writtenScenarios = (scenarios: readonly Scenario[]): unknown =>
  scenarios.length === 0 ? null : scenarios.map(({ name, changes }) => ({ name, changes }));

/**
 * The scenarios with one set anew, by its name.
 * @param changes null takes the scenario back
 */
export function withScenario(
  scenarios: readonly Scenario[],
  name: string,
  changes: readonly PolicyChange[] | null,
): readonly Scenario[] {
  const plain = name.trim();
  if (plain === '') return scenarios;
  const fresh = changes && { name: plain, changes };
  if (fresh && scenarios.some((one) => one.name === plain))
    return scenarios.map((one) => (one.name === plain ? fresh : one));
  const others = scenarios.filter((one) => one.name !== plain);
  return fresh ? [...others, fresh] : others;
}
