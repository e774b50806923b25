import type { Clock } from '../../clock.ts';
import { AppError, type ErrorCode } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { spend } from '../../store/counters.repository.ts';
import type { Db } from '../../store/openStore.ts';
import { newCircuitBreaker } from '../circuitBreaker.ts';
import { type ChatModel, type ModelSettings, openChatModel } from './chatModel.ts';
import type { LanguageModel, ModelQuestion } from './llm.port.ts';

export interface LanguageModelOptions {
  settings: ModelSettings;
  /** Questions a day: of one customer (or anonymous conversation), and of everybody together. */
  budget: { each: number; all: number };
  db: Db;
  clock: Clock;
  log: Log;
}

const DAY_MS = 86_400_000;
const failures: readonly ErrorCode[] = ['LLM_UNREACHABLE', 'LLM_WRONG_SHAPE'];

/** Asks a chat model within a deadline and a budget, and spares it while it fails. */
export function newLanguageModel(options: LanguageModelOptions): LanguageModel & { warm(): Promise<void> } {
  const { settings, budget, db, clock, log } = options;
  let opening: Promise<ChatModel> | undefined;
  const model = () => {
    opening ??= openChatModel(settings);
    return opening;
  };
  const breaker = newCircuitBreaker({
    clock,
    windowMs: 60_000,
    leastCalls: 4,
    openMs: 30_000,
    paused: 'LLM_PAUSED',
    isFailure: (thrown) => thrown instanceof AppError && failures.includes(thrown.code),
    onOpen: () => log.warn('language model paused', { code: 'LLM_PAUSED' }),
  });

  const pay = async ({ spender, mark }: Pick<ModelQuestion<unknown>, 'spender' | 'mark'>): Promise<void> => {
    const budgets = [
      { key: `llm:${spender}`, most: budget.each, windowMs: DAY_MS },
      { key: 'llm:all', most: budget.all, windowMs: DAY_MS },
    ];
    const spent = await spend(db, { mark: `llm:${mark}`, budgets, now: clock.now() });
    if (spent.is === 'over') throw new AppError('LLM_OVER_BUDGET');
  };

  return {
    async warm() {
      await model();
    },
    async ask(question) {
      return breaker.run(async () => {
        await pay(question);
        const started = performance.now();
        try {
          return await withinDeadline(model(), question);
        } catch (thrown) {
          const failure = thrown instanceof AppError ? thrown : new AppError('LLM_UNREACHABLE', { cause: thrown });
          log.warn('language model failed', { code: failure.code, ms: Math.round(performance.now() - started) });
          throw failure;
        }
      });
    },
  };
}

/** The answer, or an error when time is up: also for a model that ignores its signal or never ends. */
async function withinDeadline<Answer>(opening: Promise<ChatModel>, question: ModelQuestion<Answer>): Promise<Answer> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new AppError('LLM_UNREACHABLE', { message: 'late' }));
    }, question.deadlineMs);
  });
  const answer = opening.then((model) => model.answer(question, controller.signal));
  // Whoever loses the race must not end the process.
  answer.catch(() => {});
  try {
    const parsed = question.schema.safeParse(await Promise.race([answer, late]));
    if (!parsed.success) throw new AppError('LLM_WRONG_SHAPE', { cause: parsed.error });
    return parsed.data;
  } finally {
    clearTimeout(timer);
  }
}
