// The one quiet line under the bar: no connection, or something that did not work. And what is read aloud.

import { words } from './place.js';

const line = document.getElementById('state');
const announcer = document.getElementById('announcer');
const A_MOMENT = 1500;
let down = null;
let fading;
let aloud = [];

/** Shows a sentence for a while. */
export function say(sentence) {
  show(sentence);
  clearTimeout(fading);
  fading = setTimeout(() => show(down?.shown ? words.down : ''), 12_000);
}

/** There is no connection; it is said when that lasts. */
export function isDown() {
  if (down) return;
  down = { shown: false };
  down.timer = setTimeout(() => {
    down.shown = true;
    show(words.down);
  }, A_MOMENT);
}

export function isUp() {
  if (!down) return;
  clearTimeout(down.timer);
  if (down.shown) show('');
  down = null;
}

/** Reads this aloud to whoever listens instead of looks, together with what comes within a moment. */
export function announce(text) {
  aloud.push(text);
  if (aloud.length > 1) return;
  setTimeout(() => {
    announcer.textContent = aloud.slice(-4).join(' — ');
    aloud = [];
  }, 400);
}

function show(sentence) {
  line.textContent = sentence;
}
