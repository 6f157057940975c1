// Where this tab is, who it is, and the words that only the script needs.

const { room, as } = document.body.dataset;

export const place = { room, as, at: `${room}~${as}`, path: `/room/${room}` };

export const words = document.getElementById('words').dataset;

export const language = document.documentElement.lang;

/** A name that no other act has. */
export const newName = () => crypto.randomUUID();

/** Whether somebody is busy writing in this field. */
export const isBusy = (field) => Boolean(field && field.value.trim());
