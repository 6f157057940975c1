// Hears when something changed here.

import { place } from './place.js';
import { Source } from './source.js';

/** Calls back with {changed}, {up} or {down}. */
export function listen(tell) {
  const worker = sharedWorker();
  if (!worker) {
    alone(tell);
    return;
  }
  const { port } = worker;
  worker.onerror = () => alone(tell);
  port.onmessage = ({ data }) => tell(data);
  port.postMessage({ at: place.at });
  addEventListener('pagehide', () => port.postMessage({ bye: true }));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) port.postMessage({ at: place.at });
  });
}

function alone(tell) {
  new Source((news) => tell(news)).follow(new Set([place.at]));
}

function sharedWorker() {
  try {
    return new SharedWorker('/rehearsal/worker.js', { type: 'module', name: 'rehearsal' });
  } catch {
    return null; // phones mostly
  }
}
