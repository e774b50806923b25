import type { Peril } from '../domain/storm.ts';

/** Similar claims of one department, grouped into one event; nothing of a customer. */
export interface StormView {
  id: string;
  peril: Peril;
  department: string;
  /** Ms UTC. */
  openedAt: number;
  lastAt: number;
  /** Numbers of the files, newest first. */
  claims: string[];
  goesOn: boolean;
}
