import { useState } from 'react'
import { hoursToUndoMerger } from '../../domain/case/undoMerger.ts'
import { addHours } from '../../domain/time.ts'
import { pages } from '../shell/pages.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { useCase } from './CaseContext.tsx'
import { UndoMergerDialog } from './header/relate/UndoMergerDialog.tsx'
import { ReopenDialog } from './header/ReopenDialog.tsx'
import { useWords } from './useWords.ts'

/** Why a case can only be read: closed, no breach, merged, or not for this role. */
export function CaseStateBanner() {
  const { view, may, because, asKnownAt } = useCase()
  const { text, format } = useWords()
  const [dialog, setOpened] = useState<'reopen' | 'undoMerger' | null>(null)
  const close = () => setOpened(null)
  const { closing, outcome, mergedInto } = view

  if (closing) {
    const line = outcome === 'noBreach' ? text.noBreachBanner : text.closedBanner
    return (
      <Alert
        actions={
          may('reopen') ? (
            <Button small onClick={() => setOpened('reopen')}>
              {text.actions.reopen}
            </Button>
          ) : (
            may('undoMerger') && (
              <Button small onClick={() => setOpened('undoMerger')}>
                {text.relate.undo.act}
              </Button>
            )
          )
        }
      >
        {outcome === 'merged' && mergedInto ? (
          <p>
            {text.mergedBanner} <Link to={pages.case(mergedInto.reference)}>{mergedInto.reference}</Link>.
          </p>
        ) : (
          <p>{outcome === 'undone' ? text.undoneBanner : line(format.moment(closing.recordedAt), closing.by.name)}</p>
        )}
        {closing.reason && <p>“{closing.reason}”</p>}
        {outcome === 'merged' && may('undoMerger') && (
          <p>{text.relate.undo.until(format.moment(addHours(closing.recordedAt, hoursToUndoMerger)))}</p>
        )}
        {dialog === 'reopen' && <ReopenDialog onClose={close} />}
        {dialog === 'undoMerger' && mergedInto && <UndoMergerDialog from={mergedInto.reference} onClose={close} />}
      </Alert>
    )
  }
  if (asKnownAt === null && !may('addNote') && !may('adviseAsDpo')) {
    return (
      <Alert>
        <p>{text.readOnlyRole(because('addNote') ?? '')}</p>
      </Alert>
    )
  }
  return null
}
