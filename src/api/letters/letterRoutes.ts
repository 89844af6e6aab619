import * as body from '../../contract/letters.ts'
import { refusalToHandle } from '../../domain/case/context.ts'
import { refusalOfParts } from '../../domain/case/parts.ts'
import { offerLetter, refusalToWrite, reviewLetter, withdrawLetter } from '../../domain/letters/letterVerbs.ts'
import { isOfferOf, offerOf } from '../../domain/letters/lettersOfCase.ts'
import { textsToHash } from '../../domain/letters/plainText.ts'
import { caseParams } from '../cases/caseParams.ts'
import { caseAsked } from '../cases/readRoutes.ts'
import { route } from '../http/route.ts'
import { problemOf } from '../problems.ts'
import { letterParams, lettersAnswer, showLetters, writeLetter, writeLetters } from './letterAsk.ts'
import { findingsOf, firstTexts, refusalWhileLeaving, surroundingsOf } from './letterCase.ts'

const example = {
  subject: 'Er is iets misgegaan met uw gegevens',
  salutation: 'Beste {naam},',
  sections: {
    happened: 'Een brief met uw gegevens is op een verkeerd adres bezorgd.',
    consequences: '- Iemand anders kan uw gegevens hebben gezien.',
    measures: '- Wij hebben de brief teruggehaald.',
    yourself: '- U hoeft zelf niets te doen.',
    contact: 'Bel ons: 000 000 00 00.',
  },
  closing: 'Met vriendelijke groet,\n\nGemeente Waterveen (voorbeeld)',
}

/** Writing letters to the people and having them read. Their names and addresses have routes of their own. */
export const letterRoutes = [
  route(
    {
      id: 'getLetters',
      method: 'get',
      path: '/cases/{id}/letters',
      access: 'readCases',
      tag: 'Letters',
      summary: 'The letters of a case, with their checks, whom they go to in numbers, and what may be done',
      params: caseParams,
      answers: { 200: { description: 'All letters, those begun first in front', schema: body.lettersView } },
    },
    async (ask) => showLetters(ask, (await caseAsked(ask)).breach),
  ),
  route(
    {
      id: 'postLetter',
      method: 'post',
      path: '/cases/{id}/letters',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Begin a letter, or a public communication, with a text made from the facts of the case',
      params: caseParams,
      body: body.newLetterBody,
      bodyExample: { kind: 'letter' },
      concurrency: 'append',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: ['caseClosed', 'partUnknown'],
    },
    async (ask) =>
      writeLetters(ask, async ({ tx, ports, by, now, organisation, loaded: { breach } }) => {
        const refused = refusalToHandle(breach, by) ?? refusalOfParts(ask.body.parts, breach)
        if (refused) throw problemOf(refused)
        const texts = firstTexts(breach, ask.body, organisation)
        await tx.putLetter({
          letterId: ports.newId(),
          caseId: breach.id,
          kind: ask.body.kind,
          parts: ask.body.parts,
          texts,
          textHash: await ports.hash(textsToHash(texts)),
          writers: [by.id],
          revision: 1,
          startedAt: now,
          savedAt: now,
        })
      }),
  ),
  route(
    {
      id: 'putLetter',
      method: 'put',
      path: '/cases/{id}/letters/{letterId}',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Save the words of a letter; a text that was approved has to be read again once it is changed',
      params: letterParams,
      body: body.letterBody,
      bodyExample: { texts: { nl: example } },
      concurrency: 'ifMatch',
      answers: { 200: lettersAnswer },
      problems: ['caseClosed', 'letterSent', 'letterLeaving', 'partUnknown'],
    },
    async (ask) =>
      writeLetter(ask, async (writing, letter) => {
        const { tx, ports, by, now, record } = writing
        const { breach } = writing.loaded
        const refused =
          refusalToWrite(letter.letterId, breach, { by }) ??
          (await refusalWhileLeaving(letter, writing)) ??
          refusalOfParts(ask.body.parts, breach)
        if (refused) throw problemOf(refused)
        const { texts, parts } = ask.body
        const textHash = await ports.hash(textsToHash(texts))
        if (!isOfferOf(offerOf(letter.letterId, breach), { textHash, parts }, breach))
          await record((found, context) => withdrawLetter(letter.letterId, found, context))
        await tx.putLetter({
          ...letter,
          parts,
          texts,
          textHash,
          writers: [...new Set([...letter.writers, by.id])],
          revision: letter.revision + 1,
          savedAt: now,
        })
      }),
  ),
  route(
    {
      id: 'deleteLetter',
      method: 'delete',
      path: '/cases/{id}/letters/{letterId}',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Throw away a letter that was not sent',
      params: letterParams,
      concurrency: 'ifMatch',
      answers: { 200: lettersAnswer },
      problems: ['caseClosed', 'letterSent', 'letterLeaving'],
    },
    async (ask) =>
      writeLetter(ask, async (writing, letter) => {
        const refused = await refusalWhileLeaving(letter, writing)
        if (refused) throw problemOf(refused)
        await writing.record((breach, context) => withdrawLetter(letter.letterId, breach, context))
        await writing.tx.deleteLetter(letter.letterId)
      }),
  ),
  route(
    {
      id: 'postLetterOffer',
      method: 'post',
      path: '/cases/{id}/letters/{letterId}/offers',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Lay the text ready for a second person to read',
      params: letterParams,
      concurrency: 'ifMatch',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: ['caseClosed', 'letterSent', 'letterNotReady', 'partUnknown'],
    },
    async (ask) =>
      writeLetter(ask, async ({ tx, organisation, loaded, store, record }, letter) => {
        const findings = await findingsOf(letter, await surroundingsOf(loaded.breach, organisation, tx), store)
        await record((breach, context) => offerLetter({ ...letter, findings }, breach, context))
      }),
  ),
  route(
    {
      id: 'postLetterReview',
      method: 'post',
      path: '/cases/{id}/letters/{letterId}/reviews',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Approve a text that somebody else wrote, or return it with what must be otherwise',
      params: letterParams,
      body: body.letterReviewBody,
      bodyExample: { outcome: 'approved' },
      concurrency: 'ifMatch',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: [
        'caseClosed',
        'letterSent',
        'letterNotOffered',
        'writerMayNotReview',
        'personNeeded',
        'reasonRequired',
      ],
    },
    async (ask) =>
      writeLetter(ask, ({ record }, letter) =>
        record((breach, context) => reviewLetter({ ...ask.body, letter }, breach, context)),
      ),
  ),
]
