import type { InsurerOperationId } from '../../domain/insurerApi.ts';
import type { Probe } from './probe.ts';
import type { World } from './world.ts';

/** How an implementation departs from the contract. */
export interface Deviation {
  /** `GET /customers/{ref}/claims` */
  operation: string;
  expected: string;
  received: string;
  /** Name of the shape in the OpenAPI document, where one was broken. */
  schema?: string;
}

/** One thing that the contract demands. `name` reads as a sentence and is unique. */
export interface Check {
  name: string;
  /** Null for what concerns them all. */
  operation: InsurerOperationId | null;
  /** Declares claims or sends messages. */
  writes?: true;
  /** Goes without the test customers when they could not be found. */
  alone?: true;
  /** Fails, rather than being left out, when the test customers could not be found. */
  finds?: true;
  run(probe: Probe, world: World): Promise<void>;
}

/** A check that needs no customer; its `run` must not touch the world. */
export interface LoneCheck extends Omit<Check, 'run' | 'alone'> {
  run(probe: Probe): Promise<void>;
}

export const alone = (checks: readonly LoneCheck[]): Check[] => checks.map((check) => ({ ...check, alone: true }));
