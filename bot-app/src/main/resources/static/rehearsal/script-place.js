// Where in a script somebody is: the way from its root down to there, by the indents of YAML and by its short forms
// on one line. It need not be right about every YAML there is, only about what somebody is in the middle of writing.

/** A step into a list. */
export const ITEM = Symbol('item');

const LINE = /^( *)((?:- +)*-?)(.*)$/;
const KEY = /^([\w-]+):(?:\s+(.*))?$/;
const SHORT = /^[[{]/;
const LOOKED_BACK = 20;
const OPENS = /^([\w-]+):\s*(?:#.*)?$/;

/**
 * @param lines all of the script
 * @param number of the line, counted from 0
 * @param before what stands on that line before the cursor
 * @returns {way, part, partial, there}: the steps, 'key' or 'value', what is written of it, and which keys stand there
 */
export function placeAt(lines, number, before) {
  if (/(^|\s)#/.test(before)) return null;
  const opened = opener(lines, number, before);
  if (opened) return within(lines, opened.number, opened.here);
  const here = read(before);
  const key = KEY.exec(here.content);
  if (key && (key[2] !== undefined || /:\s+$/.test(here.content))) return inValue(lines, number, here, key);
  if (SHORT.test(here.content)) return within(lines, number, here);
  if (/^["'|>]/.test(here.content)) return null;
  const { way, there } = above(lines, number, here);
  return { way, part: 'key', partial: here.content, there: [...there, ...below(lines, number, here)] };
}

/** In braces or brackets, behind a key or by themselves. */
function within(lines, number, here) {
  const key = KEY.exec(here.content);
  return key ? inValue(lines, number, here, key) : inFlow(here.content, above(lines, number, here).way);
}

/** The line higher up whose brace or bracket is still open here, with all that stands behind it. */
function opener(lines, number, before) {
  let text = before.trim();
  let found = null;
  for (let i = number - 1; i >= Math.max(0, number - LOOKED_BACK); i--) {
    const line = lines[i].replace(/(^|\s)#.*$/, '');
    text = `${line} ${text}`;
    const here = read(text);
    const begins = SHORT.test(KEY.exec(here.content)?.[2] ?? here.content);
    if (begins && open(line) && open(text)) found = { number: i, here };
  }
  return found;
}

/** Whether more is opened in it than closed; what is quoted does not count. */
function open(text) {
  let depth = 0;
  for (const sign of text.replace(/"[^"]*"/g, '')) {
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return depth > 0;
}

function inValue(lines, number, here, [, name, rest = '']) {
  const { way } = above(lines, number, here);
  return inFlow(rest, [...way, name]);
}

function read(line) {
  const [, indent, dashes, content] = LINE.exec(line);
  const listed = dashes.length > 0;
  const gap = listed && !dashes.endsWith(' ') ? 1 : 0;
  return { listed, dash: indent.length, column: indent.length + dashes.length + gap, content };
}

/** Up from here: what each line that stands further to the left opens. */
function above(lines, number, here) {
  const way = [];
  const there = [];
  let first = true;
  let column = here.column;
  let list = here.listed;
  if (list) {
    way.unshift(ITEM);
    column = here.dash;
    first = false;
  }
  for (let i = number - 1; i >= 0; i--) {
    const line = read(lines[i]);
    if (!line.content.trim() || line.content.startsWith('#')) continue;
    const opened = OPENS.exec(line.content);
    if (list) {
      if (line.listed && line.dash === column) continue; // the item before
      if (line.column > column || !opened) continue;
    } else {
      if (line.column === column) {
        if (first) note(line, there);
        if (line.listed) {
          way.unshift(ITEM);
          [column, list, first] = [line.dash, true, false];
        }
        continue;
      }
      if (line.column > column || !opened) continue;
    }
    way.unshift(opened[1]);
    [column, list, first] = [line.column, false, false];
    if (line.listed) {
      way.unshift(ITEM);
      [column, list] = [line.dash, true];
    }
  }
  return { way, there };
}

function below(lines, number, here) {
  const there = [];
  for (let i = number + 1; i < lines.length; i++) {
    const line = read(lines[i]);
    if (!line.content.trim()) continue;
    if (line.column < here.column || (line.listed && line.dash < here.column)) break;
    if (line.column === here.column) note(line, there);
  }
  return there;
}

function note(line, there) {
  const key = KEY.exec(line.content);
  if (key) there.push(key[1]);
}

/** In what stands behind a key on its own line, with its brackets and braces. */
function inFlow(text, way) {
  const open = [];
  let word = '';
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    const top = open.at(-1);
    if (quote) {
      if (sign === quote) quote = '';
      continue;
    }
    if (sign === '"' || (sign === "'" && !word.trim())) quote = sign;
    else if (sign === '{' || sign === '[') {
      open.push({ sign, key: null, there: [] });
      word = '';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      word = 'x '; // nothing may follow
    } else if (sign === ',' && top) {
      top.key = null;
      word = '';
    } else if (sign === ':' && top?.sign === '{' && /\s|^$/.test(text[i + 1] ?? '')) {
      top.key = word.trim();
      top.there.push(top.key);
      word = '';
    } else word += sign;
  }
  if (quote) return null;
  const steps = [...way];
  for (const each of open) {
    if (each.sign === '[') steps.push(ITEM);
    else if (each.key !== null) steps.push(each.key);
  }
  const top = open.at(-1);
  const partial = word.trimStart();
  return top?.sign === '{' && top.key === null
    ? { way: steps, part: 'key', partial, there: top.there, short: true }
    : { way: steps, part: 'value', partial, there: [], short: Boolean(top) };
}
