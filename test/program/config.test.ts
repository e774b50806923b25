import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentSchema, readConfig } from '../../src/config.ts';

const key = (fill: number) =>
  Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 7 + fill) % 256)).toString('base64');
const production = {
  MODE: 'production',
  INSURER_API_URL: 'https://api.insurer.example',
  INSURER_CLIENT_SECRET: 'a-long-enough-secret',
  PUBLIC_URL: 'https://chat.insurer.example',
  SEAL_KEY: key(1),
  TOKEN_KEY: key(2),
  CODE_KEY: key(3),
};

const signIn = {
  OIDC_ISSUER: 'https://login.insurer.example',
  OIDC_CLIENT_ID: 'assistant',
  OIDC_CLIENT_SECRET: 'a-long-enough-secret',
};

const whatsapp = {
  ...{ WHATSAPP_PHONE_NUMBER_ID: '106540352242922', WHATSAPP_TOKEN: 'token' },
  ...{ WHATSAPP_APP_SECRET: 'app-secret', WHATSAPP_VERIFY_TOKEN: 'verify-token' },
};
const teams = { TEAMS_APP_ID: 'app', TEAMS_APP_PASSWORD: 'password', TEAMS_TENANT_ID: 'tenant' };

function faultsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return '';
}

describe('configuration', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'eca-config-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('needs nothing for a demonstration, and makes its keys once, readable by the owner only', () => {
    const first = readConfig({ DATA_DIR: dataDir });
    assert.equal(first.mode, 'demo');
    assert.equal(readConfig({ DATA_DIR: dataDir }).tokenKey.toString('hex'), first.tokenKey.toString('hex'));
    assert.equal(statSync(join(dataDir, 'keys.json')).mode & 0o777, 0o600);
  });

  it('accepts a whole production configuration', () => {
    assert.equal(readConfig(production).mode, 'production');
    assert.notEqual(readConfig({ ...production, ...whatsapp, ...teams }).teams, null);
  });

  it('signs in at the issuer that is configured, at the reference insurer’s in a demonstration, else nowhere', () => {
    assert.equal(readConfig({ ...production, ...signIn }).signIn?.issuer, signIn.OIDC_ISSUER);
    assert.equal(readConfig(production).signIn, null);
    const demo = readConfig({ DATA_DIR: dataDir, INSURER_PORT: '4000' });
    assert.equal(demo.signIn?.issuer, 'http://127.0.0.1:4000/oidc');
  });

  it('tells all faults at once, by name and without values', () => {
    const message = faultsOf({ MODE: 'production', PORT: '70000', LOG_LEVEL: 'loud', PUBLIC_URL: 'ftp://secret-host' });
    for (const name of ['PORT', 'LOG_LEVEL', 'PUBLIC_URL']) assert.match(message, new RegExp(name));
    assert.doesNotMatch(message, /70000|loud|secret-host/);
  });

  const weak: Record<string, Record<string, string>> = {
    'no insurer': { INSURER_API_URL: '' },
    'no client secret': { INSURER_CLIENT_SECRET: '' },
    'a short client secret': { INSURER_CLIENT_SECRET: 'short' },
    'a sign-in without a client': { OIDC_ISSUER: 'https://login.insurer.example' },
    'a sign-in without https': { ...signIn, OIDC_ISSUER: 'http://login.insurer.example' },
    'a sign-in with a short secret': { ...signIn, OIDC_CLIENT_SECRET: 'short' },
    'no seal key': { SEAL_KEY: '' },
    'a short key': { TOKEN_KEY: Buffer.alloc(8, 1).toString('base64') },
    'a key of zeros': { CODE_KEY: Buffer.alloc(32).toString('base64') },
    'one key twice': { CODE_KEY: production.TOKEN_KEY },
    'no public address': { PUBLIC_URL: '' },
    'a public address without https': { PUBLIC_URL: 'http://chat.insurer.example' },
    'a brand that is not there': { BRAND_FILE: 'nowhere.json' },
    'demo mode on all interfaces': { MODE: 'demo', HOST: '0.0.0.0' },
    'a database that is none': { DATABASE_URL: 'mysql://x' },
    'an origin that is none': { TRUSTED_ORIGINS: 'not a url' },
    'a language model without a name': { LLM_PROVIDER: 'openai' },
    'a language model without a key': { LLM_PROVIDER: 'mistral', LLM_MODEL: 'small' },
    'a language model in the clear': {
      LLM_PROVIDER: 'ollama',
      LLM_MODEL: 'small',
      LLM_BASE_URL: 'http://models.insurer.example',
    },
    'a model key without a provider': { LLM_API_KEY: 'k' },
    'a secret for servers that is short': { DIRECT_LINE_SECRET: 'abc' },
    'WhatsApp without its app secret': { ...whatsapp, WHATSAPP_APP_SECRET: '' },
    'WhatsApp with a short app secret': { ...whatsapp, WHATSAPP_APP_SECRET: 'short' },
    'WhatsApp without a verify token': { ...whatsapp, WHATSAPP_VERIFY_TOKEN: '' },
    'WhatsApp with a phone number instead of its id': { ...whatsapp, WHATSAPP_PHONE_NUMBER_ID: '+33 1 23 45 67 89' },
    'WhatsApp in the clear': { ...whatsapp, WHATSAPP_API_URL: 'http://graph.insurer.example' },
    'WhatsApp with a version that is none': { ...whatsapp, WHATSAPP_API_VERSION: '23' },
    'Teams without its password': { ...teams, TEAMS_APP_PASSWORD: '' },
    'Teams without its tenant': { ...teams, TEAMS_TENANT_ID: '' },
    'Teams with keys in the clear': { ...teams, TEAMS_OPENID_URL: 'http://login.insurer.example/openid' },
    'Teams with a login in the clear': { ...teams, TEAMS_LOGIN_URL: 'http://login.insurer.example' },
  };
  for (const [name, change] of Object.entries(weak)) {
    it(`refuses ${name}`, () => assert.match(faultsOf({ ...production, ...change }), /Configuration refused/));
  }

  it('documents every setting in .env.example and nothing else', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    assert.deepEqual(documented.sort(), Object.keys(environmentSchema.shape).sort());
  });
});
