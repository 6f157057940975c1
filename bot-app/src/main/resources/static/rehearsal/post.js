// Sends acts to the server, one after another and each until it has arrived. An act has a name: sent twice, it counts
// once.

import { place, words } from './place.js';
import { refresh } from './live.js';
import { say } from './state.js';

const PATIENCE = 3; // times that the server may say it can not just now
let line = Promise.resolve();
let wake = () => {};

/** The connection is back: whatever waits may try again. */
export const connected = () => wake();

/**
 * @param action where to
 * @param data a FormData or URLSearchParams
 * @param waits called when it has to wait for the connection
 * @returns whether it was accepted; the reader has been told when not
 */
export function post(action, data, waits = () => {}) {
  const sent = line.then(() => deliver(action, data, waits));
  line = sent.catch(() => {});
  return sent;
}

async function deliver(action, data, waits) {
  for (let tries = 1; ; ) {
    const response = await attempt(action, data);
    if (response?.ok) {
      refresh().catch(() => {});
      return true;
    }
    if (response && (response.status < 500 || tries++ >= PATIENCE)) {
      say(response.status < 500 ? await response.text() : words.failed);
      return false;
    }
    waits();
    await pause();
  }
}

async function attempt(action, data) {
  try {
    return await fetch(action, {
      method: 'POST',
      headers: { page: 'act' },
      body: new URLSearchParams([...data, ['as', place.as]].filter(onlyOneAs())),
    });
  } catch {
    return null; // nobody answered: it may have arrived or not, and will be sent again under its own name
  }
}

function onlyOneAs() {
  let seen = false;
  return ([name]) => name !== 'as' || (!seen && (seen = true));
}

function pause() {
  return new Promise((resolve) => {
    wake = resolve;
    setTimeout(resolve, 1500);
  });
}
