import example from './forecast/forecast-example.json' with { type: 'json' };
import { policyLibrary } from '../../src/policy-library';
import { fieldLabel } from '../../src/table/fields';
import type { Cells } from './enterprises-of';

/**
 * The rows of the worked example by heading. The paper's headings name inputs of awards; here each stands under
 * the product's own name for that input.
 */
export const exampleRows = (): readonly Cells[] => example.rows.map(cellsOf);

function cellsOf(row: readonly unknown[]): Cells {
  const cells: Record<string, unknown> = {};
  example.headings.forEach((heading, at) => {
    const feeds = example.columns.find((column) => column.heading === heading)?.feeds ?? [];
    const unit = /\(.+\)$/.exec(heading)?.[0] ?? '';
    const names = feeds.map((feed) => `${labelOf(feed)}${unit}`);
    for (const name of names.length > 0 ? names : [heading]) cells[name] = row[at];
  });
  return cells;
}

function labelOf(feed: string): string {
  const [award = '', name = ''] = feed.split('.');
  const input = policyLibrary.find(award)?.award.inputs.find((one) => one.name === name)?.input;
  if (!input) throw new Error(`no input ${feed}`);
  return fieldLabel(input).zh;
}
