/**
 * The script that the worker of 整表试算 is started with. The policies, the rules and the reading of tables are
 * those of functions.js; there is nobody to register its functions with.
 */
declare function importScripts(...addresses: string[]): void;

Object.assign(globalThis, { CustomFunctions: { associate: () => undefined } });
importScripts('functions.js');
// The page names its worker by its own build: a later one would assess by other rules than the pane explains.
const { name: buildOfPage, hangceFunctions: build } = globalThis as unknown as {
  readonly name: string;
  readonly hangceFunctions?: string;
};
if (buildOfPage !== '' && buildOfPage !== build)
  throw new Error('The worker is of another build than the pane');
importScripts('assessing.js');
