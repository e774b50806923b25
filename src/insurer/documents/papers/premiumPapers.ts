import { addDays } from '../../../domain/calendar.ts';
import type { Instalment, InstalmentState } from '../../../domain/payment.ts';
import type { Fact, Paper, PaperBlock, PaperRequest, PaperTable } from '../paper.ts';
import { type PaperWords, paperWords } from '../paperWords.ts';
import { fullName } from './coverPapers.ts';

/** The premium of the current year, and how to leave before the next one. */
export function dueNotice(request: PaperRequest): Paper {
  const { contract, schedule, language } = request;
  const w = paperWords(language);
  const last = addDays(schedule.to, -1);
  const { risk } = contract;
  return {
    title: w.say('Avis d’échéance', 'Premium notice'),
    subtitle: w.say(
      `Période du ${w.day(schedule.from)} au ${w.day(last)}`,
      `Period from ${w.day(schedule.from)} to ${w.day(last)}`,
    ),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...contractFacts(request, w),
          { label: w.say('Échéance principale', 'Yearly due date'), value: w.day(schedule.from) },
          {
            label: w.say('Cotisation de la période, taxes comprises', 'Premium of the period, taxes included'),
            value: w.money(schedule.totalCents),
          },
          {
            label: w.say('Paiement', 'Payment'),
            value:
              contract.premium.frequency === 'monthly'
                ? w.say(
                    `${schedule.instalments.length} prélèvements de ${w.money(contract.premium.instalmentCents)}`,
                    `${schedule.instalments.length} direct debits of ${w.money(contract.premium.instalmentCents)}`,
                  )
                : w.say('en une fois', 'at once'),
          },
          ...(risk.kind === 'vehicle'
            ? [
                {
                  label: w.say('Coefficient de bonus-malus', 'No-claims coefficient'),
                  value: (risk.crmHundredths / 100).toFixed(2).replace('.', language === 'fr' ? ',' : '.'),
                },
              ]
            : []),
        ],
      },
      ...nextParts(request, w),
      { kind: 'heading', text: w.say('Mettre fin à votre contrat', 'Ending your contract') },
      { kind: 'text', text: leavingText(request, w) },
      {
        kind: 'text',
        text: w.say(
          'L’avis de la période suivante part au moins 15 jours avant la date limite de résiliation. S’il part plus tard, vous avez 20 jours à compter de son envoi pour résilier (code des assurances, article L113-15-1).',
          'The notice of the next period is sent at least 15 days before the last day for ending the contract. If it is sent later, you have 20 days from its sending (code des assurances, article L113-15-1).',
        ),
      },
    ],
    validUntil: last,
  };
}

/** The calendar of the instalments. */
export function schedulePaper(request: PaperRequest): Paper {
  const { schedule, language } = request;
  const w = paperWords(language);
  return {
    title: w.say('Échéancier', 'Payment schedule'),
    subtitle: periodOf(request, w),
    blocks: [
      { kind: 'facts', facts: [...contractFacts(request, w), ...mandateFacts(request, w)] },
      { kind: 'heading', text: w.say('Prélèvements', 'Direct debits') },
      instalmentTable(schedule.instalments, w, w.money(schedule.totalCents)),
    ],
    validUntil: addDays(schedule.to, -1),
  };
}

/** What was called, what was paid, what is owed. */
export function premiumStatement(request: PaperRequest): Paper {
  const { schedule, language, today } = request;
  const w = paperWords(language);
  const called = schedule.instalments.filter(({ dueOn }) => dueOn <= today);
  const sum = (states: readonly InstalmentState[]) =>
    called.reduce((total, { state, amountCents }) => total + (states.includes(state) ? amountCents : 0), 0);
  const owed = sum(['rejected', 'unpaid']);
  return {
    title: w.say('Relevé de cotisations', 'Premium statement'),
    subtitle: w.say(
      `Du ${w.day(schedule.from)} au ${w.day(today < schedule.to ? today : addDays(schedule.to, -1))}`,
      `From ${w.day(schedule.from)} to ${w.day(today < schedule.to ? today : addDays(schedule.to, -1))}`,
    ),
    blocks: [
      { kind: 'facts', facts: contractFacts(request, w) },
      called.length === 0
        ? {
            kind: 'text',
            text: w.say('Aucune cotisation appelée sur la période.', 'No premium was due in this period.'),
          }
        : instalmentTable(called, w, w.money(called.reduce((total, { amountCents }) => total + amountCents, 0))),
      {
        kind: 'facts',
        facts: [
          { label: w.say('Cotisations payées', 'Premiums paid'), value: w.money(sum(['paid'])) },
          ...(sum(['pending']) > 0
            ? [{ label: w.say('En cours à la banque', 'At the bank'), value: w.money(sum(['pending'])) }]
            : []),
          { label: w.say('Reste dû', 'Still owed'), value: w.money(owed) },
        ],
      },
      ...(owed > 0 && request.contract.arrears !== null
        ? [
            {
              kind: 'notice' as const,
              text: w.say(
                `Sans paiement, les garanties de ce contrat sont suspendues le ${w.day(request.contract.arrears.suspendedOn)}.`,
                `Unless this is paid, the cover of this contract is suspended on ${w.day(request.contract.arrears.suspendedOn)}.`,
              ),
            },
          ]
        : []),
    ],
    validUntil: null,
  };
}

function contractFacts({ contract, customer }: PaperRequest, w: PaperWords): Fact[] {
  return [
    { label: w.say('Souscripteur', 'Policyholder'), value: fullName(customer) },
    { label: w.say('Contrat', 'Contract'), value: `${contract.number}, ${contract.formula}` },
  ];
}

function mandateFacts({ schedule: { mandate } }: PaperRequest, w: PaperWords): Fact[] {
  if (mandate === null) return [];
  return [
    { label: w.say('Mode de paiement', 'Paid by'), value: w.say('prélèvement SEPA', 'SEPA direct debit') },
    { label: w.say('Référence du mandat (RUM)', 'Mandate reference (RUM)'), value: mandate.reference },
    { label: w.say('Compte débité', 'Account'), value: `•••• ${mandate.ibanEnd}` },
  ];
}

const periodOf = ({ schedule }: PaperRequest, w: PaperWords): string =>
  w.say(
    `Du ${w.day(schedule.from)} au ${w.day(addDays(schedule.to, -1))}`,
    `From ${w.day(schedule.from)} to ${w.day(addDays(schedule.to, -1))}`,
  );

function instalmentTable(instalments: readonly Instalment[], w: PaperWords, total: string): PaperTable {
  return {
    kind: 'table',
    columns: [
      { title: w.say('Date', 'Date'), width: 0.34 },
      { title: w.say('Situation', 'State'), width: 0.4 },
      { title: w.say('Montant', 'Amount'), width: 0.26, right: true },
    ],
    rows: instalments.map(({ dueOn, state, rejectCode, amountCents }) => [
      w.day(dueOn),
      rejectCode === null ? stateWords(state, w) : `${stateWords(state, w)} (${rejectCode})`,
      w.money(amountCents),
    ]),
    total: [w.say('Total', 'Total'), '', total],
  };
}

function stateWords(state: InstalmentState, w: PaperWords): string {
  const words = {
    upcoming: w.say('à venir', 'to come'),
    pending: w.say('en cours', 'at the bank'),
    paid: w.say('payé', 'paid'),
    rejected: w.say('rejeté par la banque', 'returned by the bank'),
    unpaid: w.say('impayé', 'unpaid'),
    refunded: w.say('remboursé', 'refunded'),
  } as const satisfies Record<InstalmentState, string>;
  return words[state];
}

function nextParts({ schedule: { next } }: PaperRequest, w: PaperWords): PaperBlock[] {
  if (next === null) return [];
  return [
    { kind: 'heading', text: w.say(`Prélèvement du ${w.day(next.dueOn)}`, `Direct debit of ${w.day(next.dueOn)}`) },
    {
      kind: 'table',
      columns: [
        { title: w.say('Détail', 'Detail'), width: 0.7 },
        { title: w.say('Montant', 'Amount'), width: 0.3, right: true },
      ],
      rows: next.parts.map(({ label, cents }) => [w.say(label.fr, label.en), w.money(cents)]),
      total: [w.say('Total', 'Total'), w.money(next.amountCents)],
    },
  ];
}

function leavingText({ contract }: PaperRequest, w: PaperWords): string {
  return contract.kind === 'legal'
    ? w.say(
        'Vous pouvez résilier chaque année, deux mois au moins avant l’échéance principale.',
        'You may end it each year, at least two months before the yearly due date.',
      )
    : w.say(
        'Après un an de contrat, vous pouvez résilier à tout moment, sans frais. La fin prend effet un mois après que nous avons reçu votre demande.',
        'After one year you may end it at any time, free of charge. It ends one month after we have received your request.',
      );
}
