import { randomBytes } from 'node:crypto';

export const SECRET = 'a-secret-for-servers-of-the-insurer-0123456789';

/** Settings of a production start on the loopback: strict limits, no demo routes. Nobody answers as the insurer. */
export function productionEnv(ports: { port: number; insurerPort: number }): Record<string, string> {
  const key = () => randomBytes(32).toString('base64');
  return {
    MODE: 'production',
    PUBLIC_URL: `http://127.0.0.1:${ports.port}`,
    INSURER_API_URL: `http://127.0.0.1:${ports.insurerPort}`,
    INSURER_CLIENT_SECRET: 'a-client-secret-for-tests',
    DIRECT_LINE_SECRET: SECRET,
    ...{ SEAL_KEY: key(), TOKEN_KEY: key(), CODE_KEY: key() },
  };
}
