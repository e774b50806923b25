import type { PartyTold } from '../../../domain/claimParty.ts';
import { phoneNumber } from '../../../locales/format.ts';
import type { Translator } from '../../../locales/translator.ts';

/** Who somebody is, as briefly as they can be told from the others: "Mme Petit", "AB-123-CD", "témoin". */
export function partyName({ name, plate, note, role }: PartyTold, t: Translator): string {
  return name ?? plate ?? note ?? t.words(`claim.party.role.${role}`);
}

/** Everything known of somebody on one line: "Mme Petit (témoin), 06 12 34 56 78". */
export function partyLine(party: PartyTold, t: Translator): string {
  const { name, plate, note, role, phone, email, insurer, policy, sharePercent } = party;
  const who = name ?? plate ?? note;
  const roleWords = t.words(`claim.party.role.${role}`);
  return [
    who == null ? roleWords : `${who} (${roleWords})`,
    name != null && plate != null ? plate : null,
    phone == null ? null : phoneNumber(phone),
    email ?? null,
    insurer == null ? null : t.words('claim.party.insuredBy', { insurer }),
    policy == null ? null : t.words('claim.party.policyIs', { policy }),
    sharePercent == null ? null : t.words('claim.party.shareIs', { percent: sharePercent }),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

export function partyLines(parties: readonly PartyTold[], t: Translator): string {
  return parties.map((party) => partyLine(party, t)).join(' ; ');
}
