import { PageHeading } from '../shell/PageHeading.tsx'
import { registerText } from '../text/register.ts'
import { useText } from '../text/LanguageProvider.tsx'

export function Component() {
  const text = useText(registerText)
  return <PageHeading title={text.title} documentTitle={text.title} />
}
