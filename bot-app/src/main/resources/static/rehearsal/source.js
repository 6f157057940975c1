// The stream of one browser: it says where something changed, never what. Whoever listens then asks for the difference,
// so a broken stream loses nothing. Used by the shared worker, or by the tab itself where there is none.

const FIRST_WAIT = 400;
const LONGEST_WAIT = 3000;
const SILENCE = 25_000; // the server says something every ten seconds

export class Source {
  #tell;
  #places = '';
  #open = null; // the stream that said hello
  #opening = null; // the one that has not yet
  #wait = FIRST_WAIT;
  #heard = 0;
  #timer;

  /** @param tell called with {changed: place}, {up: true} or {down: true} */
  constructor(tell) {
    this.#tell = tell;
    setInterval(() => this.#checkPulse(), 5000);
  }

  get isUp() {
    return this.#open !== null;
  }

  /** From now on these places matter. */
  follow(places) {
    const query = [...places].sort().map((at) => `at=${encodeURIComponent(at)}`).join('&');
    if (query === this.#places) return;
    this.#places = query;
    this.#connect();
  }

  #connect() {
    clearTimeout(this.#timer);
    this.#opening?.close();
    if (!this.#places) {
      this.#close();
      return;
    }
    const stream = new EventSource(`/stream?${this.#places}`);
    this.#opening = stream;
    stream.addEventListener('hello', () => this.#hello(stream));
    stream.addEventListener('pulse', () => this.#alive());
    stream.addEventListener('changed', (event) => {
      this.#alive();
      this.#tell({ changed: event.data });
    });
    stream.onerror = () => this.#lost(stream);
  }

  #hello(stream) {
    if (stream !== this.#opening) return;
    this.#open?.close(); // only now: nothing is missed between two streams
    this.#open = stream;
    this.#opening = null;
    this.#wait = FIRST_WAIT;
    this.#alive();
    this.#tell({ up: true });
  }

  #lost(stream) {
    stream.close();
    if (stream !== this.#open && stream !== this.#opening) return;
    this.#close();
    this.#tell({ down: true });
    this.#timer = setTimeout(() => this.#connect(), this.#wait);
    this.#wait = Math.min(this.#wait * 1.6, LONGEST_WAIT);
  }

  #close() {
    this.#open?.close();
    this.#opening?.close();
    this.#open = null;
    this.#opening = null;
  }

  #alive() {
    this.#heard = Date.now();
  }

  #checkPulse() {
    if (this.#open && Date.now() - this.#heard > SILENCE) this.#lost(this.#open);
  }
}
