/**
 * The page's policy does not reach into a worker: before any cell comes to it, a worker loses every means to send
 * one elsewhere.
 */
const MEANS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'BroadcastChannel',
  'SharedWorker',
  'Worker',
  'indexedDB',
  'caches',
  'importScripts',
];

export function closeConnections(): void {
  for (const name of MEANS) {
    Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
  }
}
