// The three parts of the page: room, thread, and what is for you. On a phone one at a time.

import { tick } from './clock.js';
import { announce } from './state.js';
import { words } from './place.js';
import { choose, talkShown, whenWoven } from './live.js';

const panes = document.getElementById('panes');
const tabs = [...document.querySelectorAll('.tabs a')];
const NEAR = 60;
let before = 'room';
const { title } = document;
let lastTalk = talkShown();

const pointer = document.getElementById('pointer');

const pane = (name) => document.getElementById(`pane-${name}`);
const isHidden = (name) => getComputedStyle(pane(name)).display === 'none';
const scrollOf = (name) => pane(name).querySelector('.scroll');
const lastIn = (scroll) => [...scroll.querySelectorAll('.sayings > .piece')].at(-1);

/** Shows this part where only one fits. */
export function show(name) {
  const wasAtEnd = atEnd[name];
  if (panes.dataset.shown !== name) before = panes.dataset.shown;
  panes.dataset.shown = name;
  if (wasAtEnd) toEnd(name); // a part that was out of sight forgot where it was
  for (const tab of tabs) {
    tab.toggleAttribute('aria-current', tab.dataset.pane === name);
    if (tab.dataset.pane === name) mark(tab, false);
  }
  if (pointer.dataset.to === name) pointer.hidden = true;
}

/** Points at a part that is out of sight and has something that matters. */
function point(name, text) {
  pointer.dataset.to = name;
  pointer.querySelector('span').textContent = text;
  pointer.hidden = false;
}

pointer.querySelector('button').addEventListener('click', () => {
  show(pointer.dataset.to);
  if (pointer.dataset.to === 'room') toEnd('room');
});

/** Back to where somebody was before. */
export const showBefore = () => show(before);

document.addEventListener('click', (event) => {
  const way = event.target.closest('[data-pane]');
  if (way) {
    event.preventDefault();
    if (way.dataset.pane !== panes.dataset.shown) history.pushState({ pane: way.dataset.pane }, '');
    show(way.dataset.pane);
    return;
  }
  const link = event.target.closest('[data-talk].talk-link');
  if (link && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    choose(link.dataset.talk).then(() => {
      show('talk');
      toEnd('talk');
    });
  }
});

addEventListener('popstate', ({ state }) => show(state?.pane ?? 'room'));

// who reads at the end stays at the end; who reads back is left alone
const atEnd = { room: true, talk: true };
for (const name of ['room', 'talk']) {
  const scroll = scrollOf(name);
  scroll.addEventListener('scroll', () => {
    const near = Math.max(NEAR, (lastIn(scroll)?.offsetHeight ?? 0) - scroll.clientHeight + NEAR);
    atEnd[name] = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < near;
    if (atEnd[name]) below(name, false);
  });
  new ResizeObserver(() => atEnd[name] && toEnd(name)).observe(scroll);
  toEnd(name);
}

/** To what was said last: its end, or its beginning when it does not fit. */
export function toEnd(name) {
  const scroll = scrollOf(name);
  const last = lastIn(scroll);
  scroll.scrollTop = scroll.scrollHeight;
  if (last?.offsetHeight > scroll.clientHeight) last.scrollIntoView({ block: 'start' });
  atEnd[name] = true;
}

function below(name, on) {
  let button = pane(name).querySelector('.below');
  if (!button && on) {
    button = Object.assign(document.createElement('button'), { className: 'below', type: 'button' });
    button.textContent = `${words.below} ↓`;
    button.addEventListener('click', () => toEnd(name));
    scrollOf(name).after(button);
  }
  if (button) button.hidden = !on;
}

whenWoven((news) => {
  tick(); // what is read aloud tells the time as it is shown
  for (const name of ['room', 'talk', 'yours']) {
    const here = news.filter((piece) => piece.matches(`#pane-${name} .piece:not(.card-again *)`));
    if (here.length) arrived(name, here);
  }
  const talk = talkShown();
  if (talk !== lastTalk) {
    if (talk && !isWriting()) show('talk');
    else if (!talk && panes.dataset.shown === 'talk') show('room');
    lastTalk = talk;
    toEnd('talk');
  }
});

function arrived(name, pieces) {
  if (document.hidden && pieces.some(concernsMe)) document.title = `● ${title}`;
  pieces.filter((piece) => !piece.matches('.mine')).forEach((piece) => announce(aloud(piece, name)));
  if (isHidden(name)) {
    mark(tabs.find((tab) => tab.dataset.pane === name), true);
    if (name === 'yours') point(name, aloud(pieces.at(-1), name));
    if (name === 'room' && pieces.some((piece) => piece.matches('.card'))) point(name, words.newRoom);
  }
  if (name === 'yours') scrollOf(name).scrollTop = 0;
  else if (atEnd[name]) toEnd(name);
  else if (!pieces.every((piece) => piece.matches('.mine'))) below(name, true);
  else toEnd(name);
}

const concernsMe = (piece) => piece.matches('.calls, #yours *, #form *');

document.addEventListener('visibilitychange', () => document.hidden || (document.title = title));

function aloud(piece, name) {
  const text = (selector) => piece.querySelector(selector)?.textContent.trim().slice(0, 240) ?? '';
  if (piece.matches('.typed')) return words.by.replace('#1', text('.by b')).replace('#2', text('.words'));
  const said = `${text('.title')} ${text('.lines')}`.trim();
  return name === 'yours' ? `${words.only}: ${said}` : said;
}

function mark(tab, on) {
  tab.classList.toggle('new', on);
  if (on) tab.setAttribute('aria-label', tab.dataset.new);
  else tab.removeAttribute('aria-label');
}

function isWriting() {
  const field = document.activeElement;
  return field?.matches('textarea, input') && Boolean(field.value);
}
