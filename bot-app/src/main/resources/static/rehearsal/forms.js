// Forms of the bot: what is filled in survives everything until it has arrived.

import { newName, words } from './place.js';
import { draft, forget, keep, restore, valuesOf } from './drafts.js';
import { post } from './post.js';
import { say } from './state.js';
import { whenWoven } from './live.js';
import { show, showBefore } from './panes.js';

const PRESSED_JUST_NOW = 5000;
let pressed = { at: 0, from: null };

/** Somebody here did something that may be answered with a form. */
export const expect = (from) => (pressed = { at: Date.now(), from });

/** Sends a form. */
export async function submit(form) {
  const several = form.querySelector('fieldset[data-several]:not(:has(:checked))');
  if (several) {
    say(words.several);
    several.querySelector('input').focus();
    return;
  }
  const what = form.dataset.draft;
  const values = valuesOf(form);
  const once = sameAsBefore(what, values) ?? newName();
  keep(what, values, { once });
  const data = new FormData(form);
  data.set('once', once);
  lock(form, true);
  expect(pressed.from);
  const accepted = await post(form.action, data, () => say(words.waiting));
  lock(form, false);
  if (accepted) done(form);
}

/** An attempt whose outcome nobody knows is repeated under the same name. */
function sameAsBefore(what, values) {
  const before = draft(what);
  return before?.once && JSON.stringify(before.values) === JSON.stringify(values) ? before.once : null;
}

function done(form) {
  forget(form.dataset.draft);
  delete form.dataset.dirty;
  const piece = form.closest('.piece');
  if (piece.dataset.stale !== undefined) piece.remove();
  showBefore();
  pressed.from?.isConnected && pressed.from.focus({ preventScroll: true });
}

/** Puts a form away; what was written in it is kept for the next time it is opened. */
export function putAway(form) {
  delete form.dataset.dirty;
  const piece = form.closest('.piece');
  if (piece.dataset.stale !== undefined) piece.remove();
  showBefore();
}

function lock(form, on) {
  form.toggleAttribute('aria-busy', on);
  for (const field of form.elements) {
    if (field.matches('textarea')) field.readOnly = on;
    else if (field.matches('button, input:not([type=hidden])')) field.disabled = on;
  }
}

document.addEventListener('input', ({ target }) => {
  const form = target.closest?.('form[data-form]');
  if (!form) return;
  form.dataset.dirty = '';
  keep(form.dataset.draft, valuesOf(form));
});

/** Brings somebody who asked for it to the form that lies open. */
export function reveal() {
  const form = document.querySelector('form[data-form]');
  if (!form || Date.now() - pressed.at > PRESSED_JUST_NOW) return;
  show('yours');
  form.querySelector('textarea, input:not([type=hidden]), button').focus();
}

function opened(piece) {
  restore(piece.querySelector('form[data-form]'));
  reveal();
}

whenWoven((news) => news.filter((piece) => piece.matches('.piece.form')).forEach(opened));
document.querySelectorAll('form[data-form]').forEach(restore);
