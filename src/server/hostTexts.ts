import type { Language } from '../api/texts/language.ts'
import type { HostProblem } from './hostStatus.ts'

type Texts = Readonly<Record<HostProblem, readonly [what: string, resolve: string]>>

const nl: Texts = {
  invalidInput: ['Wat u stuurde, is niet goed ingevuld.', 'Herstel wat er per veld bij staat.'],
  linkExpired: ['Deze code is verlopen of al gebruikt.', 'Vraag uw beheerder om een nieuwe.'],
  notSignedIn: ['U bent niet aangemeld.', 'Meld u aan en probeer het opnieuw.'],
  signInFailed: [
    'Aanmelden is niet gelukt.',
    'Controleer het e-mailadres en het wachtwoord. Weet u het wachtwoord niet meer, vraag dan uw beheerder.',
  ],
  secondFactorWrong: [
    'Deze code klopt niet, of is al gebruikt.',
    'Wacht op de volgende code van uw app, of gebruik een herstelcode die u nog niet gebruikte.',
  ],
  signInAgain: ['Het aanmelden duurde te lang.', 'Begin opnieuw met uw e-mailadres en wachtwoord.'],
  setupCodeWrong: ['Deze code klopt niet.', 'Neem de code over die de server bij het starten op zijn console schreef.'],
  otherOrigin: [
    'Dit verzoek kwam van een andere website en is geweigerd.',
    'Open Dijkwacht in een eigen tabblad en probeer het daar.',
  ],
  secondFactorDue: [
    'Uw organisatie vraagt een tweede factor.',
    'Stel eerst een tweede factor in, of meld u aan met die u al heeft.',
  ],
  notFound: ['Dit bestaat niet.', 'Controleer het adres.'],
  methodNotAllowed: ['Dit adres kent deze handeling niet.', 'De kop Allow noemt wat wel kan.'],
  setupDone: ['Dijkwacht is al ingericht.', 'Meld u aan; een beheerder kan een account voor u maken.'],
  secondFactorThere: [
    'Voor dit account is al een tweede factor ingesteld.',
    'Meld u aan met die tweede factor, of vraag uw beheerder hem te verwijderen.',
  ],
  emailTaken: ['Er is al een account met dit e-mailadres.', 'Gebruik een ander e-mailadres.'],
  tooLarge: ['Het verzoek is te groot.', 'Stuur minder in één keer.'],
  wrongMediaType: ['Dit verzoek heeft geen JSON.', 'Stuur de inhoud als application/json.'],
  passwordWrong: ['Het huidige wachtwoord klopt niet.', 'Vul het wachtwoord in waarmee u zich aanmeldt.'],
  passwordTooShort: ['Het wachtwoord is te kort.', 'Gebruik minstens twaalf tekens; een zin mag.'],
  passwordTooLong: ['Het wachtwoord is te lang.', 'Gebruik hoogstens 128 tekens.'],
  passwordTooEasy: [
    'Dit wachtwoord is te makkelijk te raden.',
    'Gebruik geen veelgekozen woord, uw naam of die van de organisatie; een zin mag.',
  ],
  tooManyAttempts: ['Er is te vaak geprobeerd.', 'Wacht tot de tijd in de kop Retry-After voorbij is.'],
  unexpected: [
    'Er ging iets mis aan onze kant.',
    'Probeer het later opnieuw en noem het verzoeknummer als u hulp vraagt.',
  ],
  notReady: ['Dijkwacht start of stopt net.', 'Probeer het over enkele seconden opnieuw.'],
}

const en: Texts = {
  invalidInput: ['What you sent is not filled in properly.', 'Mend what is said at each field.'],
  linkExpired: ['This code has expired or was used before.', 'Ask your administrator for a new one.'],
  notSignedIn: ['You are not signed in.', 'Sign in and try again.'],
  signInFailed: [
    'Signing in did not work.',
    'Check the e-mail address and the password. If you forgot the password, ask your administrator.',
  ],
  secondFactorWrong: [
    'This code is not right, or was used already.',
    'Wait for the next code of your app, or use a recovery code that you did not use yet.',
  ],
  signInAgain: ['Signing in took too long.', 'Start again with your e-mail address and password.'],
  setupCodeWrong: ['This code is not right.', 'Copy the code that the server wrote on its console when it started.'],
  otherOrigin: [
    'This request came from another website and was refused.',
    'Open Dijkwacht in a tab of its own and try there.',
  ],
  secondFactorDue: [
    'Your organisation demands a second factor.',
    'Set up a second factor first, or sign in with the one you have.',
  ],
  notFound: ['This does not exist.', 'Check the address.'],
  methodNotAllowed: ['This address does not know that method.', 'The header Allow names what it does know.'],
  setupDone: ['Dijkwacht is set up already.', 'Sign in; an administrator can make an account for you.'],
  secondFactorThere: [
    'This account has a second factor already.',
    'Sign in with that second factor, or ask your administrator to remove it.',
  ],
  emailTaken: ['There is an account with this e-mail address already.', 'Use another e-mail address.'],
  tooLarge: ['The request is too large.', 'Send less at a time.'],
  wrongMediaType: ['This request has no JSON.', 'Send the content as application/json.'],
  passwordWrong: ['The current password is not right.', 'Enter the password with which you sign in.'],
  passwordTooShort: ['The password is too short.', 'Use at least twelve characters; a sentence is fine.'],
  passwordTooLong: ['The password is too long.', 'Use at most 128 characters.'],
  passwordTooEasy: [
    'This password is too easy to guess.',
    'Use no common word, nor your name or that of the organisation; a sentence is fine.',
  ],
  tooManyAttempts: ['There were too many attempts.', 'Wait until the time in the header Retry-After is over.'],
  unexpected: [
    'Something went wrong on our side.',
    'Try again later, and mention the request number when you ask for help.',
  ],
  notReady: ['Dijkwacht is just starting or stopping.', 'Try again in a few seconds.'],
}

export const hostTexts: Readonly<Record<Language, Texts>> = { nl, en }
