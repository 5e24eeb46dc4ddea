import { FIRST_VERSION, RECOGNITION, RESEARCH, SCALE, TAPE_OUT } from '../clauses';
import type { Kind } from '../rows/figures';
import type { ItemId } from '../rows/items';
import type { Rows } from '../rows/rows';
import type { ByItem, Engine, Entrant } from './engine';

/** What the bench uses of @duckdb/node-api: its types are installed with it, and only where the bench runs. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}
interface Connection {
  run(sql: string): Promise<{ fetchAllChunks(): Promise<readonly Chunk[]> }>;
  createAppender(table: string): Promise<Appender>;
}
interface Chunk {
  readonly rowCount: number;
  getColumnVector(column: number): { readonly items: Float64Array };
}
interface Appender {
  appendDouble(value: number): void;
  appendVarchar(value: string): void;
  appendNull(): void;
  endRow(): void;
  closeSync(): void;
}

/** Named in a variable, so that the types of the whole project need no package of the bench. */
const PACKAGE = '@duckdb/node-api';

/** How a cell arrives, and what the table keeps of it: money to the fen, a growth to 15 decimals. */
const ARRIVES: Readonly<Record<Kind, string>> = { yuan: 'DOUBLE', growth: 'DOUBLE', word: 'VARCHAR' };
const KEPT: Readonly<Record<Kind, string>> = {
  yuan: 'DECIMAL(18,2)',
  growth: 'DECIMAL(18,15)',
  word: 'VARCHAR',
};

type Case = readonly [when: string, then: number | string];

/** The first case that holds. */
const firstOf = (cases: readonly Case[]): string =>
  `CASE ${cases.map(([when, then]) => `WHEN ${when} THEN ${then}`).join(' ')} ELSE 0 END`;

/** Tiers are asked from the highest down. */
const tier = (tiers: readonly (readonly [number, number])[], column: string, unit = 1): string =>
  firstOf([...tiers].reverse().map(([from, gives]): Case => [`${column} >= ${from}`, gives / unit]));

const paid = (figure: string, cap: number): string => `LEAST(ROUND(${figure}, 2), ${cap})`;

const ranks = (column: string): string =>
  firstOf(Object.entries(RECOGNITION).map(([rank, yuan]): Case => [`${column} = '${rank}'`, yuan]));

const SHARE = RESEARCH.shareAbovePercent / 100;

const AWARDS: ByItem<string> = {
  scaleReward: `GREATEST(${tier(SCALE, 'revenue')} - ${tier(SCALE, 'previous')}, 0)`,
  tapeOut: firstOf([[`cost >= ${TAPE_OUT.from}`, paid(`cost * ${TAPE_OUT.percent / 100}`, TAPE_OUT.cap)]]),
  research: firstOf([
    [
      `revenue >= ${RESEARCH.from} AND growth > ${RESEARCH.growthAbovePercent / 100} ` +
        `AND spending > revenue * ${SHARE}`,
      paid(`(spending - revenue * ${SHARE}) * ${RESEARCH.percent / 100}`, RESEARCH.cap),
    ],
  ]),
  firstVersion: firstOf(
    Object.entries(FIRST_VERSION.permille).map(([level, tiers]): Case => [
      `growth >= ${FIRST_VERSION.growthFromPercent / 100} AND level = '${level}'`,
      paid(`sales * ${tier(tiers, 'sales', 1000)}`, FIRST_VERSION.cap),
    ]),
  ),
  recognition: `GREATEST(${ranks('rank')} - ${ranks('previous')}, 0)`,
};

async function loaded(connection: Connection, { id, item, cells }: Rows): Promise<Entrant> {
  await fill(connection, id, item.columns, cells);
  const kept = item.columns.map(({ name, kind }) => `CAST(${name} AS ${KEPT[kind]}) AS ${name}`);
  await connection.run(`CREATE TABLE ${id} AS SELECT ${kept.join(', ')} FROM ${id}_cells`);
  await connection.run(`DROP TABLE ${id}_cells`);
  // Decimals are computed, and a double is fetched: Node has no other number, and this is the shortest way to it.
  const query = `SELECT CAST(${AWARDS[id]} AS DOUBLE) FROM ${id}`;
  const answers = new Float64Array(cells.length);
  return {
    rows: cells.length,
    async pass() {
      const result = await connection.run(query);
      let at = 0;
      for (const chunk of await result.fetchAllChunks()) {
        answers.set(chunk.getColumnVector(0).items, at);
        at += chunk.rowCount;
      }
    },
    answers: () => answers,
  };
}

async function fill(
  connection: Connection,
  id: ItemId,
  columns: Rows['item']['columns'],
  cells: Rows['cells'],
): Promise<void> {
  const arriving = columns.map(({ name, kind }) => `${name} ${ARRIVES[kind]}`);
  await connection.run(`CREATE TABLE ${id}_cells (${arriving.join(', ')})`);
  const appender = await connection.createAppender(`${id}_cells`);
  for (const row of cells) {
    for (const cell of row) {
      if (cell === null) appender.appendNull();
      else if (typeof cell === 'string') appender.appendVarchar(cell);
      else appender.appendDouble(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

export const duckDb: Engine = {
  id: 'duckdb',
  title: 'DuckDB',
  ours: false,
  async open() {
    const { DuckDBInstance } = (await import(PACKAGE)) as DuckDb;
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    return (rows) => loaded(connection, rows);
  },
};
