import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Subgroup } from '../law/facts.ts'
import { letterSteps } from '../letters/testing.ts'
import { verdicts } from '../law/verdict.ts'
import { askForDestruction, declareDestruction, messageLeft, recordSilence } from '../messages/destruction.ts'
import { messageCameBack } from '../messages/message.ts'
import { type Actor, defaultPolicy, regimes } from '../people.ts'
import { reporterRoles } from '../report/events.ts'
import { abilitiesOn, type CaseAbility, caseAbilities } from './can.ts'
import { adviceContextOf, assessRisk } from './assessRisk.ts'
import { judgeSignificance, setRegimes } from './applyLaws.ts'
import { askDpo, giveDpoAdvice } from './adviseAsDpo.ts'
import { answerAuthorityForm } from './answerForm.ts'
import { assignHandler } from './assignHandler.ts'
import type { Case } from './case.ts'
import { authorityStateOf, authorityStates, subjectsStateOf, subjectsStates } from './states.ts'
import { correctReporter } from './correctReporter.ts'
import { correctRole } from './correctRole.ts'
import { closeCase, declareNoBreach, recordLessons, reopenCase, setRetention } from './closeCase.ts'
import { recordContainmentAction, setContainment } from './containLeak.ts'
import type { Context } from './context.ts'
import { notifyOtherAuthority, recordAuthorityResponse } from './dealWithOthers.ts'
import { decideOnAuthority, notifyAuthority, withdrawAuthorityDecision } from './decideOnAuthority.ts'
import { decideOnSubjects, informSubjects, withdrawSubjectsDecision } from './decideOnSubjects.ts'
import { destroyDetails, type ToDestroy } from './destroyDetails.ts'
import { dutiesOf, runningTimers } from './duties.ts'
import { establishAwareness } from './establishAwareness.ts'
import type { CaseEvent } from './events.ts'
import { filingKinds, ourRoles, responseKinds, type PartName, subjectsDecisions } from './codes.ts'
import { caseFrom } from './evolve.ts'
import { holdForLaw } from './holdForLaw.ts'
import { identifyData } from './identifyData.ts'
import { addNote, attachEvidence } from './keepFile.ts'
import { cbwSteps } from './moments.ts'
import { importedFacts, importSource } from './imported.testdata.ts'
import { importCase, undoImport } from './takeOver.ts'
import { recordRegisterDetails } from './recordRegisterDetails.ts'
import { absorbCase } from './relateCases.ts'
import { giveBack } from './undoMerger.ts'
import type { CaseDecision } from './refusal.ts'
import { summarise, urgencyOf } from './summary.ts'
import {
  administrator,
  after,
  auditor,
  aware,
  by,
  dataIdentified,
  dpo,
  given,
  hoursLater,
  lead,
  noMoments,
  officer,
  opened,
} from './testing.ts'

type Step = { readonly name: CaseAbility | null; readonly take: (breach: Case, context: Context) => CaseDecision }
const reason = 'Omdat'
const { type: _, ...data } = dataIdentified.type === 'breachedDataIdentified' ? dataIdentified : ({} as never)

const subgroup = (name: string): Subgroup => ({ name, secretAddress: 'yes' })
const someParts = fc.constantFrom<readonly PartName[]>([], [null], ['A'], [null, 'B'], ['gone'])

/** Every verb of the job with arguments that are themselves in order, so that only rights and state decide. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({
    name: 'assignHandler',
    take: (breach, context) => assignHandler({ handler: lead, note: null }, breach, context),
  }),
  fc.constant<Step>({
    name: 'establishAwareness',
    take: (breach, context) =>
      establishAwareness({ awareAt: hoursLater(0.5), reason, moments: noMoments }, breach, context),
  }),
  fc.constant<Step>({
    name: 'contain',
    take: (breach, context) =>
      recordContainmentAction({ kind: 'other', text: '', happenedAt: hoursLater(0) }, breach, context),
  }),
  fc.boolean().map((contained): Step => ({
    name: 'contain',
    take: (breach, context) =>
      setContainment(
        contained ? { contained, containedAt: hoursLater(0), how: reason } : { contained, impossible: false, reason },
        breach,
        context,
      ),
  })),
  fc.constantFrom([], [subgroup('A')], [subgroup('A'), subgroup('B')]).map((subgroups): Step => ({
    name: 'identifyData',
    take: (breach, context) => identifyData({ ...data, facts: { ...data.facts, subgroups } }, breach, context),
  })),
  fc
    .tuple(fc.constantFrom(...verdicts), fc.constantFrom(...verdicts), fc.boolean())
    .map(([verdict, other, apart]): Step => ({
      // A part that is not in the case is refused by itself.
      name: apart ? null : 'assessRisk',
      take: (breach, context) =>
        assessRisk({ verdict, reason, parts: apart ? [{ name: 'A', verdict: other, reason }] : [] }, breach, context),
    })),
  fc.constant<Step>({ name: 'askDpo', take: askDpo }),
  fc.constant<Step>({
    name: 'adviseAsDpo',
    take: (breach, context) => giveDpoAdvice({ advice: 'notify', text: reason }, breach, context),
  }),
  fc.boolean().map((notify): Step => ({
    name: notify ? 'decideToNotify' : 'decideNotToNotify',
    take: (breach, context) =>
      decideOnAuthority({ decision: notify ? 'notify' : 'doNotNotify', reason }, breach, context),
  })),
  fc.constantFrom(...filingKinds).map((kind): Step => ({
    name:
      kind === 'initial'
        ? 'notifyAuthority'
        : kind === 'supplement'
          ? 'supplementNotification'
          : 'withdrawNotification',
    take: (breach, context) =>
      notifyAuthority(
        { kind, filedAt: hoursLater(1), authorityNumber: null, delayReason: null, reason },
        breach,
        context,
      ),
  })),
  fc.constantFrom('3', '4', null).map((value): Step => ({
    name: 'answerAuthorityForm',
    take: (breach, context) => answerAuthorityForm({ answers: [{ question: '9.3', value }] }, breach, context),
  })),
  fc.constant<Step>({
    name: 'withdrawAuthorityDecision',
    take: (breach, context) => withdrawAuthorityDecision({ reason }, breach, context),
  }),
  fc.tuple(fc.constantFrom(...subjectsDecisions), someParts).map(([decision, parts]): Step => ({
    // The ground has its own condition, so this ability is necessary here and not sufficient.
    name: null,
    take: (breach, context) =>
      decideOnSubjects({ decision, ground: null, reason, groups: [], lookAgainAt: null, parts }, breach, context),
  })),
  fc.constant<Step>({
    name: 'withdrawSubjectsDecision',
    take: (breach, context) => withdrawSubjectsDecision({ reason }, breach, context),
  }),
  someParts.map((parts): Step => ({
    name: parts.length > 0 ? null : 'informSubjects',
    take: (breach, context) =>
      informSubjects(
        { informedAt: hoursLater(1), means: ['letter'], people: 1, text: reason, proof: null, returned: 0, parts },
        breach,
        context,
      ),
  })),
  fc.boolean().map((significant): Step => ({
    name: 'applyLaws',
    take: (breach, context) => judgeSignificance({ significant, awareAt: hoursLater(0.5), reason }, breach, context),
  })),
  fc.constantFrom(...regimes).map((regime): Step => ({
    name: 'applyLaws',
    take: (breach, context) => setRegimes({ regimes: ['avg', regime], reason }, breach, context),
  })),
  fc.constantFrom(...ourRoles).map((ourRole): Step => ({
    name: 'correctRole',
    take: (breach, context) => correctRole({ ourRole, controller: null, reason }, breach, context),
  })),
  fc.constantFrom(...reporterRoles).map((role): Step => ({
    // Whether somebody may say so is asked of the report.
    name: null,
    take: () => correctReporter({ reportId: 'report-1', receivedAt: hoursLater(0), was: 'resident', role }),
  })),
  fc.constantFrom(...cbwSteps).map((step): Step => ({
    name: 'dealWithOthers',
    take: (breach, context) =>
      notifyOtherAuthority({ authority: reason, notifiedAt: hoursLater(1), number: null, step }, breach, context),
  })),
  fc.constantFrom(...responseKinds).map((kind): Step => ({
    // Also taken in a closed case, where nothing else may be done.
    name: null,
    take: (breach, context) =>
      recordAuthorityResponse(
        { kind, receivedAt: hoursLater(1), answerBy: hoursLater(50), text: reason },
        breach,
        context,
      ),
  })),
  fc.constant<Step>({
    name: 'addNote',
    take: (breach, context) => addNote({ text: reason, happenedAt: hoursLater(0) }, breach, context),
  }),
  fc.boolean().map((withFile): Step => ({
    name: 'addNote',
    take: (breach, context) => {
      const file = { fileId: 'f', mediaType: 'image/png', size: 1, scan: 'notScanned' } as const
      const piece = { name: 'scherm.png', description: '', sha256: null }
      return attachEvidence(withFile ? { ...piece, file } : piece, breach, context)
    },
  })),
  fc.constant<Step>({
    name: 'contain',
    take: (breach, context) => askForDestruction({ ...letter, messageId: `m${breach.version}` }, breach, context),
  }),
  fc.constantFrom(messageLeft, recordSilence, declared, cameBack).map((follows): Step => ({
    // What follows by itself asks nobody's rights, and is recorded in a closed case too.
    name: null,
    take: (breach, context) => {
      const message = breach.messages.at(-1)
      return { events: message ? follows(message.messageId, breach, context) : [] }
    },
  })),
  fc.boolean().map((undo): Step => ({
    // What may be given back depends on what followed the merger, beside the rights.
    name: null,
    take: (breach, context) =>
      undo
        ? giveBack({ to: twin, firstReportAt: twin.firstReportAt, reason }, breach, context)
        : absorbCase(twin, reason, breach, context),
  })),
  // What a letter needs of its own is no ability of the case: its page asks apart.
  fc.constantFrom(...letterSteps).map((take): Step => ({ name: null, take })),
  fc.constant<Step>({
    name: 'recordLessons',
    take: (breach, context) =>
      recordLessons(
        { cause: { origin: 'internal', intent: 'accidental' }, text: reason, measures: [] },
        breach,
        context,
      ),
  }),
  fc.constant<Step>({
    name: 'declareNoBreach',
    take: (breach, context) => declareNoBreach({ reason }, breach, context),
  }),
  // With a reason: without one it is refused by itself where a letter came back.
  fc.constant<Step>({ name: 'close', take: (breach, context) => closeCase({ reason }, breach, context) }),
  fc.constant<Step>({ name: 'reopen', take: (breach, context) => reopenCase({ reason }, breach, context) }),
  fc.boolean().map((hold): Step => ({
    // Lifting what does not stand is refused by itself, so the ability is necessary here and not sufficient.
    name: null,
    take: (breach, context) => holdForLaw({ hold, reason }, breach, context),
  })),
  fc.constant<Step>({
    name: 'recordRegisterDetails',
    take: (breach, context) =>
      recordRegisterDetails({ department: 'Post', processings: [], summary: null }, breach, context),
  }),
  fc.constant<Step>({
    name: 'setRetention',
    take: (breach, context) =>
      setRetention({ basis: 'legalProceedings', until: '2026-11-16', reason }, breach, context),
  }),
  // Only the import as a whole asks for it.
  fc.constant<Step>({ name: null, take: undoImport }),
  fc.constant<Step>({
    name: 'destroyDetails',
    take: (breach, context) => destroyDetails(everything(breach), breach, context),
  }),
)
const twin: Case = {
  ...given({ ...opened, reports: ['report-2'] }, aware, { type: 'legalHoldSet', hold: true, reason: 'Claim' }),
  id: 'case-2',
}
const letter = { language: 'nl', subject: reason, text: reason, address: 'ontvanger@voorbeeld.example' } as const
function declared(messageId: string, breach: Case, context: Context) {
  return declareDestruction({ messageId, copies: 'noCopies', remark: '' }, breach, context)
}
function cameBack(messageId: string, { messages }: Case) {
  return messageCameBack(messageId, 'mailboxFull', messages)
}
const everything = (breach: Case): ToDestroy => ({
  what: ['notes'],
  destroyed: [{ version: breach.version, personalHash: 'f' }],
  reports: [],
  reporterRoles: ['resident'],
  proof: 'p',
})
const people: readonly Actor[] = [officer, officer, officer, lead, dpo, auditor, administrator]
/** A case is opened here, or taken over from an old register: closed there, or still running. */
// Without numbers: that those go down is refused by itself.
const old = { ...importedFacts, data: null }
const takenOver = importCase({ reference: 'DL-2023-0001', source: importSource, facts: old }, by(officer))
const running = { closedAt: null, containedAt: null, notifiedAt: null, assumed: [] }
const stillRunning = importCase(
  { reference: 'DL-2023-0002', source: importSource, facts: { ...old, ...running } },
  by(officer),
)
const beginnings = fc.constantFrom<CaseEvent>(
  opened,
  ...[takenOver, stillRunning].flatMap((decision) => ('events' in decision ? decision.events : [])),
)
const histories = fc.array(fc.tuple(steps, fc.constantFrom(...people)), { maxLength: 40 })

it('any history the verbs can make folds into a case whose states, summary and next step exist', () => {
  fc.assert(
    fc.property(histories, beginnings, (history, beginning) => {
      let breach = given(beginning)
      for (const [step, actor] of history) {
        const context = by(actor, hoursLater(breach.version + 1))
        const decision = step.take(breach, context)
        const asked = step.name && abilitiesOn(breach, context)[step.name]
        const refused = 'refused' in decision ? decision.refused : null
        // The button and the verb give the same answer; but what is told may contradict what an old register says.
        const isOfFacts = refused?.code === 'awareAfterFiling' || refused?.code === 'numbersWentDown'
        if (step.name && !isOfFacts) expect(refused).toEqual(asked)
        if (!('refused' in decision)) breach = after(breach, decision, context)
      }
      expect(authorityStates).toContain(authorityStateOf(breach))
      expect(subjectsStates).toContain(subjectsStateOf(breach))
      const summary = summarise(breach, { ...defaultPolicy, regimes })
      expect(summary.dueAt).toBe(
        summary.progress.closed
          ? null
          : (runningTimers(dutiesOf(breach, { ...defaultPolicy, regimes }))[0]?.dueAt ?? null),
      )
      expect(summary.version).toBe(breach.version)
      expect(urgencyOf(summary.dueAt, hoursLater(30))).toMatch(/^(late|today|within24Hours|later|noFixedTerm)$/)
      if (breach.handling === 'closed') expect(summary.dueAt).toBeNull()
      for (const { review, writers, by: offerer } of breach.letters.offered)
        expect([...writers, offerer.id]).not.toContain(review?.by.id)
      expect(adviceContextOf(breach).role).toBe(breach.ourRole)
    }),
    { numRuns: 300 },
  )
})

it('somebody who may only read may do nothing, and hears whom to ask', () => {
  const answers = abilitiesOn(given(opened), by(auditor))
  for (const ability of caseAbilities) expect(answers[ability]).toMatchObject({ code: 'notYourRole' })
})

it('a case as known then is the fold over its first entries', () => {
  const entries = [opened, dataIdentified].map((event, index) => ({
    version: index + 1,
    recordedAt: hoursLater(index),
    happenedAt: hoursLater(index),
    by: { kind: 'user' as const, id: 'officer' },
    event,
  }))
  expect(caseFrom('case-1', entries.slice(0, 1)).breachedData).toBeNull()
  expect(caseFrom('case-1', entries).breachedData).not.toBeNull()
})
