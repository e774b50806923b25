import { z } from 'zod';

/** What somebody may be at the desk. An auditor only reads; an admin never sees what customers wrote. */
export const staffRoles = ['advisor', 'supervisor', 'auditor', 'admin'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A person of the insurer who works at the desk. Customers only ever see `firstName`. */
export interface Advisor {
  /** The staff issuer's own name for the person (`sub`). */
  id: string;
  firstName: string;
  name: string;
  role: StaffRole;
  /** Names of teams, as the staff issuer gives them. */
  teams: readonly string[];
}

/** The most powerful role that somebody has at the desk; null when they have none. */
export function strongestRole(roles: readonly string[]): StaffRole | null {
  const byPower = ['supervisor', 'advisor', 'auditor', 'admin'] as const satisfies readonly StaffRole[];
  return byPower.find((role) => roles.includes(role)) ?? null;
}

export const teamNames = z.array(z.string().min(1).max(60)).max(50);

/** The staff of the demonstration, known to the reference insurer's staff sign-in. */
export const demoAdvisors = [
  { id: 'camille', firstName: 'Camille', name: 'Camille Conseil', role: 'advisor', teams: ['sinistres'] },
  { id: 'karim', firstName: 'Karim', name: 'Karim Conseil', role: 'advisor', teams: ['sante', 'contrats'] },
  {
    id: 'sophie',
    firstName: 'Sophie',
    name: 'Sophie Superviseur',
    role: 'supervisor',
    teams: ['sinistres', 'sante', 'contrats'],
  },
  { id: 'nadia', firstName: 'Nadia', name: 'Nadia Contrôle', role: 'auditor', teams: [] },
  { id: 'paul', firstName: 'Paul', name: 'Paul Réglages', role: 'admin', teams: [] },
] as const satisfies readonly Advisor[];

/** What they sign in with. */
export const demoStaffEmail = (id: string): string => `${id}@staff.example`;
