// Shows moments in the reader's own zone, and lets what is left count down.

import { language, words } from './place.js';

// English as it is written on this side of the ocean: the day before the month, and twenty-four hours.
const region = language === 'en' ? 'en-GB' : language;
const time = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const date = new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'long' });

export function tick() {
  for (const each of document.querySelectorAll('time[data-moment]')) {
    const text = shown(new Date(each.dateTime), each.dataset.moment);
    if (each.textContent !== text) each.textContent = text;
  }
}

function shown(at, how) {
  if (how === 'left') return left(Math.ceil((at - now()) / 1000));
  if (how === 'now') return time.format(now());
  if (how === 'day') return `${date.format(at)} ${time.format(at)}`;
  return how === 'date' ? date.format(at) : time.format(at);
}

/** The time; where somebody tries a session alone, the time in that session. */
function now() {
  const own = document.getElementById('solo-is');
  if (!own) return Date.now();
  own.since ??= Date.now();
  return Date.parse(own.dataset.now) + (Date.now() - own.since) * Number(own.dataset.factor);
}

function left(seconds) {
  if (seconds <= 0) return words.leftOver;
  return seconds < 60
    ? count(seconds, words.leftSecond, words.leftSeconds)
    : count(Math.ceil(seconds / 60), words.leftMinute, words.leftMinutes);
}

const count = (number, one, many) => (number === 1 ? one : many.replace('#', number));

tick();
setInterval(tick, 1000);
