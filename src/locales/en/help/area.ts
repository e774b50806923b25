import type { helpAreaFr } from '../../fr/help/area.ts';
import { type HelpTranslation, help } from '../../helpText.ts';

export const helpAreaEn: HelpTranslation<typeof helpAreaFr> = {
  dashboard: help(
    'What is in the customer area?',
    'Your contracts, guarantees, reimbursements, claims, documents and payments. You can change your details there too.',
    'what is the customer area for | dashboard | what does my online account contain | features of the account',
  ),
  changeAddress: help(
    'How do I change my address?',
    'Tell me your new address, or use "My profile". Think of it after a move: the price of a home contract may change.',
    'moving house what to do | I am moving how to tell you | change of address procedure | update my address how | I am moving soon how do I let you know',
  ),
  changePhone: help(
    'How do I change my phone number or e-mail?',
    'In "My profile", or here. A security code confirms the change, and the former contact is told.',
    'change telephone number how | new email address how | update my contact details procedure',
  ),
  changeBank: help(
    'How do I change my bank account?',
    'Give your new IBAN in "My profile" or here. A security code is asked, and the former contact is told.',
    'new bank details how to give them | changing bank procedure | update my iban how',
  ),
  bankChangeDelay: help(
    'When are my new bank details used?',
    'For debits more than 5 working days after the change. A nearer one still goes to the old account.',
    'how long for a bank change | when will the new account be used | debited on my old account after the change',
  ),
  civilStatus: help(
    'How do I report a marriage or a change of name?',
    'Tell me: I note the change and ask for the paper that proves it. Your contracts are then updated.',
    'name change after marriage | I got married | divorce change of situation | civil status correction',
  ),
  addBeneficiary: help(
    'How do I add a person to my health contract?',
    'Give the name, date of birth and link with you, with a proof. A security code confirms the request.',
    'add my spouse to the health plan how | add a child procedure | which papers to add somebody | register a dependant',
  ),
  newborn: help(
    'How do I cover a new baby?',
    'Send us the birth certificate, or the health insurance paper that names the child. The baby joins its parent’s health contract.',
    'new born health cover | my child was just born | birth certificate to send | having a baby insurance',
  ),
  alerts: help(
    'Which alerts can I receive?',
    'Reimbursements, claims, payment dates, profile changes and our requests. You choose the channel for each subject.',
    'kinds of notifications | be told when a reimbursement arrives | what are alerts for | text or email for alerts',
  ),
  paperless: help(
    'How do I go paperless?',
    'Choose online documents in your alerts. You are told of each new one, and you can return to paper at any time.',
    'stop paper letters | no more paper mail | everything by email | back to paper mail',
  ),
  partnersList: help(
    'Where is the list of your partners?',
    'Under "Partners" in the customer area, or here: tell me your town and what you are looking for.',
    'list of approved garages | directory of partner opticians | where are your repairers | care network addresses',
  ),
  hours: help(
    'What are your opening hours?',
    'Advisors answer {hours}. Assistance can be reached day and night, and I answer at any time.',
    'when are you open | open on Saturday | until what time can I reach an advisor | open on Sunday | customer service hours',
  ),
  phone: help(
    'What is your phone number?',
    'Advisors are on {phone}, {hours}. For a breakdown or a leak, assistance is on {assistance}, day and night.',
    'which number to call | customer service number | telephone to reach you | assistance number',
  ),
  callbackHow: help(
    'How can I be called back?',
    'Tell me the subject, the day and the time that suit you. Calls last half an hour, up to 10 open days ahead.',
    'book a phone appointment how | how does the call back work | call back slots',
  ),
  callbackTries: help(
    'What happens if I miss your call?',
    'The advisor calls up to three times in all, then leaves a message. You can also move the appointment here.',
    'I missed the call back | could not answer the advisor | how many times do you call | missed call from you',
  ),
  fileFormats: help(
    'Which files can I send?',
    'JPG, PNG or HEIC photos, and PDF. A file is 10 MB at most, and a message carries eight at most.',
    'maximum size of attachments | accepted file format | my file is too large | pdf or jpg | picture too big',
  ),
  draftKept: help(
    'Can I finish my declaration later?',
    'Yes. Your answers are kept for 30 days as a draft. You go on where you stopped, on the website, in Teams or on WhatsApp.',
    'save and continue later | how long is a draft kept | resume a declaration | stop in the middle of the form',
  ),
  machine: help(
    'Am I talking to a machine?',
    'Yes, I am an automated assistant. An advisor can take over at any time: just ask.',
    'are you a robot | are you an ai | is this a real person | human or bot | artificial intelligence',
  ),
  grownChild: help(
    'Until what age is my child covered?',
    'It depends on the contract and on your child’s studies, work and home. I can show who is covered today. An advisor tells you until when.',
    'my daughter just turned 18 is she still covered | is my adult son still covered | adult child on health insurance | my son is a student is he still on my contract | age limit for children',
  ),
  deathInFamily: help(
    'Somebody insured has died, what should I do?',
    'There is no hurry. Send the death certificate when you can: an advisor then takes care of the contracts with you.',
    'my husband died | my wife passed away | my mother has died | my father is dead | death of an insured person | what to do after a death',
  ),
};
