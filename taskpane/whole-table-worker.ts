/**
 * The script that the worker of 整表试算 is started with. The policies, the rules and the reading of tables are
 * those of functions.js; there is nobody to register its functions with.
 */
declare function importScripts(...addresses: string[]): void;

Object.assign(globalThis, { CustomFunctions: { associate: () => undefined } });
importScripts('functions.js', 'assessing.js');
