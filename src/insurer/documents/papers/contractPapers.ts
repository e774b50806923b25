import type { Guarantee } from '../../../domain/contract.ts';
import type { Fact, Paper, PaperRequest, PaperTable } from '../paper.ts';
import { type PaperWords, paperWords } from '../paperWords.ts';
import { fullName } from './coverPapers.ts';

/** Every guarantee of the contract with its limit, and what is never paid. */
export function guaranteeTable(request: PaperRequest): Paper {
  const { contract, guarantees, language } = request;
  const w = paperWords(language);
  const left = guarantees.filter(({ included }) => !included);
  const exclusions = [
    ...new Set(
      guarantees
        .filter(({ included }) => included)
        .flatMap((one) => one.exclusions.map((exclusion) => w.say(exclusion.fr, exclusion.en))),
    ),
  ];
  return {
    title: w.say('Tableau de garanties', 'Table of cover'),
    subtitle: `${contract.formula} · ${contract.termsVersion}`,
    blocks: [
      limitsTable(guarantees, w),
      ...(left.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: w.say(
                `Hors de votre formule : ${left.map(({ label }) => label.fr).join(' ; ')}.`,
                `Not in your plan: ${left.map(({ label }) => label.en).join('; ')}.`,
              ),
            },
          ]),
      { kind: 'heading', text: w.say('Ce qui n’est jamais payé', 'What is never paid') },
      { kind: 'notice', text: exclusions.map((exclusion) => `• ${exclusion}`).join('\n') },
    ],
    validUntil: null,
  };
}

/** The personal page of the contract: what the customer chose, and what it costs. */
export function specificTerms(request: PaperRequest): Paper {
  const { contract, customer, guarantees, schedule, language } = request;
  const w = paperWords(language);
  const { address } = customer;
  const { premium } = contract;
  return {
    title: w.say('Conditions particulières', 'Specific terms'),
    subtitle: w.say(
      `Elles complètent les conditions générales ${contract.termsVersion} et l’emportent sur elles.`,
      `They complete the general terms ${contract.termsVersion} and prevail over them.`,
    ),
    blocks: [
      { kind: 'heading', text: w.say('Souscripteur', 'Policyholder') },
      {
        kind: 'facts',
        facts: [
          { label: w.say('Nom', 'Name'), value: fullName(customer) },
          { label: w.say('Date de naissance', 'Date of birth'), value: w.day(customer.birthDate) },
          {
            label: w.say('Adresse', 'Address'),
            value: `${address.street}, ${address.postcode} ${address.city}`,
          },
          { label: w.say('Numéro de client', 'Customer number'), value: customer.number },
        ],
      },
      { kind: 'heading', text: w.say('Contrat', 'Contract') },
      {
        kind: 'facts',
        facts: [
          { label: w.say('Numéro', 'Number'), value: contract.number },
          { label: w.say('Formule', 'Plan'), value: contract.formula },
          { label: w.say('Date d’effet', 'Start'), value: w.day(contract.startsOn) },
          ...(contract.endsOn === null
            ? [
                {
                  label: w.say('Durée', 'Term'),
                  value: w.say('un an, reconduit tacitement', 'one year, renewed by tacit agreement'),
                },
              ]
            : [{ label: w.say('Fin', 'End'), value: w.day(contract.endsOn) }]),
          ...riskFacts(request, w),
        ],
      },
      { kind: 'heading', text: w.say('Cotisation', 'Premium') },
      {
        kind: 'facts',
        facts: [
          {
            label: w.say('Par an, taxes comprises', 'A year, taxes included'),
            value: w.money(premium.yearlyCents),
          },
          {
            label: w.say('Paiement', 'Payment'),
            value:
              premium.frequency === 'monthly'
                ? w.say(`par mois, ${w.money(premium.instalmentCents)}`, `monthly, ${w.money(premium.instalmentCents)}`)
                : w.say('une fois par an', 'once a year'),
          },
          ...(schedule.mandate === null
            ? []
            : [
                {
                  label: w.say('Prélèvement', 'Direct debit'),
                  value: `${schedule.mandate.reference}, •••• ${schedule.mandate.ibanEnd}`,
                },
              ]),
        ],
      },
      { kind: 'heading', text: w.say('Garanties choisies', 'Chosen cover') },
      limitsTable(guarantees, w),
    ],
    validUntil: null,
  };
}

function limitsTable(guarantees: readonly Guarantee[], w: PaperWords): PaperTable {
  return {
    kind: 'table',
    columns: [
      { title: w.say('Garantie', 'Cover'), width: 0.44 },
      { title: w.say('Montant maximum', 'Maximum'), width: 0.27, right: true },
      { title: w.say('Franchise', 'Deductible'), width: 0.17, right: true },
      { title: w.say('Article', 'Article'), width: 0.12, right: true },
    ],
    rows: guarantees
      .filter(({ included }) => included)
      .map((one) => [
        w.say(one.label.fr, one.label.en),
        w.limit(one.limit),
        one.deductibleCents === 0 ? w.say('aucune', 'none') : w.money(one.deductibleCents),
        one.clause,
      ]),
  };
}

function riskFacts({ contract: { risk } }: PaperRequest, w: PaperWords): Fact[] {
  switch (risk.kind) {
    case 'people':
      return risk.people.map(({ name, birthDate }, index) => ({
        label: index === 0 ? w.say('Personnes assurées', 'Insured people') : '',
        value: `${name}, ${w.day(birthDate)}`,
      }));
    case 'dwelling':
      return [
        { label: w.say('Logement', 'Home'), value: `${risk.address}, ${risk.city}` },
        {
          label: w.say('Occupation', 'Occupied as'),
          value: risk.occupancy === 'tenant' ? w.say('locataire', 'tenant') : w.say('propriétaire', 'owner'),
        },
      ];
    case 'vehicle':
      return [
        { label: w.say('Véhicule', 'Vehicle'), value: `${risk.make} ${risk.model}, ${risk.plate}` },
        {
          label: w.say('Bonus-malus', 'No-claims coefficient'),
          value: (risk.crmHundredths / 100).toFixed(2).replace('.', w.say(',', '.')),
        },
      ];
    case 'disputes':
      return [{ label: w.say('Domaines', 'Fields'), value: risk.fields.join(', ') }];
  }
}
