import type { RequestView } from '../../desk/deskView.ts';

const VARIABLE = /\{(prenom|numero_sinistre|conseiller|date_limite|[a-z_]{2,30})\}/g;
/** Codes and card numbers: nothing an advisor should ask for or repeat. */
const SECRET = /(?<!\d)(?:\d[ -]?){13,19}(?!\d)|(?:code|mot de passe|password)\s*:?\s*\d{6}(?!\d)/i;

/** A ready-made answer with what is known filled in; what is not stays to be filled by hand. */
export function withVariables(text: string, known: { request: RequestView; advisor: string }): string {
  const values: Readonly<Record<string, string | undefined>> = {
    prenom: known.request.identified ? known.request.name.split(' ')[0] : undefined,
    conseiller: known.advisor.split(' ')[0],
    numero_sinistre: /SIN-\d{4}-[A-Z]{3}-\d{6}/.exec(known.request.headline)?.[0],
  };
  return text.replace(VARIABLE, (whole, name: string) => values[name] ?? whole);
}

/** The first variable that nobody filled; null when there is none. */
export function openVariable(text: string): string | null {
  return new RegExp(VARIABLE.source).exec(text)?.[1] ?? null;
}

export function looksSecret(text: string): boolean {
  return SECRET.test(text);
}
