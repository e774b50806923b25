import axios, { type AxiosError, type AxiosInstance } from 'axios';
import { z } from 'zod';
import type { WireMessage } from './wire.ts';

export interface WhatsAppClientOptions {
  /** `https://graph.facebook.com`, or a double on the loopback. */
  apiUrl: string;
  version: string;
  phoneNumberId: string;
  token: string;
  timeoutMs?: number;
}

/** Exactly one of the two; where both were sent, the phone number would win. */
export type Addressee = { to: string } | { recipient: string };

export type CallResult<Value> =
  | { is: 'done'; value: Value }
  /** It was refused, with the API's own code. */
  | { is: 'refused'; code: number }
  /** It was never reached: nothing happened there. */
  | { is: 'unreached' }
  /** The answer was lost: it may have happened. */
  | { is: 'unknown' };

export interface WhatsAppClient {
  /** `callbackData` comes back with every receipt of the message. */
  send(to: Addressee, message: WireMessage, callbackData: string): Promise<CallResult<string>>;
  /** Marks everything up to this message as read, and shows that we write. */
  read(messageId: string, typing: boolean): Promise<CallResult<true>>;
  /** Gives a file to WhatsApp; the id serves for 30 days. */
  upload(file: { name: string; contentType: string; content: Uint8Array }): Promise<CallResult<string>>;
  /** Where the bytes of a media are, for five minutes. */
  media(id: string): Promise<CallResult<MediaPlace>>;
  /** The number's own record, to see whether the token serves. */
  self(): Promise<CallResult<unknown>>;
}

const mediaPlace = z.object({
  url: z.string(),
  mime_type: z.string().default(''),
  sha256: z.string().optional(),
  file_size: z.coerce.number().optional(),
});
export type MediaPlace = z.infer<typeof mediaPlace>;

const sentSchema = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const uploadedSchema = z.object({ id: z.string() });
const errorSchema = z.object({ error: z.object({ code: z.number() }) });

/** The calls of the Cloud API that this channel makes. It never repeats one: the outbox alone does. */
export function newWhatsAppClient(options: WhatsAppClientOptions): WhatsAppClient {
  const { apiUrl, version, phoneNumberId, token, timeoutMs = 10_000 } = options;
  const http = axios.create({
    baseURL: `${apiUrl.replace(/\/$/, '')}/${version}`,
    timeout: timeoutMs,
    maxRedirects: 0,
    headers: { Authorization: `Bearer ${token}` },
  });
  const product = { messaging_product: 'whatsapp' };
  return {
    async send(to, message, callbackData) {
      const body = {
        ...product,
        recipient_type: 'individual',
        ...to,
        ...message,
        biz_opaque_callback_data: callbackData,
      };
      const result = await call(http, sentSchema, { method: 'post', url: `/${phoneNumberId}/messages`, data: body });
      return result.is === 'done' ? { is: 'done', value: result.value.messages[0]?.id ?? '' } : result;
    },
    async read(messageId, typing) {
      const shown = typing ? { typing_indicator: { type: 'text' } } : {};
      const data = { ...product, status: 'read', message_id: messageId, ...shown };
      const result = await call(http, z.unknown(), { method: 'post', url: `/${phoneNumberId}/messages`, data });
      return result.is === 'done' ? { is: 'done', value: true } : result;
    },
    async upload({ name, contentType, content }) {
      const form = new FormData();
      form.set('messaging_product', 'whatsapp');
      form.set('type', contentType);
      form.set('file', new Blob([new Uint8Array(content)], { type: contentType }), name);
      const result = await call(http, uploadedSchema, { method: 'post', url: `/${phoneNumberId}/media`, data: form });
      return result.is === 'done' ? { is: 'done', value: result.value.id } : result;
    },
    media: (id) =>
      call(http, mediaPlace, {
        method: 'get',
        url: `/${encodeURIComponent(id)}`,
        params: { phone_number_id: phoneNumberId },
      }),
    self: () => call(http, z.unknown(), { method: 'get', url: `/${phoneNumberId}` }),
  };
}

/** Errors of a connection that was never made. */
const UNREACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_INVALID_URL']);

async function call<Value>(
  http: AxiosInstance,
  schema: z.ZodType<Value>,
  request: { method: 'get' | 'post'; url: string; data?: unknown; params?: Record<string, string> },
): Promise<CallResult<Value>> {
  try {
    // The library's own limit is on silence: an answer that trickles in would never end.
    const signal = AbortSignal.timeout(Number(http.defaults.timeout));
    const { data } = await http.request<unknown>({ ...request, signal });
    const parsed = schema.safeParse(data);
    return parsed.success ? { is: 'done', value: parsed.data } : { is: 'unknown' };
  } catch (thrown) {
    const { response, code } = thrown as AxiosError;
    const told = errorSchema.safeParse(response?.data);
    if (told.success) return { is: 'refused', code: told.data.error.code };
    if (response !== undefined && response.status < 500) return { is: 'refused', code: 100 };
    return UNREACHED.has(code ?? '') ? { is: 'unreached' } : { is: 'unknown' };
  }
}
