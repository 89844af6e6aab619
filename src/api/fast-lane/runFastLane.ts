import type * as z from 'zod'
import type { fastLaneBody, FastLaneStep } from '../../contract/fastLane.ts'
import { assessRisk } from '../../domain/case/assessRisk.ts'
import { assignHandler } from '../../domain/case/assignHandler.ts'
import { closeCase, recordLessons } from '../../domain/case/closeCase.ts'
import { recordContainmentAction, setContainment } from '../../domain/case/containLeak.ts'
import { decideOnAuthority } from '../../domain/case/decideOnAuthority.ts'
import { decideOnSubjects } from '../../domain/case/decideOnSubjects.ts'
import { establishAwareness } from '../../domain/case/establishAwareness.ts'
import { identifyData } from '../../domain/case/identifyData.ts'
import { addNote } from '../../domain/case/keepFile.ts'
import { askSecondReading } from '../../domain/case/secondReading.ts'
import { receiveReport } from '../../domain/report/decideOnReport.ts'
import type { LoadedCase } from '../cases/caseStream.ts'
import { decided, type Verb } from '../cases/writeCase.ts'
import { ProblemError } from '../problems.ts'
import { type LoadedReport, lockReport, newReport } from '../reports/reportStream.ts'
import { settleReport } from '../reports/settleReport.ts'
import { decidedOnReport } from '../reports/writeReport.ts'
import type { Writing } from '../writing.ts'

type Body = z.output<typeof fastLaneBody>

/**
 * From report to decision with the very verbs of the full way, one after the other, in the transaction of the writing:
 * all of it is kept, or nothing.
 * @throws ProblemError with the refusal of a verb; `inTheWay.step` names which step it was
 */
export async function runFastLane(writing: Writing, body: Body): Promise<LoadedCase> {
  const report = await reportFor(writing, body)
  const { breach: opened } = await settleReport(writing, report, {
    outcome: 'caseOpened',
    title: body.title,
    ourRole: 'controller',
    controller: null,
    regimes: [],
  })
  if (!opened) throw new Error('An opening always gives a case')
  let breach = opened
  for (const { step, verb } of verbsOf(body, writing)) breach = await doStep(step, () => decided(writing, breach, verb))
  if (body.draft !== null) await writing.tx.endDraft(body.draft, writing.now)
  return breach
}

async function reportFor(writing: Writing, { reportId, report }: Body): Promise<LoadedReport> {
  if (report === null) {
    const known = reportId === null ? null : await lockReport(writing, reportId)
    if (!known) throw new ProblemError('notFound')
    return known
  }
  const { draft: _, ...told } = report
  return decidedOnReport(writing, newReport(writing.ports.newId()), () =>
    receiveReport({ ...told, receivedAt: report.receivedAt ?? writing.now }, writing),
  )
}

/** The steps that were given, in the order in which each finds what it needs. */
function verbsOf(body: Body, { by }: Writing): readonly { readonly step: FastLaneStep; readonly verb: Verb }[] {
  const verb = <Command>(
    step: FastLaneStep,
    command: Command | null,
    act: (command: Command, ...rest: Parameters<Verb>) => ReturnType<Verb>,
  ) => (command === null ? [] : [{ step, verb: (...rest: Parameters<Verb>) => act(command, ...rest) }])
  return [
    ...verb('handler', { handler: by, note: null }, assignHandler),
    ...verb('awareness', body.awareness, establishAwareness),
    ...body.containmentActions.flatMap((action) =>
      verb('containmentActions', action, (command, breach, context) =>
        recordContainmentAction({ ...command, happenedAt: command.happenedAt ?? context.now }, breach, context),
      ),
    ),
    ...verb('containment', body.containment, setContainment),
    ...verb('breachedData', body.breachedData, identifyData),
    ...verb('riskAssessment', body.riskAssessment, assessRisk),
    ...verb('note', body.note, (text, breach, context) => addNote({ text, happenedAt: context.now }, breach, context)),
    ...body.secondReadings.flatMap((reading) => verb('secondReadings', reading, askSecondReading)),
    ...verb('authorityDecision', body.authorityDecision, decideOnAuthority),
    ...verb('subjectsDecision', body.subjectsDecision, decideOnSubjects),
    ...verb('lessons', body.lessons, recordLessons),
    ...verb('closure', body.closure, closeCase),
  ]
}

/** Says of a refusal at which step it came. */
async function doStep(step: FastLaneStep, work: () => Promise<LoadedCase>): Promise<LoadedCase> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    throw new ProblemError(error.code, { ...error.extras, inTheWay: { ...error.extras.inTheWay, step } })
  }
}
