/** A person of the insurer who answers requests. Customers only ever see `firstName`. */
export interface Advisor {
  id: string;
  firstName: string;
  name: string;
  role: 'advisor' | 'supervisor';
}

/** The staff of the demonstration; a real one comes from the insurer's staff sign-in. */
export const demoAdvisors: readonly Advisor[] = [
  { id: 'camille', firstName: 'Camille', name: 'Camille Conseil', role: 'advisor' },
  { id: 'karim', firstName: 'Karim', name: 'Karim Conseil', role: 'advisor' },
  { id: 'sophie', firstName: 'Sophie', name: 'Sophie Superviseur', role: 'supervisor' },
];

export function findAdvisor(id: string | null): Advisor | undefined {
  return demoAdvisors.find((advisor) => advisor.id === id);
}
