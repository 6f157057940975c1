// A script in the making: what is written is checked as it is written, kept in this browser, and played from here.
// Without this script the page still checks, plays and gives back, by reloading.

import { editor } from './script-editor.js';
import { learn } from './script-complete.js';

const KEPT = 'script';
const A_PAUSE = 350;
const ENOUGH = 260_000; // letters that tell a text is too long
const BIGGEST = 2_000_000; // bytes of a file
const words = document.getElementById('words').dataset;
const bench = document.getElementById('bench');
const area = document.getElementById('script');
const list = document.getElementById('faults');
const verdict = document.getElementById('verdict');
const says = document.getElementById('says');
const minutes = document.getElementById('minutes');
const language = document.getElementById('language');
let known = null; // what was said of the text as it stands; nothing while it is being asked
let checking = null;
let timer;
let ends = '\n';

const text = editor(document.getElementById('editor'), { label: words.label, keys: 'keys' }, () => {
  known = null;
  say('');
  keep();
  clearTimeout(timer);
  timer = setTimeout(check, A_PAUSE);
});

begin();
learn();

async function begin() {
  const kept = area.value ? { text: area.value, ends: '\n' } : JSON.parse(localStorage.getItem(KEPT) ?? 'null');
  ends = kept?.ends ?? '\n';
  text.put(kept ? kept.text : await beginning());
  document.documentElement.classList.add('alive');
}

async function beginning() {
  const answer = await fetch(`/script/begin/${document.getElementById('begin').value}`);
  return answer.text();
}

function keep() {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ text: text.text(), ends }));
  } catch {
    localStorage.removeItem(KEPT); // too long to keep, and too long for a script
  }
}

/** Asks what is wrong; an answer about an older text says nothing. */
function check() {
  clearTimeout(timer);
  const about = text.text();
  const asked = judge(about).then((answer) => {
    if (checking !== asked || about !== text.text()) return;
    checking = null;
    known = answer;
    if (answer) show(answer);
    else tell(words.offline);
  });
  checking = asked;
  return asked;
}

async function judge(about) {
  try {
    const answer = await fetch('/script/check', {
      method: 'POST',
      headers: { page: 'act', 'Content-Type': 'text/plain;charset=UTF-8' },
      body: about.slice(0, ENOUGH),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function show(answer) {
  const faults = answer.faults ?? [];
  text.mark(faults);
  list.replaceChildren(...faults.map(item));
  tell(faults.length ? counted(faults.length) : answer.minutes.length ? words.sound.replace('#', () => answer.title) : words.tight);
  verdict.classList.toggle('well', !faults.length);
  if (!faults.length) offer(answer);
}

const counted = (many) => (many === 1 ? words.one : words.many.replace('#', many));

function item(fault) {
  const go = document.createElement('button');
  go.type = 'button';
  go.textContent = words.line.replace('#', fault.line);
  go.addEventListener('click', () => text.go(fault));
  const what = document.createElement('span');
  what.dir = 'auto';
  what.textContent = `${fault.what}. ${fault.hint}`;
  const all = document.createElement('li');
  all.append(go, ' ', what);
  return all;
}

/** The lengths it can be played in, and a language it speaks. */
function offer({ minutes: lengths, languages }) {
  const chosen = minutes.value;
  minutes.replaceChildren(minutes.options[0], ...lengths.map((it) => new Option(words.minutes.replace('#', it), it)));
  minutes.value = lengths.includes(Number(chosen)) ? chosen : '0';
  if (languages.length && !languages.includes(language.value)) language.value = languages[0];
}

function tell(sentence) {
  if (verdict.textContent !== sentence) verdict.textContent = sentence;
}

function say(sentence) {
  if (says.textContent !== sentence) says.textContent = sentence;
}

/* another text in its place */

function replace(other) {
  const normal = other.replaceAll('\r\n', '\n');
  ends = other.includes('\r\n') ? '\r\n' : '\n';
  text.put(normal);
  check();
  say(words.changed);
  text.focus();
}

document.getElementById('begin-go').addEventListener('click', async () => replace(await beginning()));
document.getElementById('undo').addEventListener('click', () => {
  text.undo();
  text.focus();
});
const file = document.getElementById('file');
document.getElementById('open').addEventListener('click', () => file.click());
file.addEventListener('change', () => {
  if (file.files[0]) read(file.files[0]);
  file.value = '';
});

const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

async function read(chosen) {
  if (chosen.size > BIGGEST) return say(words.noFile);
  const bytes = await chosen.arrayBuffer();
  try {
    replace(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const fault = (await judge(bytes))?.faults?.[0]; // the reader knows what kind of file it is
    say(fault ? `${words.noText} ${capital(fault.what)}. ${fault.hint}` : words.noText);
  }
}

const carries = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
addEventListener('dragover', (event) => carries(event) && event.preventDefault(), true);
addEventListener(
  'drop',
  (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    event.stopPropagation();
    read(event.dataTransfer.files[0]);
  },
  true,
);

/* what is done with it */

bench.addEventListener('submit', async (event) => {
  const { submitter } = event;
  area.value = text.text();
  if (submitter?.id === 'play' && isSound()) return;
  event.preventDefault();
  if (submitter?.id === 'download') return download();
  if (submitter?.getAttribute('aria-busy')) return;
  submitter?.setAttribute('aria-busy', 'true');
  await (known ?? check());
  if (submitter?.id === 'live' && isSound()) await live();
  submitter?.removeAttribute('aria-busy');
  if (submitter?.id === 'play' && isSound()) bench.requestSubmit(submitter);
  else if (submitter?.id && !isSound()) refuse();
});

const isSound = () => Boolean(known?.minutes?.length);

function refuse() {
  say(known ? (known.faults ? words.cannot : words.tight) : words.offline);
  list.querySelector('button')?.focus();
}

function download() {
  const name = /^method:\s*([a-z][a-z0-9-]{0,39})\s*$/m.exec(text.text())?.[1] ?? 'script';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text.text().replaceAll('\n', ends)], { type: 'application/yaml' }));
  link.download = `${name}.yaml`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function live() {
  say(words.busy);
  const answer = await fetch('/script/diary', {
    method: 'POST',
    headers: { page: 'act' },
    body: new URLSearchParams(new FormData(bench)),
  }).catch(() => null);
  const told = (await answer?.text()) ?? words.offline;
  say(answer?.ok ? '' : told);
  if (!answer?.ok) return;
  const course = new DOMParser().parseFromString(told, 'text/html').querySelector('.course');
  document.getElementById('course').replaceChildren(course);
  document.getElementById('course-title').focus();
}
