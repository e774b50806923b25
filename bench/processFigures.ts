import { readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second for programs. */
const TICK_MS = 10;

export interface ProcessFigures {
  /** User and system time since its start, in ms. */
  cpuMs: number;
  memoryMb: number;
}

/** What a process has used so far, by the system's own account. */
export function processFigures(pid: number): ProcessFigures {
  // The name, in brackets, may hold spaces: fields are counted behind it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const memory = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    memoryMb: Math.round(Number(memory ?? 0) / 1024),
  };
}
