// The editor: CodeMirror, with the colours of the page and the words of the reader.

import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory, undo } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, indentService, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { complete } from './script-complete.js';

const WORD = /[^\s,\]}:]/;
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Just enough of YAML to colour it. */
const yaml = StreamLanguage.define({
  name: 'script',
  token(stream) {
    if (stream.eatSpace()) return null;
    const free = stream.pos === 0 || /\s/.test(stream.string[stream.pos - 1]);
    if (free && stream.match(/^#.*/)) return 'comment';
    if (stream.match(/^[\w-]+(?=\s*:(\s|$))/)) return 'propertyName';
    if (stream.match(/^"(?:[^"\\]|\\.)*"?|^'(?:[^']|'')*'?/)) return 'string';
    if (stream.match(/^(?:[0-9]+|true|false)(?=\s*[,\]}]|\s*$)/)) return 'number';
    if (stream.match(/^[-:,[\]{}]/)) return 'punctuation';
    stream.match(/^[^\s,[\]{}:]+/) || stream.next();
    return null;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--dim)', fontStyle: 'italic' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: tags.number, color: 'var(--warn)' },
  { tag: tags.punctuation, color: 'var(--dim)' },
]);

const look = EditorView.theme(
  {
    '&': { color: 'var(--ink)', backgroundColor: 'var(--card)', fontSize: '1rem' },
    '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '1px' },
    '.cm-scroller': { fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace', lineHeight: '1.55' },
    '.cm-content': { caretColor: 'var(--ink)', padding: '0.6rem 0' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-gutters': { backgroundColor: 'var(--soft)', color: 'var(--dim)', border: 'none' },
    '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--soft) 55%, transparent)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent)',
    },
    '.cm-lintRange-error': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--warn) 1.5px',
      textUnderlineOffset: '0.2em',
      textDecorationSkipInk: 'none',
    },
    '.cm-lint-marker-error': { content: 'none' },
    '.cm-lint-marker': { width: '0.6rem', height: '0.6rem', borderRadius: '50%', background: 'var(--warn)', marginTop: '0.5rem' },
    '.cm-tooltip': {
      backgroundColor: 'var(--card)',
      color: 'var(--ink)',
      border: '1px solid var(--edge)',
      borderRadius: '0.5rem',
      font: '1rem/1.45 system-ui, sans-serif',
      maxWidth: 'min(26rem, 92vw)',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: 'inherit', maxHeight: '14rem' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.3rem 0.7rem' },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
    '.cm-tooltip.cm-completionInfo': { padding: '0.5rem 0.8rem', maxWidth: 'min(22rem, 58vw)' },
    '.cm-diagnostic': { padding: '0.5rem 0.8rem', borderLeft: '4px solid var(--warn)' },
    '.cm-panels': { backgroundColor: 'var(--soft)', color: 'var(--ink)' },
    '.cm-specialChar': { color: 'var(--warn)' },
  },
  { dark: dark.matches },
);

/** A line goes in as far as the one before, and further below one that opens something. */
const indents = indentService.of((context, at) => {
  const before = context.state.doc.lineAt(Math.max(0, at - 1));
  const line = context.lineAt(at, -1).text || before.text;
  const [, spaces, dash] = /^( *)(- +)?/.exec(line);
  return spaces.length + (dash?.length ?? 0) + (/^[^#"']*:\s*$/.test(line) ? 2 : 0);
});

/** Completion in the words of the page. */
const phrases = (label) => EditorState.phrases.of({ Completions: label, Diagnostics: label });

/**
 * @param parent where it stands
 * @param words {label, keys}: its name, and the id of what tells its keys
 * @param changed called with every new text
 */
export function editor(parent, words, changed) {
  const view = new EditorView({
    parent,
    extensions: [
      EditorView.cspNonce.of(document.querySelector('script[type=importmap]').nonce),
      lineNumbers(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      EditorView.lineWrapping,
      closeBrackets(),
      autocompletion({ override: [complete], icons: false }),
      lintGutter(),
      yaml,
      indents,
      syntaxHighlighting(colours),
      look,
      phrases(words.label),
      keymap.of([...completionKeymap, ...lintKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.contentAttributes.of({ 'aria-label': words.label, 'aria-describedby': words.keys, tabindex: '0', dir: 'ltr' }),
      EditorView.updateListener.of((update) => update.docChanged && changed()),
    ],
  });
  return {
    text: () => view.state.doc.toString(),
    put: (text) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: 0 },
        annotations: isolateHistory.of('full'),
        scrollIntoView: true,
      }),
    undo: () => undo(view),
    focus: () => view.focus(),
    mark: (faults) => view.dispatch(setDiagnostics(view.state, faults.map((it) => marked(view.state.doc, it)))),
    go: (fault) => {
      const { from } = marked(view.state.doc, fault);
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
      view.focus();
    },
  };
}

/** A fault as the editor marks it: the word that begins there. */
function marked(doc, { line, column, what, hint }) {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const from = at.from + pointsIn(at.text, column - 1);
  let to = from;
  while (to < at.to && WORD.test(at.text[to - at.from])) to++;
  return { from, to: Math.min(Math.max(to, from + 1), at.to), severity: 'error', message: `${what}. ${hint}` };
}

/** Where this many characters end: some take two places. */
function pointsIn(text, many) {
  let at = 0;
  for (let i = 0; i < many && at < text.length; i++) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return at;
}
