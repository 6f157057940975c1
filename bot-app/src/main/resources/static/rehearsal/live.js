// Keeps the page as the server has it. One question at a time; what changes meanwhile is asked for right after.

import { place, isBusy } from './place.js';
import { letGo } from './press.js';
import { claims, weave } from './weave.js';

const talkComposer = document.querySelector('[data-draft="talk"]');
const listeners = [];
const A_BLINK = 900;
const narrow = matchMedia('(max-width: 50rem)'); // as in page.css: one part at a time
let leaving = false;
let chosen = ''; // the thread somebody chose; without it we follow the newest
let asking = null;
let again = false;
let moving = false; // somebody just chose: what they are writing waits where it is

/** Calls back after every look at the server, with the pieces that are new. */
export const whenWoven = (listener) => listeners.push(listener);

/** The thread that is shown. */
export const talkShown = () => document.querySelector('#talk-head > *')?.dataset.talk ?? '';

/** Shows this thread; the newest, whichever that is, when none is named. */
export function choose(talk) {
  chosen = talk;
  moving = true;
  const asked = refresh();
  return again ? asked.then(() => asking) : asked;
}

/** Asks the server for what is different here. */
export function refresh() {
  if (asking) {
    again = true;
    return asking;
  }
  asking = ask(claims(), wantedTalk()).finally(() => {
    asking = null;
    if (again) {
      again = false;
      refresh();
    }
  });
  return asking;
}

async function ask(have, talk) {
  const response = await fetch(`${place.path}/live`, {
    method: 'POST',
    headers: { page: 'live' },
    body: new URLSearchParams({ as: place.as, talk, have, narrow: narrow.matches }),
  });
  if (response.status === 409) {
    location.reload(); // we are no longer in this room
    return;
  }
  if (!response.ok) throw new Error(`live: ${response.status}`);
  const answer = document.createElement('template');
  answer.innerHTML = await response.text();
  await letGo();
  const stay = isLeaving(answer.content);
  const news = [];
  for (const part of answer.content.children) {
    if (stay && part.dataset.weave.startsWith('talk-')) continue;
    const pieces = weave(document.getElementById(part.dataset.weave), part);
    if (pieces === null) {
      if (have) await ask('', talk); // something does not add up: ask for everything
      return;
    }
    news.push(...pieces);
  }
  listeners.forEach((listener) => listener(news));
}

narrow.addEventListener('change', () => refresh().catch(() => {}));

/** Between two threads there is a moment without one: it is not worth a blink. */
function isLeaving(answer) {
  const none = !answer.querySelector('[data-weave="talk-head"]').dataset.order;
  const first = none && talkShown() && !leaving;
  leaving = Boolean(first);
  if (first) setTimeout(() => refresh().catch(() => {}), A_BLINK);
  return leaving;
}

/** Whoever is writing stays in the thread they are writing in. */
function wantedTalk() {
  if (chosen || moving) {
    moving = false;
    return chosen;
  }
  const { text, mend } = talkComposer.elements;
  return isBusy(text) || mend.value ? talkShown() : '';
}
