import type { Change, ChangeContent, CivilEvent } from '../../domain/change.ts';
import type { Contract } from '../../domain/contract.ts';

type Paper = Change['papers'][number];

const paper = (code: string, fr: string, en: string): Paper => ({ code, label: { fr, en } });

const birth = paper('birth_certificate', 'acte de naissance ou livret de famille', 'birth certificate');
const union = paper(
  'union_certificate',
  'acte de mariage, de Pacs ou de concubinage',
  'marriage or civil union certificate',
);
const rights = paper(
  'rights_certificate',
  'attestation de droits de la Sécurité sociale',
  'social security certificate of entitlement',
);
const leaves = paper(
  'other_cover_or_end',
  'justificatif du départ (jugement, autre mutuelle, fin d’études)',
  'proof of the reason (judgment, other cover, end of studies)',
);

const civilPapers: Readonly<Record<CivilEvent, Paper>> = {
  marriage: paper('marriage_certificate', 'acte de mariage', 'marriage certificate'),
  civilUnion: paper('union_certificate', 'attestation de Pacs', 'civil union certificate'),
  divorce: paper('divorce_judgment', 'jugement de divorce', 'divorce judgment'),
  widowed: paper('death_certificate', 'acte de décès', 'death certificate'),
  nameChange: paper('identity_card', 'carte d’identité ou passeport', 'identity card or passport'),
  birth,
};

/** What has to be shown before a change can hold. */
export function papersFor(content: ChangeContent, contracts: readonly Contract[]): Paper[] {
  switch (content.kind) {
    case 'civilStatus':
      return [civilPapers[content.event]];
    case 'beneficiaryAdded':
      return content.link === 'child' ? [birth, rights] : [union, rights];
    case 'beneficiaryRemoved':
      return contracts.some(({ id }) => id === content.contractId) ? [leaves] : [];
    default:
      return [];
  }
}
