/**
 * Fault tests name a point (`FAULT_POINT=turn.thought:3`, read only when NODE_ENV is test): the process kills itself
 * there, the third time, as a power cut would.
 */
export function faultPoints(environment: Readonly<Record<string, string | undefined>>): {
  onPoint?(point: string): void;
} {
  const wanted = environment['NODE_ENV'] === 'test' ? environment['FAULT_POINT'] : undefined;
  if (wanted === undefined) return {};
  const [name, times = '1'] = wanted.split(':');
  let left = Number(times);
  return {
    onPoint(point) {
      if (point === name && --left <= 0) process.kill(process.pid, 'SIGKILL');
    },
  };
}
