import { useParams } from 'react-router'
import { PageHeading } from '../shell/PageHeading.tsx'
import { caseText } from '../text/case.ts'
import { useText } from '../text/LanguageProvider.tsx'

export function Component() {
  const text = useText(caseText)
  const { reference = '' } = useParams()
  return <PageHeading title={text.title(reference)} documentTitle={reference} />
}
