// What may stand where somebody is, from the schema of scripts.

import { snippet, startCompletion } from '@codemirror/autocomplete';
import { ITEM, placeAt } from './script-place.js';

const WORD = /^[\w-]*$/;
const BOTTOM = 99;
const kinds = new Map([...document.querySelectorAll('#kinds > li')].map((it) => [it.dataset.kind, it.textContent]));
let schema = null;

/** Asks for the schema; until it is there nothing is completed. */
export const learn = () =>
  fetch('/script/schema')
    .then((answer) => answer.json())
    .then((it) => (schema = it))
    .catch(() => {});

/** A source of completions, as the editor asks for it. */
export function complete(context) {
  if (!schema) return null;
  const { doc } = context.state;
  const line = doc.lineAt(context.pos);
  const place = placeAt(doc.toString().split('\n'), line.number - 1, line.text.slice(0, context.pos - line.from));
  if (!place || !WORD.test(place.partial) || (!place.partial && !context.explicit && place.part === 'key')) return null;
  const follows = line.text.slice(context.pos - line.from);
  const options = place.part === 'key' ? keys(place, follows) : values(place, doc.toString());
  return options.length ? { from: context.pos - place.partial.length, options, validFor: WORD } : null;
}

/** The parts of the schema that hold there. */
function at(way) {
  let nodes = [schema];
  for (const step of way) {
    nodes = nodes.flatMap((it) => it.anyOf ?? [it]).map((it) => into(it, step)).filter(Boolean);
  }
  return nodes.flatMap((it) => it.anyOf ?? [it]);
}

function into(node, step) {
  if (step === ITEM) return node.items;
  return node.properties?.[step] ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : null);
}

function keys({ way, there, short }, follows) {
  const written = /^[\w-]*:/.test(follows);
  return at(way).flatMap((node) => {
    const has = node.properties ?? languages(node);
    return Object.entries(has)
      .filter(([name]) => !there.includes(name))
      .map(([name, it], i) => ({
        label: name,
        type: 'property',
        info: it.description,
        boost: BOTTOM - i - (node.required?.includes(name) ? 0 : BOTTOM / 2),
        apply: written ? name : short ? `${name}: ` : opening(name, it),
      }));
  });
}

/** Where keys are languages, those the bot speaks. */
function languages(node) {
  return typeof node.additionalProperties === 'object'
    ? { nl: node.additionalProperties, en: node.additionalProperties }
    : {};
}

/** A key with what comes after it, ready to be filled in. */
function opening(name, node) {
  if (node.type === 'array' && node.items?.type === 'object' && node.items.properties) return snippet(`${name}:\n\t- \${}`);
  if (node.type === 'array') return andOn(`${name}: [\${}]`);
  if (typeof node.additionalProperties === 'object' && node.additionalProperties.type === 'object') return snippet(`${name}:\n\t\${}`);
  if (node.type === 'object') return andOn(`${name}: { \${} }`);
  return andOn(`${name}: \${}`);
}

/** And shows what may come next. */
function andOn(template) {
  const put = snippet(template);
  return (view, option, from, to) => {
    put(view, option, from, to);
    startCompletion(view);
  };
}

function values({ way, short }, text) {
  const named = refersTo(way.filter((it) => it !== ITEM).at(-1), text);
  return [
    ...named.map((label) => ({ label, type: 'variable' })),
    ...at(way).flatMap((node) => words(node, way, short)),
  ];
}

function words(node, way, short) {
  const list = node.type === 'array' && !short;
  const from = list ? node.items : node;
  const all = from.enum ?? (from.type === 'boolean' ? ['true', 'false'] : []);
  return all.map((label, i) => ({
    label,
    type: 'enum',
    info: (way.at(-1) === 'do' && kinds.get(label)) || node.description,
    boost: BOTTOM - i,
    apply: list ? `[${label}]` : label,
  }));
}

/** The names in this script that such a key may hold. */
function refersTo(key, text) {
  if (key === 'of') return ids(text, 'phases');
  if (key === 'only-with' || key === 'only-without') return ids(text, 'switches');
  return [];
}

function ids(text, part) {
  const block = new RegExp(`^${part}:[^\\n]*\\n((?:[ \\t-][^\\n]*(?:\\n|$)|\\n)*)`, 'm').exec(text);
  return [...(block?.[1] ?? '').matchAll(/^ *-? *(?:\{ *)?id: *([a-z][a-z0-9-]*)/gm)].map((it) => it[1]);
}
