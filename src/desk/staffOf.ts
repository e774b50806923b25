import { z } from 'zod';
import { type Advisor, strongestRole, teamNames } from '../domain/advisors.ts';
import { AppError } from '../errors.ts';
import type { SignedIn } from '../services/signIn.port.ts';

/** How the staff issuer's words become ours. */
export interface StaffRules {
  /** Claims with the names of roles and teams; dots lead inside: `realm_access.roles`. */
  rolesClaim: string;
  teamsClaim: string;
  /** A second factor must be proven, by one of `acr` when there are any, else by `amr`. */
  secondFactor: { required: boolean; acr: readonly string[] };
}

const names = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  given_name: z.string().trim().min(1).max(60).optional(),
  preferred_username: z.string().trim().min(1).max(120).optional(),
});
const listed = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/))]);
const proofs = z.object({ acr: z.string().optional(), amr: z.array(z.string()).optional() });

/** What somebody has, or is, besides knowing a password (RFC 8176). */
const possession = new Set(['otp', 'sms', 'tel', 'hwk', 'swk', 'sc', 'pop', 'fpt', 'face', 'iris', 'retina', 'vbm']);
const knowledge = new Set(['pwd', 'pin', 'kba']);

/** Who has signed in. Throws `SIGN_IN_REFUSED` for whoever has no role here, or proved one factor where two are wanted. */
export function staffOf({ subject, claims }: SignedIn, rules: StaffRules): Advisor {
  if (rules.secondFactor.required && !provesTwo(claims, rules.secondFactor.acr))
    throw new AppError('SIGN_IN_REFUSED', { facts: { check: 'secondFactor' } });
  const role = strongestRole(listAt(claims, rules.rolesClaim));
  if (role === null) throw new AppError('SIGN_IN_REFUSED', { facts: { check: 'role' } });
  const told = names.safeParse(claims).data ?? {};
  const name = told.name ?? told.preferred_username ?? subject;
  const teams = teamNames.safeParse(listAt(claims, rules.teamsClaim).slice(0, 50));
  return {
    id: subject,
    name,
    firstName: told.given_name ?? name.split(' ')[0] ?? name,
    role,
    teams: teams.success ? teams.data : [],
  };
}

function provesTwo(claims: SignedIn['claims'], wanted: readonly string[]): boolean {
  const { acr, amr = [] } = proofs.safeParse(claims).data ?? {};
  if (wanted.length > 0) return acr !== undefined && wanted.includes(acr);
  return amr.includes('mfa') || (amr.some((way) => possession.has(way)) && amr.some((way) => knowledge.has(way)));
}

function listAt(claims: SignedIn['claims'], path: string): string[] {
  // A claim may itself be named by a URL, dots and all.
  let value: unknown = Object.hasOwn(claims, path) ? claims[path] : claims;
  if (value === claims)
    for (const step of path.split('.'))
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? Reflect.get(value, step)
          : undefined;
  const list = listed.safeParse(value);
  return list.success ? list.data : [];
}
