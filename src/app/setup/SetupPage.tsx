import { PageHeading } from '../shell/PageHeading.tsx'
import { PlainPage } from '../shell/PlainPage.tsx'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'

export function Component() {
  const text = useText(signInText)
  return (
    <PlainPage>
      <PageHeading title={text.setupTitle} documentTitle={text.setupTitle} />
    </PlainPage>
  )
}
