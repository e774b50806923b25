import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { channelEnvironment, teamsOf, whatsappOf } from './channelSettings.ts';
import type { TeamsSettings } from './channels/teams/settings.ts';
import type { WhatsAppSettings } from './channels/whatsapp/newWhatsApp.ts';
import { type DeskConfig, deskSettings, readDeskConfig } from './deskConfig.ts';
import { type Brand, brandSchema } from './domain/brand.ts';
import { AppError } from './errors.ts';
import { llmProviders, type ModelSettings } from './services/llm/chatModel.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/ });
const key = z.base64().refine((text) => Buffer.from(text, 'base64').length >= 32, 'needs at least 32 bytes in base64');

/** Every setting that the assistant reads; `.env.example` and the table in deploy/README.md are tested against it. */
export const environmentSchema = z.object({
  MODE: z.enum(['demo', 'production']).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3978),
  PUBLIC_URL: url.optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  INSURER_API_URL: url.optional(),
  INSURER_PORT: port.default(3979),
  INSURER_CLIENT_ID: z.string().min(1).default('assistant'),
  INSURER_CLIENT_SECRET: z.string().min(16).optional(),
  INSURER_EVENTS_SECRET: z.string().min(32).optional(),
  OIDC_ISSUER: url.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(16).optional(),
  ACTIVATION_URL: url.optional(),
  RESET_URL: url.optional(),
  STAFF_OIDC_ISSUER: url.optional(),
  STAFF_OIDC_CLIENT_ID: z.string().min(1).optional(),
  STAFF_OIDC_CLIENT_SECRET: z.string().min(16).optional(),
  STAFF_OIDC_SCOPE: z
    .string()
    .regex(/^openid( |$)/, 'must begin with openid')
    .default('openid'),
  STAFF_ROLES_CLAIM: z.string().min(1).default('roles'),
  STAFF_TEAMS_CLAIM: z.string().min(1).default('teams'),
  STAFF_SECOND_FACTOR: z.enum(['required', 'off']).default('required'),
  STAFF_ACR: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((value) => value !== ''))
    .default([]),
  DEMO_PASSWORD: z.string().min(8).max(64).optional(),
  SEAL_KEY: key.optional(),
  TOKEN_KEY: key.optional(),
  CODE_KEY: key.optional(),
  DIRECT_LINE_SECRET: z.string().min(32).optional(),
  TRUSTED_ORIGINS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    )
    .pipe(z.array(url))
    .default([]),
  PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LLM_PROVIDER: z.enum(llmProviders).optional(),
  LLM_MODEL: z.string().min(1).optional(),
  LLM_API_KEY: z.string().min(1).optional(),
  LLM_BASE_URL: url.optional(),
  LLM_CALLS_EACH: z.coerce.number().int().min(1).default(30),
  LLM_CALLS_ALL: z.coerce.number().int().min(1).default(5000),
  BRAND_FILE: z.string().min(1).default('brand.json'),
  CLAMD: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, 'needs host:port')
    .optional(),
  ...channelEnvironment,
  ...deskSettings,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export interface Config {
  mode: 'demo' | 'production';
  host: string;
  port: number;
  publicUrl: string;
  dataDir: string;
  databaseUrl: string | null;
  /** Null: the reference insurer is started beside the assistant. */
  insurerUrl: string | null;
  insurerPort: number;
  insurerClientId: string;
  insurerClientSecret: string;
  /** Signs what the insurer reports; null: it reports nothing. */
  insurerEventsSecret: string | null;
  /** Where customers sign in; null: they identify by codes only. */
  signIn: { issuer: string; clientId: string; clientSecret: string } | null;
  /** Where customers activate their account and change a forgotten password; null: the chat leads to the site. */
  accountPages: { activate: string; reset: string } | null;
  /** Where the staff signs in for the desk; null: there is no desk. */
  staff: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    scope: string;
    rules: { rolesClaim: string; teamsClaim: string; secondFactor: { required: boolean; acr: readonly string[] } };
  } | null;
  /** Of all demo customers; null: one is made. */
  demoPassword: string | null;
  sealKey: Buffer;
  tokenKey: Buffer;
  codeKey: Buffer;
  directLineSecret: string | null;
  trustedOrigins: readonly string[];
  /** How many proxies of our own stand in front: whose X-Forwarded-For entry names the client. */
  proxies: number;
  /** Null: no language model; LangChain is never loaded. */
  model: ModelConfig | null;
  brand: Brand;
  /** The virus scanner (ClamAV) that files must pass; null: none. */
  clamd: { host: string; port: number } | null;
  desk: DeskConfig;
  /** Null: the channel does not run. */
  whatsapp: WhatsAppSettings | null;
  teams: TeamsSettings | null;
  logLevel: string;
}

export interface ModelConfig {
  settings: ModelSettings;
  /** Questions a day: of one customer, and of all. */
  budget: { each: number; all: number };
}

/**
 * Reads the settings once, at start. Throws `CONFIG_INVALID` whose message lists every fault by name, never a value.
 * In demo mode keys are made once and kept in DATA_DIR; in production a missing one refuses to start.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Readonly<Config> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw invalid(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const settings = parsed.data;
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(settings.HOST);
  const mode = settings.MODE ?? (settings.INSURER_API_URL === undefined && loopback ? 'demo' : 'production');
  const publicUrl = (settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`).replace(/\/$/, '');

  const faults: string[] = [];
  if (mode === 'demo' && !loopback) faults.push('MODE: demo mode listens on loopback only; set HOST to 127.0.0.1');
  if (publicUrl.startsWith('http://') && !isLoopbackUrl(publicUrl))
    faults.push('PUBLIC_URL: must be https outside loopback');
  if (mode === 'production') {
    for (const name of [
      'INSURER_API_URL',
      'INSURER_CLIENT_SECRET',
      'SEAL_KEY',
      'TOKEN_KEY',
      'CODE_KEY',
      'PUBLIC_URL',
    ] as const) {
      if (settings[name] === undefined) faults.push(`${name}: required in production`);
    }
    const keys = [settings.SEAL_KEY, settings.TOKEN_KEY, settings.CODE_KEY].filter((value) => value !== undefined);
    if (new Set(keys).size < keys.length) faults.push('SEAL_KEY, TOKEN_KEY, CODE_KEY: must differ from each other');
    if (keys.some(isWeak)) faults.push('SEAL_KEY, TOKEN_KEY, CODE_KEY: a key of repeated bytes is no key');
  }
  for (const prefix of ['OIDC', 'STAFF_OIDC'] as const) {
    const issuer = settings[`${prefix}_ISSUER`];
    if (issuer === undefined) continue;
    if (issuer.startsWith('http://') && !isLoopbackUrl(issuer))
      faults.push(`${prefix}_ISSUER: must be https outside loopback`);
    for (const name of [`${prefix}_CLIENT_ID`, `${prefix}_CLIENT_SECRET`] as const)
      if (settings[name] === undefined) faults.push(`${name}: required with ${prefix}_ISSUER`);
  }
  if ((settings.ACTIVATION_URL === undefined) !== (settings.RESET_URL === undefined))
    faults.push('ACTIVATION_URL, RESET_URL: set both or neither');
  const model = modelOf(settings, faults);
  const whatsapp = whatsappOf(settings, faults);
  const teams = teamsOf(settings, faults);
  const desk = readDeskConfig(settings, faults, (value) => !value.startsWith('http://') || isLoopbackUrl(value));
  const brand = readBrand(settings.BRAND_FILE, faults);
  if (faults.length > 0 || brand === null) throw invalid(faults);

  const made = mode === 'demo' ? demoKeys(settings.DATA_DIR) : null;
  const keyOf = (name: 'SEAL_KEY' | 'TOKEN_KEY' | 'CODE_KEY') =>
    Buffer.from(settings[name] ?? made?.[name] ?? '', 'base64');
  const insurerClientSecret = settings.INSURER_CLIENT_SECRET ?? made?.INSURER_CLIENT_SECRET ?? '';
  return Object.freeze({
    mode,
    host: settings.HOST,
    port: settings.PORT,
    publicUrl,
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL ?? null,
    insurerUrl: settings.INSURER_API_URL ?? null,
    insurerPort: settings.INSURER_PORT,
    insurerClientId: settings.INSURER_CLIENT_ID,
    insurerClientSecret,
    insurerEventsSecret: settings.INSURER_EVENTS_SECRET ?? (made === null ? null : eventsSecretOf(insurerClientSecret)),
    signIn: signInOf(settings, insurerClientSecret),
    accountPages: accountPagesOf(settings),
    staff: staffOf(settings, insurerClientSecret),
    demoPassword: settings.DEMO_PASSWORD ?? null,
    sealKey: keyOf('SEAL_KEY').subarray(0, 32),
    tokenKey: keyOf('TOKEN_KEY'),
    codeKey: keyOf('CODE_KEY'),
    directLineSecret: settings.DIRECT_LINE_SECRET ?? null,
    trustedOrigins: settings.TRUSTED_ORIGINS,
    proxies: settings.PROXIES,
    model,
    brand,
    clamd: clamdOf(settings.CLAMD),
    desk,
    whatsapp,
    teams,
    logLevel: settings.LOG_LEVEL,
  });
}

function clamdOf(address: string | undefined): Config['clamd'] {
  if (address === undefined) return null;
  const at = address.lastIndexOf(':');
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) };
}

/** In a demonstration the two ends share one secret already. */
function eventsSecretOf(insurerClientSecret: string): string {
  return createHmac('sha256', insurerClientSecret).update('insurer events').digest('base64url');
}

/** The configured issuer; the reference insurer's own where that one runs; else none. */
function signInOf(settings: z.infer<typeof environmentSchema>, insurerClientSecret: string): Config['signIn'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (issuer !== undefined) return { issuer, clientId: clientId ?? '', clientSecret: clientSecret ?? '' };
  if (settings.INSURER_API_URL !== undefined) return null;
  return {
    issuer: `http://127.0.0.1:${settings.INSURER_PORT}/oidc`,
    clientId: settings.INSURER_CLIENT_ID,
    clientSecret: insurerClientSecret,
  };
}

/** The configured pages; the reference insurer's own where that one runs; else none. */
function accountPagesOf(settings: z.infer<typeof environmentSchema>): Config['accountPages'] {
  const { ACTIVATION_URL: activate, RESET_URL: reset, INSURER_API_URL, INSURER_PORT } = settings;
  if (activate !== undefined && reset !== undefined) return { activate, reset };
  const own = `http://127.0.0.1:${INSURER_PORT}/account`;
  return INSURER_API_URL === undefined ? { activate: `${own}/activate`, reset: `${own}/reset` } : null;
}

/** The configured staff issuer; the reference insurer's own where that one runs; else none. */
function staffOf(settings: z.infer<typeof environmentSchema>, insurerClientSecret: string): Config['staff'] {
  const { STAFF_OIDC_ISSUER: issuer, STAFF_OIDC_CLIENT_ID: id, STAFF_OIDC_CLIENT_SECRET: secret } = settings;
  const required = settings.STAFF_SECOND_FACTOR === 'required';
  const common = {
    scope: settings.STAFF_OIDC_SCOPE,
    rules: {
      rolesClaim: settings.STAFF_ROLES_CLAIM,
      teamsClaim: settings.STAFF_TEAMS_CLAIM,
      secondFactor: { required, acr: settings.STAFF_ACR },
    },
  };
  if (issuer !== undefined) return { issuer, clientId: id ?? '', clientSecret: secret ?? '', ...common };
  if (settings.INSURER_API_URL !== undefined) return null;
  return {
    issuer: `http://127.0.0.1:${settings.INSURER_PORT}/staff`,
    clientId: `${settings.INSURER_CLIENT_ID}-desk`,
    clientSecret: insurerClientSecret,
    ...common,
  };
}

/** The language model, when one is configured completely. */
function modelOf(settings: z.infer<typeof environmentSchema>, faults: string[]): ModelConfig | null {
  const { LLM_PROVIDER: provider, LLM_MODEL: model, LLM_API_KEY: apiKey, LLM_BASE_URL: baseUrl } = settings;
  if (provider === undefined) {
    if (model !== undefined || apiKey !== undefined || baseUrl !== undefined)
      faults.push('LLM_PROVIDER: required with the other LLM settings');
    return null;
  }
  if (model === undefined) faults.push('LLM_MODEL: required with LLM_PROVIDER');
  if ((provider === 'anthropic' || provider === 'mistral') && apiKey === undefined)
    faults.push('LLM_API_KEY: required by this LLM_PROVIDER');
  if (baseUrl?.startsWith('http://') && !isLoopbackUrl(baseUrl))
    faults.push('LLM_BASE_URL: must be https outside loopback');
  return {
    settings: { provider, model: model ?? '', apiKey: apiKey ?? null, baseUrl: baseUrl ?? null },
    budget: { each: settings.LLM_CALLS_EACH, all: settings.LLM_CALLS_ALL },
  };
}

function readBrand(file: string, faults: string[]): Brand | null {
  try {
    const parsed = brandSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return parsed.data;
    faults.push(...parsed.error.issues.map((issue) => `BRAND_FILE: ${issue.path.join('.')}: ${issue.message}`));
  } catch {
    faults.push('BRAND_FILE: not found, or not JSON');
  }
  return null;
}

const demoKeysSchema = z.object({
  SEAL_KEY: key,
  TOKEN_KEY: key,
  CODE_KEY: key,
  INSURER_CLIENT_SECRET: z.string().min(16),
});

function demoKeys(dataDir: string): z.infer<typeof demoKeysSchema> {
  const file = join(dataDir, 'keys.json');
  if (existsSync(file)) return demoKeysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  mkdirSync(dataDir, { recursive: true });
  const made = () => randomBytes(32).toString('base64');
  const keys = { SEAL_KEY: made(), TOKEN_KEY: made(), CODE_KEY: made(), INSURER_CLIENT_SECRET: made() };
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  return keys;
}

function isLoopbackUrl(text: string): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(text).hostname);
}

function isWeak(text: string): boolean {
  return new Set(Buffer.from(text, 'base64')).size < 8;
}

function invalid(faults: readonly string[]): AppError {
  return new AppError('CONFIG_INVALID', {
    message: `Configuration refused:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
  });
}
