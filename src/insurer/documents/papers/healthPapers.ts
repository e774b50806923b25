import { addDays, type IsoDate } from '../../../domain/calendar.ts';
import type { Reimbursement, ReimbursementState } from '../../../domain/reimbursement.ts';
import { addYears } from '../../seed/dates.ts';
import { insurerOfPapers } from '../insurerOfPapers.ts';
import type { Paper, PaperRequest, PaperTable } from '../paper.ts';
import { type PaperWords, paperWords } from '../paperWords.ts';
import { coverPeriod, fullName } from './coverPapers.ts';

/** What a pharmacy or a hospital reads, so that nothing is paid in advance. No social-security number stands on it. */
export function healthCard(request: PaperRequest): Paper {
  const { contract, customer, guarantees, language, today } = request;
  const w = paperWords(language);
  const until = cardEnd(request);
  const from = `${today.slice(0, 4)}-01-01` > contract.startsOn ? `${today.slice(0, 4)}-01-01` : contract.startsOn;
  const fields = guarantees.filter(({ code, included }) => included && thirdPartyCodes.has(code));
  return {
    title: w.say('Carte de tiers payant', 'Third-party payment card'),
    subtitle: w.say(`Valable du ${w.day(from)} au ${w.day(until)}`, `Valid from ${w.day(from)} to ${w.day(until)}`),
    blocks: [
      {
        kind: 'card',
        title: `${insurerOfPapers.name} · ${contract.formula}`,
        facts: [
          { label: w.say('Adhérent', 'Member'), value: fullName(customer) },
          { label: w.say('Numéro d’adhérent', 'Member number'), value: customer.number },
          { label: w.say('Numéro AMC', 'AMC number'), value: insurerOfPapers.amcNumber },
          { label: w.say('Contrat', 'Contract'), value: contract.number },
        ],
        table: peopleTable(request, w),
      },
      { kind: 'heading', text: w.say('Garanties en tiers payant', 'Paid directly by us') },
      {
        kind: 'table',
        columns: [
          { title: w.say('Domaine', 'Field'), width: 0.62 },
          { title: w.say('Niveau', 'Level'), width: 0.38, right: true },
        ],
        rows: fields.map(({ label, limit }) => [w.say(label.fr, label.en), w.limit(limit)]),
      },
      {
        kind: 'text',
        text: w.say(
          'BR : base de remboursement de la Sécurité sociale, dont la part est comprise dans le pourcentage. Présentez cette carte avec votre carte Vitale.',
          'BR: the social-security tariff, whose own share is part of the percentage. Show this card with your carte Vitale.',
        ),
      },
    ],
    validUntil: until,
  };
}

/** For an employer or the next insurer: who is covered, since when; or until when it was. */
export function membershipCertificate(request: PaperRequest): Paper {
  const { contract, customer, language } = request;
  const w = paperWords(language);
  const ended = contract.state === 'ended';
  const name = fullName(customer);
  return {
    title: ended
      ? w.say('Certificat de radiation santé', 'Certificate of end of health cover')
      : w.say('Attestation de droits santé', 'Health cover certificate'),
    subtitle: null,
    blocks: [
      {
        kind: 'text',
        text:
          ended && contract.endsOn !== null
            ? w.say(
                `L’assureur ${insurerOfPapers.name} certifie que le contrat de complémentaire santé ${contract.number}, souscrit par ${name}, a pris fin le ${w.day(contract.endsOn)}. Les droits des personnes ci-dessous sont fermés depuis cette date.`,
                `The insurer ${insurerOfPapers.name} certifies that complementary health contract ${contract.number}, taken out by ${name}, ended on ${w.day(contract.endsOn)}. The people below have had no cover since then.`,
              )
            : w.say(
                `L’assureur ${insurerOfPapers.name} atteste que les personnes ci-dessous sont assurées par le contrat de complémentaire santé ${contract.number}.`,
                `The insurer ${insurerOfPapers.name} certifies that the people below are insured under complementary health contract ${contract.number}.`,
              ),
      },
      {
        kind: 'facts',
        facts: [
          { label: w.say('Souscripteur', 'Policyholder'), value: name },
          { label: w.say('Formule', 'Plan'), value: `Santé ${contract.formula}` },
          { label: w.say('Date d’adhésion', 'Member since'), value: w.day(contract.startsOn) },
          ...(contract.endsOn === null
            ? []
            : [{ label: w.say('Fin des droits', 'End of cover'), value: w.day(contract.endsOn) }]),
          { label: w.say('Contrat responsable', 'Responsible contract'), value: w.say('oui', 'yes') },
          { label: w.say('Délai de carence', 'Waiting time'), value: w.say('aucun', 'none') },
        ],
      },
      { kind: 'heading', text: w.say('Personnes assurées', 'Insured people') },
      peopleTable(request, w),
    ],
    validUntil: ended ? null : coverPeriod(request).last,
  };
}

/** The refunds of the last twelve months, line by line, with totals to the cent. */
export function benefitStatement(request: PaperRequest): Paper {
  const { reimbursements, language, today } = request;
  const w = paperWords(language);
  const from = addDays(addYears(today, -1), 1);
  const lines = reimbursements.filter(({ careOn }) => careOn >= from && careOn <= today);
  const sum = (of: (line: Reimbursement) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    title: w.say('Décompte de remboursements', 'Statement of reimbursements'),
    subtitle: w.say(`Soins du ${w.day(from)} au ${w.day(today)}`, `Care from ${w.day(from)} to ${w.day(today)}`),
    blocks: [
      lines.length === 0
        ? { kind: 'text', text: w.say('Aucun soin sur la période.', 'No care in this period.') }
        : {
            kind: 'table',
            columns: [
              { title: w.say('Soin du', 'Care on'), width: 0.13 },
              { title: w.say('Personne', 'Person'), width: 0.15 },
              { title: w.say('Soin', 'Care'), width: 0.23 },
              { title: w.say('Dépense', 'Price'), width: 0.12, right: true },
              { title: w.say('Sécu', 'Soc. sec.'), width: 0.12, right: true },
              { title: w.say('Notre part', 'We pay'), width: 0.12, right: true },
              { title: w.say('À charge', 'You pay'), width: 0.13, right: true },
            ],
            rows: lines.map((line) => [
              w.shortDay(line.careOn),
              line.person.name,
              `${w.say(line.act.label.fr, line.act.label.en)} (${stateWords(line.state, w)})`,
              w.money(line.priceCents),
              w.money(line.amoPaidCents),
              w.money(line.amcPaidCents),
              w.money(line.leftCents),
            ]),
            total: [
              w.say('Total', 'Total'),
              '',
              '',
              w.money(sum((line) => line.priceCents)),
              w.money(sum((line) => line.amoPaidCents)),
              w.money(sum((line) => line.amcPaidCents)),
              w.money(sum((line) => line.leftCents)),
            ],
          },
      {
        kind: 'text',
        text: w.say(
          'Dépense = Sécurité sociale + notre part + ce qui reste à votre charge. Les soins en cours d’examen peuvent encore changer.',
          'Price = social security + what we pay + what you pay. Care that is still being looked at may change.',
        ),
      },
    ],
    validUntil: null,
  };
}

const thirdPartyCodes: ReadonlySet<string> = new Set([
  'medicines',
  'lab_radiology',
  'consultation_optam',
  'consultation_non_optam',
  'hospital_fees_optam',
  'hospital_daily_charge',
  'hospital_single_room',
  'dental_care',
  'crown_full_cover',
  'glasses_class_a',
  'hearing_class_b',
]);

function peopleTable({ contract }: PaperRequest, w: PaperWords): PaperTable {
  const links = {
    holder: w.say('assuré principal', 'main insured'),
    spouse: w.say('conjoint', 'spouse'),
    child: w.say('enfant', 'child'),
  };
  const people = contract.risk.kind === 'people' ? contract.risk.people : [];
  return {
    kind: 'table',
    columns: [
      { title: w.say('Nom', 'Name'), width: 0.42 },
      { title: w.say('Naissance', 'Born on'), width: 0.26 },
      { title: w.say('Lien', 'Link'), width: 0.32 },
    ],
    rows: people.map(({ name, birthDate, link }) => [name, w.shortDay(birthDate), links[link]]),
  };
}

/** A card lives until the end of the civil year, or of the contract. */
function cardEnd({ contract, today }: PaperRequest): IsoDate {
  const yearEnd = `${today.slice(0, 4)}-12-31`;
  const last = contract.endsOn === null ? yearEnd : addDays(contract.endsOn, -1);
  return last < yearEnd ? last : yearEnd;
}

function stateWords(state: ReimbursementState, w: PaperWords): string {
  switch (state) {
    case 'paid':
      return w.say('versé', 'paid');
    case 'validated':
      return w.say('validé', 'validated');
    case 'refused':
      return w.say('refusé', 'refused');
    case 'adjusted':
      return w.say('régularisé', 'adjusted');
    case 'received':
      return w.say('en cours', 'in progress');
    case 'awaitingDocuments':
      return w.say('pièces attendues', 'waiting for papers');
  }
}
