import type { helpAccessFr } from '../../fr/help/access.ts';
import { type HelpTranslation, help } from '../../helpText.ts';

export const helpAccessEn: HelpTranslation<typeof helpAccessFr> = {
  firstSignIn: help(
    'How do I sign in for the first time?',
    'First activate your account with the link you received by e-mail, and choose a password. Then your customer number or e-mail and that password are enough.',
    'first login | new customer how to get into my space | create my access | never used the online account before',
  ),
  whereSignIn: help(
    'Where is the sign-in page?',
    'The button is at the top of the website, and on the first screen of the app. I can also open the sign-in page for you here.',
    'where to log in | find the customer area | address of the login page | where do I click to get to my account',
  ),
  identifier: help(
    'What is my user name?',
    'It is your customer number, ECA followed by seven digits, or the e-mail address on your file. The number is on your letters and your card.',
    'which login should I use | what do I put as identifier | username | customer number or email to log in | it asks for an identifier what should I type',
  ),
  lostCustomerNumber: help(
    'Where do I find my customer number?',
    'It is on your renewal notice, your certificates and your health card. You can also sign in with your e-mail address.',
    'lost my customer number | cannot find my member number | where is my reference written | where can I find my client number',
  ),
  forgotPassword: help(
    'I forgot my password, what can I do?',
    'Ask for a new one: a link goes to the e-mail address on your file. The old password stops working once the new one is chosen.',
    'forgotten password | reset password how | lost my access | recover my login',
  ),
  goodPassword: help(
    'How do I choose a good password?',
    'Take a long run of words that you use nowhere else. A password manager can remember it for you.',
    'strong password advice | how many characters for the password | password manager',
  ),
  activationLinkExpired: help(
    'The activation link no longer works, what can I do?',
    'It is valid for 24 hours. After that, ask for a new one: it goes at once to the e-mail address on your file.',
    'activation link expired | welcome mail link out of date | how long is the activation link valid',
  ),
  mailMissing: help(
    'Why do I not receive the activation e-mail?',
    'Look in your junk mail. It goes to the address on your file: if that has changed, an advisor corrects it with you.',
    'activation mail never came | no confirmation email | email in spam | did not get any mail to activate | still no activation email in my inbox',
  ),
  lockedAccount: help(
    'My account is blocked, for how long?',
    'After 10 wrong passwords, signing in is paused for 15 minutes. It is never permanent. A new password avoids another pause.',
    'account locked | too many attempts | how many tries before it locks | unlock my account | locked out after wrong passwords how long',
  ),
  codeMissing: help(
    'I do not receive the security code, what can I do?',
    'It goes by text message or e-mail, to the contact on your file. Wait a minute, then ask for another. If your number has changed, see an advisor.',
    'sms code not received | verification code never arrived | the code does not come | send the code again | asked for a code but no text came',
  ),
  codeLife: help(
    'How long is the security code valid?',
    'A code is good for 5 minutes and 5 tries. Then ask for another: three can be sent in a quarter of an hour.',
    'code expired | how many tries for the code | life of the sms code | code refused too late',
  ),
  codeWhy: help(
    'Why am I asked for a code?',
    'It proves that it is really you. It is asked to recognise you here, and to change your contact, bank or beneficiaries.',
    'what is the security code for | why a code by text | two factor authentication | two step verification',
  ),
  birthDateAsked: help(
    'Why do you ask for my date of birth?',
    'It helps to check that the file is yours, beside your customer number. Alone it never opens your data.',
    'date of birth required to sign in | why my birthday to log in',
  ),
  noMobile: help(
    'I have no mobile phone, how do I get the code?',
    'The code then comes by e-mail. A sensitive change waits 24 hours, or an advisor does it for you.',
    'no mobile for the code | only a landline | get the code another way than sms',
  ),
  passwordInChat: help(
    'Should I give my password here?',
    'No, never. Type it only on the sign-in page. If you write it here by mistake, I delete it before anything is kept.',
    'give my password in the chat | you are asking for my password | tell an advisor my password | is it safe to give my password',
  ),
  sessionEnds: help(
    'Why am I signed out after a while?',
    'The session closes after some time without activity, to protect your data. Sign in again: your request is kept.',
    'logged out by itself | session expired | why does it sign me out | session closes automatically',
  ),
  sharedComputer: help(
    'What should I do on a shared computer?',
    'Sign out at the end. The conversation closes, and the next person sees nothing of it.',
    'public computer | library computer | shared device at home | leave traces on another computer',
  ),
  secureSite: help(
    'How do I know this is the real website?',
    'Check the name of the site and the padlock before you type a password or pay. In doubt, type the address yourself.',
    'secure site | padlock https | fake website | is this page official',
  ),
  phishing: help(
    'I received a suspicious message in your name, what can I do?',
    'Do not click, and give no code. We never ask for a password or a card number by message. Tell an advisor about it.',
    'scam email | fraudulent text | phishing | fake advisor on the phone | someone asked me for my code by phone | weird text message that says it is from you',
  ),
  mobileApp: help(
    'What can I do in the mobile app?',
    'The same as on the website: see contracts, card and reimbursements, declare a claim and receive alerts.',
    'what is the app for | smartphone application | download the app | functions of the app',
  ),
};
