import type { z } from 'zod';

/** One question to a language model, whose answer has to fit a closed schema. */
export interface ModelQuestion<Answer> {
  /** Names the answer's shape for the model: a word. */
  name: string;
  schema: z.ZodType<Answer>;
  /** Ours: never holds what somebody else wrote. */
  system: string;
  /** Holds what others wrote, masked and as data (JSON). */
  user: string;
  /** From the call to the answer, whatever happens. */
  deadlineMs: number;
  /** Whose budget of the day pays, such as a customer or a conversation. */
  spender: string;
  /** The inbox row that asks: a turn that runs again does not pay twice. */
  mark: string;
}

/**
 * A chat model behind whatever provider is configured. Throws only `LLM_OVER_BUDGET`, `LLM_PAUSED`,
 * `LLM_UNREACHABLE` (late, refused, gone) and `LLM_WRONG_SHAPE`; each of them means: go on without it.
 */
export interface LanguageModel {
  ask<Answer>(question: ModelQuestion<Answer>): Promise<Answer>;
}
