import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LlmProvider } from '../../src/services/llm/chatModel.ts';

/** How the server behaves: as a model that answers, or in one of the ways in which providers fail. */
export type LlmMood =
  | { is: 'answers'; with: (asked: { system: string; user: string }) => unknown }
  | { is: 'slow' | 'error' | 'refusal' | 'endless' | 'garbage' | 'breaksOff' | 'empty' };

export interface LlmServer {
  url: string;
  mood: LlmMood;
  /** Everything that reached it, as it came. */
  readonly asked: { path: string; system: string; user: string; body: string }[];
  close(): Promise<void>;
}

/** A loopback server that speaks the protocols of OpenAI, Anthropic, Mistral and Ollama. */
export async function startLlmServer(): Promise<LlmServer> {
  const asked: LlmServer['asked'] = [];
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const question = { path: request.url ?? '', ...messagesOf(body), body };
    asked.push(question);
    answer(response, question);
  });
  const self: LlmServer = {
    url: '',
    mood: { is: 'slow' },
    asked,
    async close() {
      for (const timer of timers) clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function answer(response: ServerResponse, question: LlmServer['asked'][number]): void {
    const { mood } = self;
    const send = (value: unknown, status = 200) => {
      const streamed = status === 200 && /"stream":true/.test(question.body) && question.path.includes('/completions');
      response.writeHead(status, { 'content-type': streamed ? 'text/event-stream' : 'application/json' });
      response.end(streamed ? `data: ${JSON.stringify(asChunk(value))}\n\ndata: [DONE]\n\n` : JSON.stringify(value));
    };
    switch (mood.is) {
      case 'answers':
        send(wrapped(question.path, question.body, mood.with(question)));
        return;
      case 'error':
        send({ error: { message: 'overloaded', type: 'server_error' } }, 500);
        return;
      case 'refusal':
        send(wrapped(question.path, question.body, null));
        return;
      case 'empty':
        send({});
        return;
      case 'garbage':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('<html>not JSON</html>');
        return;
      case 'breaksOff':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"id":"x","choices":[');
        setTimeout(() => response.destroy(), 20);
        return;
      case 'endless': {
        response.writeHead(200, {
          'content-type': question.path.includes('/api/') ? 'application/x-ndjson' : 'application/json',
        });
        const timer = setInterval(() => {
          if (response.destroyed) clearInterval(timer);
          else response.write(`${' '.repeat(20_000)}\n`);
        }, 5);
        timers.add(timer);
        return;
      }
      case 'slow':
        return;
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  self.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return self;
}

/** What a provider puts around the model's answer; null is a model that declines in words. */
function wrapped(path: string, body: string, answer: unknown): unknown {
  const declined = 'I am sorry, I cannot help with that.';
  const name = /"name":"([^"]+)"/.exec(body.slice(body.indexOf('"tools"')))?.[1] ?? 'answer';
  if (path.includes('/messages'))
    return {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'm',
      content:
        answer === null ? [{ type: 'text', text: declined }] : [{ type: 'tool_use', id: 'tu_1', name, input: answer }],
      stop_reason: answer === null ? 'end_turn' : 'tool_use',
      stop_sequence: null,
      usage: { input_tokens: 1, output_tokens: 1 },
    };
  if (path.includes('/api/chat'))
    return {
      model: 'm',
      created_at: '2026-11-24T09:00:00Z',
      message: { role: 'assistant', content: answer === null ? declined : JSON.stringify(answer) },
      done: true,
      done_reason: 'stop',
      prompt_eval_count: 1,
      eval_count: 1,
    };
  const call = { id: 'call00001', type: 'function', function: { name, arguments: JSON.stringify(answer) } };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: answer === null ? declined : '',
          ...(answer === null ? {} : { tool_calls: [call] }),
        },
        finish_reason: answer === null ? 'stop' : 'tool_calls',
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}

/** The same as the one chunk of a stream. */
function asChunk(value: unknown): unknown {
  const { choices = [], ...rest } = value as { choices?: { message: unknown }[] };
  return {
    ...rest,
    object: 'chat.completion.chunk',
    choices: choices.map(({ message, ...choice }) => ({ ...choice, delta: message })),
  };
}

function messagesOf(body: string): { system: string; user: string } {
  const { messages = [], system } = JSON.parse(body === '' ? '{}' : body) as {
    messages?: { role: string; content: unknown }[];
    system?: unknown;
  };
  const words = (content: unknown): string =>
    typeof content === 'string'
      ? content
      : Array.isArray(content)
        ? content.map((part: { text?: string }) => part.text ?? '').join('')
        : '';
  return {
    system:
      words(system) +
      messages
        .filter(({ role }) => role === 'system')
        .map(({ content }) => words(content))
        .join(''),
    user: messages
      .filter(({ role }) => role === 'user')
      .map(({ content }) => words(content))
      .join(''),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** The address as each provider's client wants it. */
export function baseUrlFor(provider: LlmProvider, url: string): string {
  return provider === 'openai' ? `${url}/v1` : url;
}
