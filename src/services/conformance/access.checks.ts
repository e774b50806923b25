import { type InsurerOperationId, operationList } from '../../domain/insurerApi.ts';
import { basicOf } from './apiCaller.ts';
import { alone } from './check.ts';
import type { Probe } from './probe.ts';

const grant = { body: 'grant_type=client_credentials' };
const anyParts = { ref: 'nobody', id: 'nothing', key: 'nothing', sha256: '0'.repeat(64) };

export const accessChecks = alone([
  {
    name: 'health answers within a second',
    operation: 'health',
    async run(probe) {
      await probe.read('health');
    },
  },
  {
    name: 'token is given for the credentials',
    operation: 'token',
    async run(probe) {
      const got = await probe.read('token', grant);
      const caching = got?.answer.headers.get('cache-control') ?? 'no Cache-Control';
      if (got !== null) probe.expect(/no-store/i.test(caching), 'token', 'Cache-Control: no-store', caching);
    },
  },
  {
    name: 'token is refused for a wrong secret',
    operation: 'token',
    async run(probe) {
      const headers = { authorization: basicOf('conformance', 'wrong-secret-of-conformance') };
      await probe.refused('token', { ...grant, headers }, [401], 'a wrong secret');
      await probe.refused('token', { ...grant, headers: { authorization: null } }, [400, 401], 'no secret');
    },
  },
  {
    name: 'token is refused for another grant',
    operation: 'token',
    async run(probe) {
      await probe.refused('token', { body: 'grant_type=password' }, [400], 'another grant type');
    },
  },
  {
    name: 'calls without a token are refused',
    operation: 'profile',
    run: (probe) => refusedEverywhere(probe, null, 'a call without a token'),
  },
  {
    name: 'calls with a made-up token are refused',
    operation: 'profile',
    async run(probe) {
      await refusedEverywhere(probe, 'Bearer made-up', 'a made-up token');
      const token = await probe.api.token();
      if (token === null) return;
      const altered = token.slice(0, -2) + (token.endsWith('aa') ? 'bb' : 'aa');
      await refusedEverywhere(probe, `Bearer ${altered}`, 'a token that was altered');
    },
  },
]);

async function refusedEverywhere(probe: Probe, authorization: string | null, why: string): Promise<void> {
  const guarded = operationList.filter(([, { access, need }]) => access === 'bearer' && need === 'required');
  for (const [id] of guarded) await probe.refused(id, callOf(id, authorization), [401], why);
}

const callOf = (id: InsurerOperationId, authorization: string | null) => ({
  params: anyParts,
  headers: { authorization },
  ...(id === 'match' || id === 'submitClaim' || id === 'sendMessage' ? { json: {} } : {}),
});
