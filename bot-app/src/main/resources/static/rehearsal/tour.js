// Three steps for who is here for the first time; they can be skipped, and asked for again.

const SEEN = 'tour seen';
const tour = document.getElementById('tour');
const parts = ['#pane-room', '#pane-yours', '#solo'];

if (tour) {
  const steps = [...tour.querySelectorAll('.tour-step')];
  const next = document.getElementById('tour-next');
  const count = document.getElementById('tour-count');
  let at = 0;

  const point = (on) =>
    parts.forEach((part, i) => document.querySelector(part)?.classList.toggle('toured', on && i === at));

  const show = (step, focus) => {
    at = step;
    tour.hidden = false;
    steps.forEach((each, i) => (each.hidden = i !== step));
    count.textContent = `${step + 1}/${steps.length}`;
    next.textContent = step === steps.length - 1 ? tour.dataset.last : tour.dataset.next;
    point(true);
    if (focus) steps[step].querySelector('h2').focus();
  };

  const end = () => {
    tour.hidden = true;
    point(false);
    localStorage.setItem(SEEN, 'yes');
    document.getElementById('solo-do')?.focus({ preventScroll: true });
  };

  next.addEventListener('click', () => (at === steps.length - 1 ? end() : show(at + 1, true)));
  document.getElementById('tour-skip').addEventListener('click', end);
  document.getElementById('tour-again').addEventListener('click', () => show(0, true));
  tour.addEventListener('keydown', ({ key }) => key === 'Escape' && end());
  if (!localStorage.getItem(SEEN)) show(0, false);
}
