import { useState } from 'react'
import type { RegisterExportMade } from '../../../contract/register.ts'
import type { RegisterAddress } from '../registerAddress.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { ExportsMade } from './ExportsMade.tsx'
import { ExportUnderWay } from './ExportUnderWay.tsx'

/** One dialog after the other: what is exported, how far its making is, and who exported what before. */
export function RegisterExports({
  address,
  matching,
  onClose,
}: {
  address: RegisterAddress
  matching: number
  onClose: () => void
}) {
  const [underWay, setUnderWay] = useState<RegisterExportMade | null>(null)
  const [showsMade, setShowsMade] = useState(false)
  if (underWay) return <ExportUnderWay made={underWay} onClose={onClose} />
  if (showsMade) return <ExportsMade onClose={onClose} />
  return (
    <ExportDialog
      address={address}
      matching={matching}
      onClose={onClose}
      onOrdered={setUnderWay}
      onShowMade={() => setShowsMade(true)}
    />
  )
}
