// The two places to write in: the room and the thread. What is written waits, in this browser, until it has arrived.

import { newName, place, words } from './place.js';
import { draft, forget, keep } from './drafts.js';
import { post } from './post.js';
import { talkShown, whenWoven } from './live.js';
import { toEnd } from './panes.js';

const OUTBOX = `outbox ${place.room} ${place.as}`;
const composers = [...document.querySelectorAll('form[data-say]')];
const hasKeys = matchMedia('(pointer: fine)');

/** What is being written there, by name: the room, a thread, or a message being changed. */
const subject = ({ elements: { mend, talk }, dataset }) =>
  mend.value ? `mend ${mend.value}` : talk ? `talk ${talk.value}` : dataset.draft;

const outbox = () => JSON.parse(localStorage.getItem(OUTBOX) ?? '[]');
const keepOutbox = (all) => localStorage.setItem(OUTBOX, JSON.stringify(all));

/** Takes what is written and sends it. */
export function write(form) {
  const { text, talk, mend } = form.elements;
  if (!text.value.trim()) return;
  const letter = {
    once: newName(),
    text: text.value,
    talk: talk?.value ?? '',
    mend: mend.value,
    from: form.dataset.draft,
  };
  forget(subject(form));
  keepOutbox([...outbox(), letter]);
  empty(form);
  send(letter);
}

async function send(letter) {
  const { from, ...data } = letter;
  const form = composers.find((each) => each.dataset.draft === from);
  const accepted = await post(form.action, Object.entries(data), () => showWaiting(form));
  keepOutbox(outbox().filter((each) => each.once !== letter.once));
  showWaiting(form);
  if (accepted) toEnd(from);
  else if (!form.elements.text.value) fill(form, letter.text);
}

function showWaiting(form) {
  const waiting = outbox().filter((each) => each.from === form.dataset.draft);
  form.querySelector('.waiting').replaceChildren(
    ...waiting.map((each) => {
      const item = document.createElement('li');
      const note = document.createElement('small');
      note.textContent = words.waiting;
      item.append(each.text, note);
      return item;
    }),
  );
}

function fill(form, text) {
  form.elements.text.value = text;
  if (text) keep(subject(form), text);
}

function empty(form) {
  form.elements.mend.value = '';
  form.querySelector('.mending').hidden = true;
  form.elements.text.value = draft(subject(form))?.values ?? '';
}

function mend(piece) {
  const form = piece.closest('.pane').querySelector('form[data-say]');
  form.elements.mend.value = piece.id.slice(2);
  form.elements.text.value =
    draft(subject(form))?.values ?? piece.querySelector('.words').textContent;
  form.querySelector('.mending').hidden = false;
  form.elements.text.focus();
}

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-mend]')) {
    target.closest('details').open = false;
    mend(target.closest('.piece'));
  } else if (target.closest('[data-unmend]')) {
    unmend(target.closest('form'));
  }
});

function unmend(form) {
  forget(subject(form));
  empty(form);
  form.elements.text.focus();
}

for (const form of composers) {
  const { text, mend: mending } = form.elements;
  text.addEventListener('input', () => {
    if (text.value) keep(subject(form), text.value);
    else forget(subject(form));
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && mending.value) unmend(form);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !hasKeys.matches) return;
    event.preventDefault();
    form.requestSubmit();
  });
  empty(form);
}

// another thread is shown: what was being written in the one before waits there
whenWoven(() => {
  const form = composers.find((each) => each.elements.talk);
  const { talk } = form.elements;
  if (talk.value !== talkShown()) {
    talk.value = talkShown();
    if (!form.elements.mend.value) empty(form);
  }
});

// what had not arrived when this page was left goes now
outbox().forEach(send);
