// Keeps what somebody is writing, in this browser and for a day, so that no reload and no restart takes it away.

import { place } from './place.js';

const DAY = 24 * 3600 * 1000;
const prefix = `draft ${place.room} ${place.as} `;

forgetOld();

/** What was being written there, or nothing. */
export function draft(what) {
  return JSON.parse(localStorage.getItem(prefix + what) ?? 'null');
}

/** Keeps values under this name. */
export function keep(what, values, more = {}) {
  localStorage.setItem(prefix + what, JSON.stringify({ ...more, values, at: Date.now() }));
}

export function forget(what) {
  localStorage.removeItem(prefix + what);
}

/** The fields of a form that somebody fills in. */
export function valuesOf(form) {
  const values = {};
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith('field.')) (values[name] ??= []).push(value);
  }
  return values;
}

/** Puts what was being written back into a form. */
export function restore(form) {
  const kept = draft(form.dataset.draft);
  if (!kept) return;
  form.dataset.dirty = '';
  for (const field of form.elements) {
    if (!field.name.startsWith('field.')) continue;
    const values = kept.values[field.name] ?? [];
    if (field.type === 'radio' || field.type === 'checkbox') {
      field.checked = values.includes(field.value);
    } else {
      field.value = values[0] ?? '';
    }
  }
}

function forgetOld() {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith('draft ')) continue;
    try {
      if (Date.now() - JSON.parse(localStorage.getItem(key)).at > DAY) localStorage.removeItem(key);
    } catch {
      localStorage.removeItem(key);
    }
  }
}
