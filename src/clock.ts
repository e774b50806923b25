/** The only source of time. Everything that needs "now" receives a Clock, so that tests can choose the day. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that starts at `startsAt` (ms UTC) and runs at the speed of the real one. */
export function shiftedClock(startsAt: number): Clock {
  const shift = startsAt - Date.now();
  return { now: () => Date.now() + shift };
}

/** A clock for tests: stands still until it is moved. */
export function manualClock(startsAt: number): Clock & { advance(ms: number): void; set(ms: number): void } {
  let current = startsAt;
  return {
    now: () => current,
    advance: (ms) => {
      current += ms;
    },
    set: (ms) => {
      current = ms;
    },
  };
}

/**
 * The clock of a program: the real one, or one shifted to `TEST_NOW` (ISO instant). `TEST_NOW` is read only when
 * `NODE_ENV` is `test`, so that no production setting can move time.
 */
export function clockFromEnvironment(environment: Readonly<Record<string, string | undefined>>): Clock {
  const instant = environment['NODE_ENV'] === 'test' ? environment['TEST_NOW'] : undefined;
  return instant === undefined ? systemClock : shiftedClock(Date.parse(instant));
}
