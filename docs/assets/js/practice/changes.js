// Changes of the stored state, as functions from a state to the next.

/** Several changes as one. */
export const all =
  (...changes) =>
  (state) =>
    changes.reduce((found, change) => change(found), state);

export const keepSession = (session) => (state) => ({ ...state, sessions: { ...state.sessions, [session.id]: session } });

export const dropSession = (id) => (state) => {
  const sessions = { ...state.sessions };
  delete sessions[id];
  return { ...state, sessions };
};

export const keepSettings = (settings, now) => (state) => ({ ...state, settings: { ...settings, at: now } });
