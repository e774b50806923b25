import type { helpPapersFr } from '../../fr/help/papers.ts';
import { type HelpTranslation, help } from '../../helpText.ts';

export const helpPapersEn: HelpTranslation<typeof helpPapersFr> = {
  homeCertificate: help(
    'What is the home insurance certificate for?',
    'It proves that your dwelling is insured, often for a landlord. I make it at once as a PDF.',
    'certificate for the landlord what for | proof of home insurance | paper asked by the letting agency',
  ),
  schoolCertificate: help(
    'Is the school certificate compulsory?',
    'It is for trips and optional activities. It shows the child’s liability and accident cover.',
    'school insurance compulsory | certificate asked by the school | child liability school | paper for the school trip',
  ),
  holidayCertificate: help(
    'Am I insured for a holiday rental?',
    'The holiday certificate proves it, with the address and dates of the stay. I help you get it.',
    'holiday home certificate | seasonal rental insurance | airbnb certificate',
  ),
  greenCard: help(
    'Does the green card still exist?',
    'No, not since 1 April 2024. The police look in the file of insured vehicles. A memo replaces the card for you.',
    'green card abolished | windscreen sticker insurance | do I still need the green card | police check without green card',
  ),
  carMemo: help(
    'What is the insured vehicle memo?',
    'It sums up your car insurance. You need not show it, but keep it for an accident.',
    'memo vehicle what is it | document that replaces the green card | must I print the memo',
  ),
  insuredFile: help(
    'Is my new car already in the file of insured vehicles?',
    'It is there within 72 hours. Until then the memo serves as proof for 15 days.',
    'insured vehicles file delay | new car not yet in the file | police check just after buying',
  ),
  driverRecord: help(
    'What is the driver’s record?',
    'It shows your bonus and your claims of five years. It is free, and given within 15 days of asking.',
    'releve d information what is it | no claims history paper | document to change car insurer | record delay',
  ),
  abroad: help(
    'Is my car insured abroad?',
    'In the European Union, yes. For some other countries, ask for an international insurance card before you leave.',
    'drive outside France | driving in Spain insurance | international insurance card | trip to Morocco by car',
  ),
  scooter: help(
    'Must an electric scooter be insured?',
    'Yes. As it has no plate, it keeps a certificate and a sticker.',
    'e-scooter insurance | scooter sticker | electric device insurance compulsory',
  ),
  healthCard: help(
    'What is on my health card?',
    'The people covered, the dates and the codes a professional needs. It changes each year and exists on your phone.',
    'read my health card | codes on the card | digital health card | when do I get the new card',
  ),
  membershipEnd: help(
    'What is a certificate of termination?',
    'It proves that your health contract has ended. A new insurer or an employer may ask for it.',
    'certificat de radiation meaning | proof that my health plan ended | certificate of end of cover',
  ),
  taxCertificate: help(
    'How do I get a tax certificate?',
    'It gives your premiums of the year. It serves the self-employed (Madelin law), and is made from January to May.',
    'madelin certificate | deduct my premiums from tax | paper for the tax office',
  ),
  linkLife: help(
    'How long is a document link valid?',
    'Ten minutes and five downloads, in your own browser only. Ask for the document again whenever you like.',
    'document link no longer works | download link expired | download the certificate again',
  ),
  checkPaper: help(
    'How can a certificate be checked?',
    'Each document carries a code and a QR. The check page says whether it is genuine, without showing your data.',
    'authenticity of a certificate | verification code on the document | qr code on the certificate | genuine or fake',
  ),
};
