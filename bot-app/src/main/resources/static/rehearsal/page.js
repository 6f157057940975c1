// The room, alive. Without this script everything still works, by reloading.

import './clock.js';
import './tour.js';
import { newName, place } from './place.js';
import { refresh } from './live.js';
import { listen } from './stream.js';
import { connected, post } from './post.js';
import { isDown, isUp } from './state.js';
import { show } from './panes.js';
import { write } from './compose.js';
import { expect, putAway, reveal, submit } from './forms.js';

document.documentElement.classList.add('alive');
show('room');

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (form.method !== 'post' || form.matches('[data-whole], .languages')) return;
  event.preventDefault();
  const filled = submitter?.dataset.way === 'send' && document.querySelector('.piece.form:not([data-stale]) form');
  if (form.matches('[data-say]')) write(form);
  else if (filled) filled.requestSubmit(filled.querySelector('button.main')); // with what was changed in it
  else if (form.matches('[data-form]') && !submitter?.hasAttribute('formaction')) submit(form);
  else act(form, submitter);
});

async function act(form, button) {
  const data = new FormData(form, button);
  data.set('once', newName());
  expect(button);
  if (button.getAttribute('aria-busy')) return;
  button.setAttribute('aria-busy', 'true');
  const accepted = await post(button.hasAttribute('formaction') ? button.formAction : form.action, data);
  button.removeAttribute('aria-busy');
  if (accepted && form.matches('[data-form]')) putAway(form);
  else if (accepted && button.value.startsWith('f:')) refresh().then(reveal);
  form.closest('details.quick, details.own, details.solo-clock')?.removeAttribute('open');
}

// the second click of a double one says nothing new, however fast the first was answered
document.addEventListener('click', event => {
  if (event.detail > 1 && event.target.closest?.('button')) event.preventDefault();
}, true);

document.addEventListener('click', async ({ target }) => {
  const copy = target.closest?.('[data-copy]');
  if (copy) {
    const field = copy.closest('.piece').querySelector('textarea');
    field.select();
    await navigator.clipboard?.writeText(field.value).catch(() => {});
    copy.textContent = copy.dataset.done;
  }
  // a menu closes when one looks elsewhere
  for (const menu of document.querySelectorAll('details.menu[open], details.own[open], details.solo-clock[open]')) {
    if (!menu.contains(target)) menu.open = false;
  }
});

document.addEventListener('keydown', ({ key, target }) => {
  const menu = key === 'Escape' && target.closest?.('details[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

function look() {
  refresh().then(isUp, () => {
    isDown();
    setTimeout(look, 2000);
  });
}

listen([place.at], (news) => {
  if (news.down) {
    isDown();
  } else {
    if (news.up) connected();
    look();
  }
});

document.addEventListener('visibilitychange', () => document.hidden || look());
