// Hears when something changed at these places.

import { Source } from './source.js';

/**
 * @param at the places, as the server names them
 * @param tell called with {changed}, {up} or {down}
 */
export function listen(at, tell) {
  const worker = sharedWorker();
  if (!worker) {
    alone(at, tell);
    return;
  }
  const { port } = worker;
  worker.onerror = () => alone(at, tell);
  port.onmessage = ({ data }) => tell(data);
  port.postMessage({ at });
  addEventListener('pagehide', () => port.postMessage({ bye: true }));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) port.postMessage({ at });
  });
}

/** A stream of its own, while it is looked at: a browser gives all tabs together six connections. */
function alone(at, tell) {
  const source = new Source(tell);
  const follow = () => source.follow(new Set(document.hidden ? [] : at));
  document.addEventListener('visibilitychange', follow);
  follow();
}

function sharedWorker() {
  try {
    return new SharedWorker('/rehearsal/worker.js', { type: 'module', name: 'rehearsal' });
  } catch {
    return null; // phones mostly
  }
}
