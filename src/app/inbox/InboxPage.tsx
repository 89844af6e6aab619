import { PageHeading } from '../shell/PageHeading.tsx'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'

export function Component() {
  const text = useText(inboxText)
  return <PageHeading title={text.title} documentTitle={text.title} />
}
