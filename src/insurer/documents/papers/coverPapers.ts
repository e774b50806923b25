import { addDays, type IsoDate } from '../../../domain/calendar.ts';
import type { Guarantee } from '../../../domain/contract.ts';
import { currentYear } from '../../payments/scheduleOf.ts';
import { insurerOfPapers } from '../insurerOfPapers.ts';
import type { Fact, Paper, PaperRequest, PaperTable } from '../paper.ts';
import { type PaperWords, paperWords } from '../paperWords.ts';

/** What landlords ask for: who is insured, where, against what, until when. */
export function homeCertificate(request: PaperRequest): Paper {
  const { contract, customer, language, guarantees } = request;
  const w = paperWords(language);
  const { risk } = contract;
  const tenant = risk.kind === 'dwelling' && risk.occupancy === 'tenant';
  const address = risk.kind === 'dwelling' ? `${risk.address}, ${postcodeOf(request)}${risk.city}` : '';
  const name = fullName(customer);
  const codes = [
    'fire',
    'water',
    'theft',
    'glass',
    'storm',
    'natural_disaster',
    'liability_bodily',
    'liability_property',
  ];
  return {
    title: w.say('Attestation d’assurance habitation', 'Home insurance certificate'),
    subtitle: null,
    blocks: [
      {
        kind: 'text',
        text: w.say(
          `L’assureur ${insurerOfPapers.name} atteste que le contrat ${contract.number}, souscrit par ${name}, assure le logement désigné ci-dessous.`,
          `The insurer ${insurerOfPapers.name} certifies that contract ${contract.number}, taken out by ${name}, insures the home described below.`,
        ),
      },
      {
        kind: 'facts',
        facts: [
          { label: w.say('Souscripteur', 'Policyholder'), value: name },
          { label: w.say('Logement assuré', 'Insured home'), value: address },
          {
            label: w.say('Occupé en qualité de', 'Occupied as'),
            value: tenant ? w.say('locataire', 'tenant') : w.say('propriétaire', 'owner'),
          },
          { label: w.say('Formule', 'Plan'), value: contract.formula },
          ...periodFacts(request, w),
        ],
      },
      { kind: 'heading', text: w.say('Garanties du contrat', 'What the contract covers') },
      guaranteeRows(guarantees, codes, w),
      ...(tenant
        ? [
            {
              kind: 'text' as const,
              text: w.say(
                'Les risques locatifs (incendie, explosion et dégât des eaux dont le locataire répond envers son bailleur) sont garantis.',
                'The tenant’s liability to the landlord for fire, explosion and water damage is covered.',
              ),
            },
          ]
        : []),
      closing(w),
    ],
    validUntil: coverPeriod(request).last,
  };
}

/** Private liability: for a club, a nursing home, the hire of a hall. */
export function liabilityCertificate(request: PaperRequest): Paper {
  const { contract, customer, language, guarantees } = request;
  const w = paperWords(language);
  const name = fullName(customer);
  return {
    title: w.say('Attestation de responsabilité civile', 'Liability certificate'),
    subtitle: w.say('Vie privée', 'Private life'),
    blocks: [
      {
        kind: 'text',
        text: w.say(
          `L’assureur ${insurerOfPapers.name} atteste que le contrat ${contract.number} garantit la responsabilité civile de ${name} et des personnes de son foyer, pour les dommages causés à autrui dans la vie privée.`,
          `The insurer ${insurerOfPapers.name} certifies that contract ${contract.number} covers the liability of ${name} and of the members of the household for harm done to others in private life.`,
        ),
      },
      {
        kind: 'facts',
        facts: [{ label: w.say('Souscripteur', 'Policyholder'), value: name }, ...periodFacts(request, w)],
      },
      { kind: 'heading', text: w.say('Montants garantis', 'Sums insured') },
      guaranteeRows(guarantees, ['liability_bodily', 'liability_property', 'dog_cyclist_liability'], w),
      {
        kind: 'text',
        text: w.say(
          'Ne sont pas garantis les dommages causés dans une activité professionnelle, ni par un véhicule à moteur.',
          'Harm done in a trade or profession, or by a motor vehicle, is not covered.',
        ),
      },
      closing(w),
    ],
    validUntil: coverPeriod(request).last,
  };
}

/** For one child and one school year. */
export function schoolCertificate(request: PaperRequest): Paper {
  const { contract, language, guarantees, person, today } = request;
  const w = paperWords(language);
  const year = schoolYear(today);
  const name = person?.name ?? '';
  const ends = coverPeriod(request).last;
  return {
    title: w.say('Attestation d’assurance scolaire', 'School insurance certificate'),
    subtitle: w.say(`Année scolaire ${year.name}`, `School year ${year.name}`),
    blocks: [
      {
        kind: 'text',
        text: w.say(
          `L’assureur ${insurerOfPapers.name} atteste que le contrat ${contract.number} garantit la responsabilité civile de ${name} à l’école, pendant les activités périscolaires et sur le trajet.`,
          `The insurer ${insurerOfPapers.name} certifies that contract ${contract.number} covers the liability of ${name} at school, in after-school activities and on the way there and back.`,
        ),
      },
      {
        kind: 'facts',
        facts: [
          { label: w.say('Élève', 'Pupil'), value: name },
          { label: w.say('Date de naissance', 'Date of birth'), value: person === null ? '' : w.day(person.birthDate) },
          { label: w.say('Souscripteur', 'Policyholder'), value: fullName(request.customer) },
          ...periodFacts(request, w),
        ],
      },
      { kind: 'heading', text: w.say('Garanties', 'Cover') },
      guaranteeRows(guarantees, ['school_liability', 'liability_bodily', 'liability_property'], w),
      {
        kind: 'text',
        text: w.say(
          'Individuelle accident : non comprise dans ce contrat.',
          'Personal accident cover: not part of this contract.',
        ),
      },
      closing(w),
    ],
    validUntil: ends < year.end ? ends : year.end,
  };
}

/** First and last day of what a certificate attests: the contract's current year, or less when it ends before. */
export function coverPeriod({ contract, today }: Pick<PaperRequest, 'contract' | 'today'>): {
  from: IsoDate;
  last: IsoDate;
} {
  const { from, to } = currentYear(contract, today);
  const end = contract.endsOn !== null && contract.endsOn < to ? contract.endsOn : to;
  const suspended = contract.arrears?.suspendedOn ?? null;
  return { from, last: addDays(suspended !== null && suspended < end ? suspended : end, -1) };
}

export const fullName = ({ firstName, lastName }: PaperRequest['customer']): string => `${firstName} ${lastName}`;

export function periodFacts(request: PaperRequest, w: PaperWords): Fact[] {
  const { from, last } = coverPeriod(request);
  return [
    { label: w.say('Contrat en vigueur depuis le', 'In force since'), value: w.day(request.contract.startsOn) },
    {
      label: w.say('Période attestée', 'Period certified'),
      value: w.say(`du ${w.day(from)} au ${w.day(last)}`, `from ${w.day(from)} to ${w.day(last)}`),
    },
  ];
}

/** The guarantees of these codes that the contract includes, with their limits. */
export function guaranteeRows(guarantees: readonly Guarantee[], codes: readonly string[], w: PaperWords): PaperTable {
  const included = codes.flatMap((code) => guarantees.filter((one) => one.code === code && one.included));
  return {
    kind: 'table',
    columns: [
      { title: w.say('Garantie', 'Cover'), width: 0.62 },
      { title: w.say('Montant maximum', 'Maximum'), width: 0.38, right: true },
    ],
    rows: included.map(({ label, limit }) => [w.say(label.fr, label.en), w.limit(limit)]),
  };
}

const closing = (w: PaperWords) => ({
  kind: 'text' as const,
  text: w.say(
    'Cette attestation est délivrée pour servir et valoir ce que de droit. Elle n’engage l’assureur que dans les limites du contrat auquel elle se réfère.',
    'This certificate is issued for whatever purpose it may serve. It binds the insurer only within the limits of the contract it refers to.',
  ),
});

/** The postcode is known for the customer's own address only. */
function postcodeOf({ customer, contract }: PaperRequest): string {
  const { risk } = contract;
  return risk.kind === 'dwelling' && risk.city === customer.address.city ? `${customer.address.postcode} ` : '';
}

/** From 1 September to 31 August; from July on, the one that comes. */
function schoolYear(today: IsoDate): { name: string; end: IsoDate } {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) >= '07' ? 0 : 1);
  return { name: `${year}-${year + 1}`, end: `${year + 1}-08-31` };
}
