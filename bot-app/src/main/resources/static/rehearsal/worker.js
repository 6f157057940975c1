// Shared by all tabs of a browser, so that twenty tabs need one connection: a browser gives one host six.

import { Source } from './source.js';

const tabs = new Map(); // port -> its places

const source = new Source((news) => {
  for (const [port, places] of tabs) {
    if (!news.changed || places.includes(news.changed)) port.postMessage(news);
  }
});

const followed = () => new Set([...tabs.values()].flat());

addEventListener('connect', ({ ports: [port] }) => {
  port.onmessage = ({ data }) => {
    if (data.bye) {
      tabs.delete(port);
    } else {
      const known = followed();
      tabs.set(port, data.at);
      if (source.isUp && data.at.every((place) => known.has(place))) port.postMessage({ up: true });
    }
    source.follow(followed());
  };
});
