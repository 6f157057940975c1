// Weaves what the server sends into what is there: touches only what changed, never what somebody is doing.

/**
 * @param list the part of the page
 * @param part the template with its order and its fresh pieces
 * @returns the pieces that were not there before, or null when something is missing and the whole must be asked for
 */
export function weave(list, part) {
  const order = (part.dataset.order ?? '').split(' ').filter(Boolean);
  const fresh = byId(part.content.children);
  const here = byId(list.children);
  if (order.some((id) => !fresh.has(id) && !here.has(id))) return null;

  const wanted = new Set(order);
  for (const [id, old] of here) if (!wanted.has(id)) retire(old);

  const news = [];
  let next = list.firstElementChild;
  for (const id of order) {
    const old = here.get(id);
    const piece = fresh.get(id) ?? old;
    if (old && piece !== old) {
      if (next === old) next = piece;
      replace(old, piece);
    }
    while (next?.dataset.stale !== undefined) next = next.nextElementSibling;
    if (next === piece) next = piece.nextElementSibling;
    else list.insertBefore(piece, next);
    if (old) delete piece.dataset.stale;
    else news.push(piece);
  }
  return news;
}

/** What this page has, for the server to leave out. */
export function claims() {
  return [...document.querySelectorAll('[data-weave] > [data-tag]:not([data-stale])')]
    .map((piece) => `${piece.id}=${piece.dataset.tag}`)
    .join('\n');
}

function byId(pieces) {
  return new Map([...pieces].map((piece) => [piece.id, piece]));
}

/** Takes a piece away; a form in which somebody wrote stays until they are done with it. */
function retire(piece) {
  const form = piece.matches('[data-keep]') && piece.querySelector('form[data-dirty]');
  if (!form) {
    const held = piece.contains(document.activeElement);
    const heir = piece.nextElementSibling ?? piece.previousElementSibling ?? piece.closest('[tabindex]');
    piece.remove();
    if (held) heir?.focus({ preventScroll: true });
    return;
  }
  piece.dataset.stale = '';
  form.querySelector('.elsewhere').hidden = false;
}

function replace(old, piece) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const opened = [...old.querySelectorAll('details')].map((details) => details.open);
  const scrolled = [...old.querySelectorAll('.big')].map((big) => big.scrollTop);
  old.replaceWith(piece);
  piece.querySelectorAll('details').forEach((details, i) => (details.open = opened[i] ?? false));
  piece.querySelectorAll('.big').forEach((big, i) => (big.scrollTop = scrolled[i] ?? 0));
  if (focused) {
    const same = focused.id && document.getElementById(focused.id);
    (same || piece).focus({ preventScroll: true });
  }
}
