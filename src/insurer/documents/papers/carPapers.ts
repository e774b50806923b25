import type { Claim, ClaimState, ClaimType } from '../../../domain/claim.ts';
import { addYears } from '../../seed/dates.ts';
import { insurerOfPapers } from '../insurerOfPapers.ts';
import type { Paper, PaperRequest } from '../paper.ts';
import { type PaperWords, paperWords } from '../paperWords.ts';
import { coverPeriod, fullName } from './coverPapers.ts';

/** Kept by the driver since the green card is gone (1 April 2024): what the file of insured vehicles holds. */
export function vehicleMemo(request: PaperRequest): Paper {
  const { contract, customer, language, today } = request;
  const w = paperWords(language);
  const { risk } = contract;
  const { from, last } = coverPeriod(request);
  return {
    title: w.say('Mémo véhicule assuré', 'Insured vehicle memo'),
    subtitle: null,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: w.say('Assureur', 'Insurer'), value: `${insurerOfPapers.name}, ${insurerOfPapers.address}` },
          { label: w.say('Numéro de contrat', 'Contract number'), value: contract.number },
          { label: w.say('Souscripteur', 'Policyholder'), value: fullName(customer) },
          ...(risk.kind === 'vehicle'
            ? [
                { label: w.say('Immatriculation', 'Registration'), value: risk.plate },
                { label: w.say('Marque et modèle', 'Make and model'), value: `${risk.make} ${risk.model}` },
              ]
            : []),
          { label: w.say('Date d’effet du contrat', 'In force since'), value: w.day(contract.startsOn) },
          {
            label: w.say('Période', 'Period'),
            value: w.say(`du ${w.day(from)} au ${w.day(last)}`, `from ${w.day(from)} to ${w.day(last)}`),
          },
          { label: w.say('Date de création du mémo', 'Memo issued on'), value: w.day(today) },
        ],
      },
      { kind: 'heading', text: w.say('À quoi sert ce mémo', 'What this memo is for') },
      {
        kind: 'list',
        items: [
          w.say(
            'Gardez-le : il rassemble ce qu’il faut pour remplir un constat amiable.',
            'Keep it: it holds what you need to fill in an accident report.',
          ),
          w.say(
            'Vous n’avez rien à présenter lors d’un contrôle. Les forces de l’ordre lisent le fichier des véhicules assurés (FVA).',
            'You have nothing to show at a check. The police read the national file of insured vehicles (FVA).',
          ),
          w.say(
            'Il n’y a plus de vignette verte à coller sur le pare-brise depuis le 1er avril 2024.',
            'Since 1 April 2024 there is no green sticker to put on the windscreen.',
          ),
        ],
      },
    ],
    validUntil: last,
  };
}

/** What the next insurer wants to know (code des assurances, article A121-1): drivers, coefficient, claims of 5 years. */
export function noClaimsStatement(request: PaperRequest): Paper {
  const { contract, customer, language, today, claims } = request;
  const w = paperWords(language);
  const { risk } = contract;
  const since = addYears(today, -5);
  const own = claims
    .filter((claim) => claim.contractId === contract.id && claim.occurredOn >= since)
    .sort((a, b) => (a.occurredOn < b.occurredOn ? 1 : -1));
  const coefficient =
    risk.kind === 'vehicle' ? (risk.crmHundredths / 100).toFixed(2).replace('.', language === 'fr' ? ',' : '.') : '';
  return {
    title: w.say('Relevé d’information auto', 'Motor claims history'),
    subtitle: w.say(`Situation au ${w.day(today)}`, `As of ${w.day(today)}`),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: w.say('Contrat souscrit le', 'Contract taken out on'), value: w.day(contract.startsOn) },
          ...(contract.endsOn === null
            ? []
            : [{ label: w.say('Fin du contrat', 'End of contract'), value: w.day(contract.endsOn) }]),
          ...(risk.kind === 'vehicle'
            ? [
                {
                  label: w.say('Véhicule', 'Vehicle'),
                  value: `${risk.make} ${risk.model}, ${risk.plate}`,
                },
              ]
            : []),
          {
            label: w.say('Conducteur désigné', 'Named driver'),
            value: fullName(customer),
          },
          {
            label: w.say('Date de naissance', 'Date of birth'),
            value: w.day(customer.birthDate),
          },
          {
            label: w.say('Coefficient de réduction-majoration', 'No-claims coefficient (CRM)'),
            value: w.say(`${coefficient} au ${w.day(today)}`, `${coefficient} on ${w.day(today)}`),
          },
        ],
      },
      {
        kind: 'heading',
        text: w.say(
          `Sinistres du ${w.day(since)} au ${w.day(today)}`,
          `Claims from ${w.day(since)} to ${w.day(today)}`,
        ),
      },
      own.length === 0
        ? { kind: 'text', text: w.say('Aucun sinistre sur la période.', 'No claim in this period.') }
        : {
            kind: 'table',
            columns: [
              { title: w.say('Date', 'Date'), width: 0.16 },
              { title: w.say('Numéro', 'Number'), width: 0.26 },
              { title: w.say('Nature', 'Kind'), width: 0.24 },
              { title: w.say('Responsabilité', 'Share of fault'), width: 0.18 },
              { title: w.say('Situation', 'State'), width: 0.16 },
            ],
            rows: own.map((claim) => [
              w.shortDay(claim.occurredOn),
              claim.number,
              natureOf(claim.type, w),
              faultOf(claim, w),
              stateOf(claim.state, w),
            ]),
          },
      {
        kind: 'text',
        text: w.say(
          'Relevé délivré sans frais. Le coefficient est celui de la dernière échéance annuelle.',
          'Issued free of charge. The coefficient is that of the last yearly due date.',
        ),
      },
    ],
    validUntil: null,
  };
}

const natures: Partial<Record<ClaimType, readonly [string, string]>> = {
  auto_accident: ['Accident', 'Accident'],
  auto_glass: ['Bris de glace', 'Broken glass'],
  auto_theft: ['Vol', 'Theft'],
  auto_vandalism: ['Vandalisme', 'Vandalism'],
  auto_fire: ['Incendie', 'Fire'],
  auto_natural_disaster: ['Catastrophe naturelle', 'Natural disaster'],
};

function natureOf(type: ClaimType, w: PaperWords): string {
  const [fr, en] = natures[type] ?? ['Autre', 'Other'];
  return w.say(fr, en);
}

/** Only an accident can be anybody's fault; whose it was is on file only once it is settled. */
function faultOf({ type }: Claim, w: PaperWords): string {
  return type === 'auto_accident' ? w.say('à établir', 'to be settled') : w.say('sans', 'none');
}

const settled: ReadonlySet<ClaimState> = new Set(['closed', 'refused', 'noFurtherAction']);
const stateOf = (state: ClaimState, w: PaperWords) =>
  settled.has(state) ? w.say('clos', 'closed') : w.say('en cours', 'open');
