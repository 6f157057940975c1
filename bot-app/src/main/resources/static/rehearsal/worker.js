// Shared by all tabs of a browser, so that ten tabs need one connection: a browser gives one host six.

import { Source } from './source.js';

const tabs = new Map(); // port -> place

const source = new Source((news) => {
  for (const [port, at] of tabs) {
    if (!news.changed || news.changed === at) port.postMessage(news);
  }
});

const follow = () => source.follow(new Set(tabs.values()));

addEventListener('connect', ({ ports: [port] }) => {
  port.onmessage = ({ data }) => {
    if (data.bye) {
      tabs.delete(port);
    } else {
      const known = [...tabs.values()].includes(data.at);
      tabs.set(port, data.at);
      if (known && source.isUp) port.postMessage({ up: true });
    }
    follow();
  };
});
