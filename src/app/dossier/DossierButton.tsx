import { Suspense, useState } from 'react'
import { useCase } from '../case/CaseContext.tsx'
import { dossierText } from '../text/dossier.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { onDemand } from '../ui/drawing/onDemand.tsx'

const DossierDialog = onDemand(async () => (await import('./DossierDialog.tsx')).DossierDialog)

/** Makes the dossier, for who may take data out of the house; for others there is nothing here. */
export function DossierButton() {
  const { me } = useCase()
  const text = useText(dossierText)
  const [open, setOpen] = useState(false)
  if (me.can.exportRegister !== true) return null
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {text.act}
      </Button>
      <Suspense>{open && <DossierDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
