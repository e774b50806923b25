import { AppError } from '../../errors.ts';
import { cappedFetch } from './cappedFetch.ts';
import type { ModelQuestion } from './llm.port.ts';

export const llmProviders = ['openai', 'anthropic', 'mistral', 'ollama'] as const;
export type LlmProvider = (typeof llmProviders)[number];

export interface ModelSettings {
  /** `openai` is any server that speaks its protocol. */
  provider: LlmProvider;
  model: string;
  /** Null where the server asks for none. */
  apiKey: string | null;
  /** Null: the provider's own address. */
  baseUrl: string | null;
}

export interface ChatModel {
  /** What the model made of the question; not yet trusted. */
  answer(question: ModelQuestion<unknown>, signal: AbortSignal): Promise<unknown>;
}

const MOST_TOKENS = 400;
/** No answer of ours is longer; a stream that does not end is cut here. */
const MOST_BYTES = 200_000;

/** Loads LangChain and one provider: nearly a second and tens of megabytes, so only where a model is configured. */
export async function openChatModel(settings: ModelSettings): Promise<ChatModel> {
  // Its tracing would send prompts to a third party when somebody's shell asks for it.
  for (const name of ['LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING'])
    process.env[name] = 'false';
  const [{ initChatModel }, { HumanMessage, SystemMessage }] = await Promise.all([
    import('langchain/chat_models/universal'),
    import('@langchain/core/messages'),
  ]);
  const model = await initChatModel(settings.model, fieldsOf(settings));
  return {
    async answer({ name, schema, system, user }, signal) {
      const structured = model.withStructuredOutput(schema as never, {
        name,
        ...(settings.provider === 'ollama' ? {} : { method: 'functionCalling' as const }),
      });
      try {
        return (await structured.invoke([new SystemMessage(system), new HumanMessage(user)], { signal })) as unknown;
      } catch (cause) {
        throw new AppError(speaksOfShape(cause) ? 'LLM_WRONG_SHAPE' : 'LLM_UNREACHABLE', { cause });
      }
    },
  };
}

function fieldsOf({ provider, apiKey, baseUrl }: ModelSettings): Record<string, unknown> {
  const fetch = cappedFetch(MOST_BYTES);
  const common = { temperature: 0, maxRetries: 0, ...(apiKey === null ? {} : { apiKey }) };
  switch (provider) {
    case 'openai':
      return {
        ...common,
        modelProvider: 'openai',
        maxTokens: MOST_TOKENS,
        apiKey: apiKey ?? 'none',
        configuration: { fetch, maxRetries: 0, ...(baseUrl === null ? {} : { baseURL: baseUrl }) },
      };
    case 'anthropic':
      return {
        ...common,
        modelProvider: 'anthropic',
        maxTokens: MOST_TOKENS,
        clientOptions: { fetch, maxRetries: 0 },
        ...(baseUrl === null ? {} : { anthropicApiUrl: baseUrl }),
      };
    case 'mistral':
      return {
        ...common,
        modelProvider: 'mistralai',
        maxTokens: MOST_TOKENS,
        ...(baseUrl === null ? {} : { serverURL: baseUrl }),
      };
    case 'ollama':
      return {
        ...common,
        modelProvider: 'ollama',
        fetch,
        numPredict: MOST_TOKENS,
        ...(baseUrl === null ? {} : { baseUrl }),
      };
  }
}

/** LangChain has many names for an answer that does not fit; the others are the network's and the provider's. */
function speaksOfShape(thrown: unknown): boolean {
  const { name = '', message = '', lc_error_code: code = '' } = (thrown ?? {}) as Record<string, string>;
  return (
    /OUTPUT_PARSING/.test(code) ||
    /OutputParser|ZodError|SyntaxError|TypeError/.test(name) ||
    /parse|No tool calls|undefined/i.test(message)
  );
}
