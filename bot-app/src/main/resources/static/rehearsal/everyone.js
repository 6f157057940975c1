// The same moment through everybody's eyes: asks anew for all of it when anything changed for anybody.

import { tick } from './clock.js';
import { listen } from './stream.js';

const { room } = document.body.dataset;
let asking = null;
let again = false;

async function look() {
  if (asking) {
    again = true;
    return;
  }
  asking = fetch(location.href);
  try {
    const answer = await asking;
    if (answer.ok) show(await answer.text());
    else location.reload();
  } catch {
    // nobody answered: the next change asks again
  }
  asking = null;
  if (again) {
    again = false;
    look();
  }
}

function show(page) {
  const fresh = new DOMParser().parseFromString(page, 'text/html').getElementById('everyone');
  const old = document.getElementById('everyone');
  const focused = document.activeElement?.id;
  const scrolled = old.querySelector('.eyes').scrollLeft;
  old.replaceWith(fresh);
  fresh.querySelector('.eyes').scrollLeft = scrolled;
  tick();
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

document.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  if (submitter?.getAttribute('aria-busy')) return;
  submitter?.setAttribute('aria-busy', 'true');
  await fetch(form.action, {
    method: 'POST',
    headers: { page: 'act' },
    body: new URLSearchParams(new FormData(form, submitter)),
  }).catch(() => {});
  look();
});

document.documentElement.classList.add('alive');
const people = ['ana', 'ben', 'cleo', 'dirk', 'eva'];
listen(people.map((who) => `${room}~${who}`), (news) => news.down || look());
