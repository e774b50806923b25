import { demoAdvisors, demoStaffEmail } from '../domain/advisors.ts';

/** What the person who starts the program reads in the terminal; engineers' English. */
export function welcomeLines(program: {
  mode: string;
  url: string;
  insurerPort: number;
  seconds: number;
  /** Null where the insurer is not ours. */
  demoPassword: string | null;
}): string[] {
  const ready = `Ready in ${program.seconds.toFixed(1)} s.`;
  if (program.mode !== 'demo') return [ready, `Assistant   ${program.url}`];
  return [
    '',
    `  eca assistant, demonstration. ${ready}`,
    '',
    `  Customer page   ${program.url}`,
    `  Full-page chat  ${program.url}/discussion`,
    `  Advisors' desk  ${program.url}/advisor`,
    `  Mail and SMS    ${program.url}/demo/mailbox   (one-time codes arrive here)`,
    `  News            ${program.url}/demo/news      (let something happen in a file)`,
    '',
    '  Be one of the demo customers: type the number, the birth date, then the code from the mailbox.',
    '    ECA1000001  12/04/1988  Camille  health, home, car; refunds in every status, a glass claim with an offer',
    '    ECA1000002  30/09/1999  Yanis    car, two instalments late',
    '    ECA1000004  21/11/1979  Karim    two homes and a car; water and burglary claims',
    '    ECA1000007  05/12/1991  Emma     English',
    '',
    ...(program.demoPassword === null
      ? []
      : [`  Or sign in on the insurer's page: the number and the password  ${program.demoPassword}`, '']),
    "  At the advisors' desk, sign in with the same password, then the code from the mailbox:",
    ...demoAdvisors.map(({ id, role }) => `    ${demoStaffEmail(id).padEnd(24)}${role}`),
    '',
    '  Stop with Ctrl+C. "npm run reset" empties the data.',
    '',
  ];
}
