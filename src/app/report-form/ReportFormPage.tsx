import { PageHeading } from '../shell/PageHeading.tsx'
import { PlainPage } from '../shell/PlainPage.tsx'
import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'

export function Component() {
  const text = useText(reportFormText)
  return (
    <PlainPage>
      <PageHeading title={text.title} documentTitle={text.title} />
    </PlainPage>
  )
}
