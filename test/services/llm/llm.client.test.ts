import assert from 'node:assert/strict';
import { type SinonStub, stub } from 'sinon';
import { z } from 'zod';
import { manualClock } from '../../../src/clock.ts';
import { AppError } from '../../../src/errors.ts';
import { silentLog } from '../../../src/log.ts';
import { type LlmProvider, llmProviders } from '../../../src/services/llm/chatModel.ts';
import { newLanguageModel } from '../../../src/services/llm/llm.client.ts';
import type { ModelQuestion } from '../../../src/services/llm/llm.port.ts';
import type { Store } from '../../../src/store/openStore.ts';
import { baseUrlFor, type LlmServer, startLlmServer } from '../../support/llmServer.ts';
import { openTestStore } from '../../support/openTestStore.ts';

const schema = z.object({ intent: z.enum(['callback', 'documents']), sure: z.boolean() });
let marks = 0;
const question = (extra: Partial<ModelQuestion<z.infer<typeof schema>>> = {}) => ({
  name: 'route',
  schema,
  system: 'Say what the customer wants.',
  user: '{"message":"rappelez-moi"}',
  deadlineMs: 400,
  spender: 'c_1',
  mark: `m${marks++}`,
  ...extra,
});

const codeOf = async (work: Promise<unknown>) => {
  try {
    await work;
    return 'answered';
  } catch (thrown) {
    assert.ok(thrown instanceof AppError);
    return thrown.code;
  }
};

describe('a language model behind its provider', () => {
  let server: LlmServer;
  let store: Store;
  let close: () => Promise<void>;
  let quiet: SinonStub;
  before(async () => {
    // The library of one provider writes every broken line of an answer to the console.
    quiet = stub(console, 'warn');
    ({ store, close } = await openTestStore('sqlite'));
  });
  after(async () => {
    quiet.restore();
    await close();
  });
  beforeEach(async () => {
    server = await startLlmServer();
  });
  afterEach(() => server.close());

  const clock = manualClock(Date.parse('2026-11-24T09:00:00Z'));
  const model = (provider: LlmProvider = 'openai', budget = { each: 1000, all: 10_000 }) =>
    newLanguageModel({
      settings: { provider, model: 'small-model', apiKey: 'test-key', baseUrl: baseUrlFor(provider, server.url) },
      budget,
      db: store.db,
      clock,
      log: silentLog,
    });

  for (const provider of llmProviders) {
    describe(provider, () => {
      it('gives an answer that fits the schema', async () => {
        server.mood = { is: 'answers', with: () => ({ intent: 'callback', sure: true }) };
        const asked = model(provider);
        await asked.warm();
        assert.deepEqual(await asked.ask(question({ deadlineMs: 5000 })), { intent: 'callback', sure: true });
        assert.equal(server.asked.length, 1);
        assert.match(server.asked[0]?.system ?? '', /Say what the customer wants/);
        assert.match(server.asked[0]?.user ?? '', /rappelez-moi/);
      });

      for (const mood of ['slow', 'error', 'refusal', 'endless', 'garbage', 'breaksOff', 'empty'] as const) {
        it(`is done without when the provider is ${mood}, within the deadline and after one try`, async () => {
          server.mood = { is: mood };
          const started = performance.now();
          const code = await codeOf(model(provider).ask(question()));
          assert.match(code, /^LLM_(UNREACHABLE|WRONG_SHAPE)$/);
          assert.ok(performance.now() - started < 400 + 300, `${Math.round(performance.now() - started)} ms`);
          assert.equal(server.asked.length, 1);
        });
      }

      it('takes no answer that is off its schema', async () => {
        for (const wrong of [
          { intent: 'wire_money', sure: true },
          { intent: 'callback' },
          [],
          'callback',
          { intent: null, sure: 'yes' },
        ]) {
          server.mood = { is: 'answers', with: () => wrong };
          assert.match(
            await codeOf(model(provider).ask(question({ deadlineMs: 3000 }))),
            /^LLM_(WRONG_SHAPE|UNREACHABLE)$/,
          );
        }
      });
    });
  }

  it('is done without when nobody listens', async () => {
    const asked = model();
    await server.close();
    assert.equal(await codeOf(asked.ask(question())), 'LLM_UNREACHABLE');
    server = await startLlmServer();
  });

  it('stops asking while it fails, and asks again after half a minute', async () => {
    server.mood = { is: 'error' };
    const asked = model();
    for (let tries = 0; tries < 4; tries++) await codeOf(asked.ask(question()));
    const started = performance.now();
    assert.equal(await codeOf(asked.ask(question())), 'LLM_PAUSED');
    assert.ok(performance.now() - started < 50);
    assert.equal(server.asked.length, 4);
    clock.advance(31_000);
    server.mood = { is: 'answers', with: () => ({ intent: 'documents', sure: false }) };
    assert.equal(await codeOf(asked.ask(question({ deadlineMs: 3000 }))), 'answered');
  });

  it('spends the budget of a customer and of the day in the store, so that a restart gives nothing back', async () => {
    server.mood = { is: 'answers', with: () => ({ intent: 'callback', sure: true }) };
    const limited = { each: 2, all: 10_000 };
    const spend = (mark: string) =>
      codeOf(model('openai', limited).ask(question({ spender: 'c_rich', mark, deadlineMs: 3000 })));
    assert.deepEqual(
      [await spend('b1'), await spend('b2'), await spend('b3')],
      ['answered', 'answered', 'LLM_OVER_BUDGET'],
    );
    assert.equal(await spend('b2'), 'answered', 'a turn that runs again does not pay twice');
    const everybody = (spender: string) =>
      codeOf(model('openai', { each: 100, all: 4 }).ask(question({ spender, deadlineMs: 3000 })));
    const codes: string[] = [];
    for (const spender of ['x1', 'x2', 'x3', 'x4', 'x5', 'x6']) codes.push(await everybody(spender));
    assert.ok(codes.includes('LLM_OVER_BUDGET'), codes.join());
    clock.advance(25 * 3_600_000);
    assert.equal(await spend('b9'), 'answered');
  });
});
