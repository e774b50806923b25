import type { ClaimParty } from '../../../domain/claimParty.ts';
import { circumstanceCodes, circumstances, type JointReport } from '../../../domain/jointReport.ts';
import { insurerOfPapers } from '../insurerOfPapers.ts';
import { reportedClaim } from '../offers.ts';
import type { Fact, Paper, PaperRequest } from '../paper.ts';
import { type PaperWords, paperWords } from '../paperWords.ts';
import { fullName } from './coverPapers.ts';

/** What was told of an accident, laid out like the joint report: two vehicles, the boxes between them, observations. */
export function jointReportPaper(request: PaperRequest): Paper {
  const { contract, claims, language } = request;
  const w = paperWords(language);
  const claim = reportedClaim(contract, claims);
  const title = w.say('Récapitulatif du constat', 'Summary of the accident report');
  if (claim?.report === undefined) return { title, subtitle: null, blocks: [], validUntil: null };
  const { report, parties = [] } = claim;
  const other = parties.find(({ role }) => role === 'otherDriver') ?? null;
  const rest = parties.filter((party) => party !== other);
  return {
    title,
    subtitle: w.say(`Sinistre ${claim.number}`, `Claim ${claim.number}`),
    blocks: [
      { kind: 'facts', facts: circumstanceFacts(report, w.day(claim.occurredOn), w) },
      {
        kind: 'pair',
        left: { title: w.say('Véhicule A : le vôtre', 'Vehicle A: yours'), facts: ownFacts(request, w) },
        right: { title: w.say('Véhicule B : l’autre', 'Vehicle B: the other'), facts: otherFacts(other, w) },
      },
      {
        kind: 'ticks',
        left: 'A',
        right: 'B',
        rows: circumstanceCodes.map((code, index) => ({
          text: `${index + 1}. ${circumstances[code][language]}`,
          left: report.ownBoxes.includes(code),
          right: report.otherBoxes.includes(code),
        })),
      },
      {
        kind: 'facts',
        facts: [
          { label: w.say('Observations', 'Remarks'), value: report.observations ?? w.say('aucune', 'none') },
          ...(rest.length === 0
            ? []
            : [
                {
                  label: w.say('Témoins et autres personnes', 'Witnesses and others'),
                  value: rest.map((party) => lineOf(party, w)).join('\n'),
                },
              ]),
        ],
      },
      {
        kind: 'text',
        text: w.say(
          'Ce récapitulatif reprend votre déclaration. Il ne remplace pas un constat signé par les deux conducteurs.',
          'This summary repeats your declaration. It does not replace a report signed by both drivers.',
        ),
      },
    ],
    validUntil: null,
  };
}

function circumstanceFacts({ occurredAt, place, injured, signed }: JointReport, day: string, w: PaperWords): Fact[] {
  const signature = {
    both: w.say('signé par les deux conducteurs', 'signed by both drivers'),
    electronic: w.say('e-constat', 'electronic report'),
    alone: w.say('rempli par vous seul', 'filled in by you alone'),
    none: w.say('pas de constat', 'no report'),
  };
  return [
    {
      label: w.say('Date', 'Date'),
      value: occurredAt === null ? day : w.say(`${day} à ${occurredAt.replace(':', ' h ')}`, `${day} at ${occurredAt}`),
    },
    { label: w.say('Lieu', 'Place'), value: place ?? unknown(w) },
    { label: w.say('Blessés', 'Injured'), value: injured ? w.say('oui', 'yes') : w.say('non', 'no') },
    { label: w.say('Constat', 'Report'), value: signed === null ? unknown(w) : signature[signed] },
  ];
}

function ownFacts({ contract, customer }: PaperRequest, w: PaperWords): Fact[] {
  const { risk } = contract;
  return [
    { label: w.say('Assuré', 'Insured'), value: fullName(customer) },
    ...(risk.kind === 'vehicle'
      ? [
          { label: w.say('Véhicule', 'Vehicle'), value: `${risk.make} ${risk.model}` },
          { label: w.say('Plaque', 'Registration'), value: risk.plate },
        ]
      : []),
    { label: w.say('Assureur', 'Insurer'), value: insurerOfPapers.name },
    { label: w.say('Contrat', 'Policy'), value: contract.number },
  ];
}

function otherFacts(party: ClaimParty | null, w: PaperWords): Fact[] {
  return [
    { label: w.say('Conducteur', 'Driver'), value: party?.name ?? party?.note ?? unknown(w) },
    { label: w.say('Téléphone', 'Phone'), value: party?.phone == null ? unknown(w) : dialled(party.phone) },
    { label: w.say('Plaque', 'Registration'), value: party?.plate ?? unknown(w) },
    { label: w.say('Assureur', 'Insurer'), value: party?.insurer ?? unknown(w) },
    { label: w.say('Contrat', 'Policy'), value: party?.policy ?? unknown(w) },
  ];
}

function lineOf({ role, name, note, phone, plate, insurer }: ClaimParty, w: PaperWords): string {
  const roles: Record<ClaimParty['role'], string> = {
    otherDriver: w.say('autre véhicule', 'other vehicle'),
    passenger: w.say('passager', 'passenger'),
    pedestrian: w.say('piéton', 'pedestrian'),
    cyclist: w.say('cycliste', 'cyclist'),
    witness: w.say('témoin', 'witness'),
    neighbour: w.say('voisin', 'neighbour'),
    harmed: w.say('personne touchée', 'person harmed'),
    atFault: w.say('responsable', 'at fault'),
  };
  const facts = [name ?? note, roles[role], phone === null ? null : dialled(phone), plate, insurer].filter(
    (each) => each !== null,
  );
  return facts.join(', ');
}

const unknown = (w: PaperWords) => w.say('non connu', 'not known');

/** "06 39 98 00 98"; a foreign number stays as it is. */
function dialled(phone: string): string {
  return phone.startsWith('+33') ? `0${phone.slice(3)}`.replace(/(\d{2})(?=\d)/g, '$1\u00a0') : phone;
}
