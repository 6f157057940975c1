// What somebody presses stays where it is until they let go: a button that is replaced under a finger loses its click.

const LONG = 1000; // a hand that rests is not a press
const A_CLICK = 50; // follows letting go, on a screen that is touched not at once
let pressing = Promise.resolve();

/** Done when nobody presses anything. */
export const letGo = () => pressing;

document.addEventListener('pointerdown', () => {
  pressing = new Promise((done) => {
    setTimeout(done, LONG);
    for (const end of ['pointerup', 'pointercancel']) {
      addEventListener(end, () => setTimeout(done, A_CLICK), { once: true });
    }
  });
});
