import type { ReactNode } from 'react'
import { Brand } from '../../shell/Brand.tsx'
import frame from '../../shell/PlainPage.module.css'
import { pages } from '../../shell/pages.ts'
import { DrawnDestruction } from '../../mail/drawn/DrawnDestruction.tsx'
import { commonText } from '../../text/common.ts'
import { destructionText } from '../../text/destruction.ts'
import { reportFormText } from '../../text/reportForm.ts'
import { shellText } from '../../text/shell.ts'
import { useLanguage, useText } from '../../text/LanguageProvider.tsx'
import { languages } from '../../text/textSet.ts'
import { DrawnForm } from './DrawnForm.tsx'
import { DrawnChoice, DrawnCode, DrawnNotFound, DrawnReceipt, DrawnSent } from './DrawnPages.tsx'
import type { ReportPage } from './reportPage.ts'

/** The built files of these pages. */
export type ReportAssets = { readonly script: string; readonly styles: readonly string[] }

type ReportDocumentProps = { readonly page: ReportPage; readonly path: string; readonly assets: ReportAssets }

/** A whole page for reporters: complete as it comes, a few kilobytes, and usable where no script runs. */
export function ReportDocument({ page, path, assets }: ReportDocumentProps) {
  const { language } = useLanguage()
  const { product } = useText(shellText)
  const style =
    page.kind === 'destruction'
      ? page.request.organisation.houseStyle
      : 'organisation' in page
        ? page.organisation.houseStyle
        : null
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#173743" />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {assets.styles.map((file) => (
          <link key={file} rel="stylesheet" href={file} />
        ))}
        {style !== null && <link rel="stylesheet" href={`/house-styles/${style}.css`} />}
        <script type="module" src={assets.script} />
        <title>{`${useTitle(page)} · ${product}`}</title>
      </head>
      <body>
        <div id="root" className={frame.page}>
          <header className={frame.head}>
            <Brand />
          </header>
          <main id="content" tabIndex={-1} className={frame.main}>
            {pageIn(page, path)}
          </main>
          <Foot path={path} />
        </div>
      </body>
    </html>
  )
}

function pageIn(page: ReportPage, path: string): ReactNode {
  switch (page.kind) {
    case 'choice':
      return <DrawnChoice {...page} />
    case 'form':
      return <DrawnForm {...page} path={path} />
    case 'sent':
      return <DrawnSent {...page} />
    case 'code':
      return <DrawnCode {...page} />
    case 'receipt':
      return <DrawnReceipt {...page} />
    case 'destruction':
      return <DrawnDestruction {...page} path={path} />
    case 'notFound':
      return <DrawnNotFound {...page} />
  }
}

/** What browsers show and keep: never a code, and first of all that something is wrong. */
function useTitle(page: ReportPage): string {
  const text = useText(reportFormText)
  const destruction = useText(destructionText)
  const { error } = useText(commonText)
  const isFaulty =
    (page.kind === 'form' && (page.faults.length > 0 || page.problem !== null || page.asksAgain)) ||
    (page.kind === 'destruction' && (page.fault !== null || page.problem !== null)) ||
    (page.kind === 'code' && (page.fault !== null || page.problem !== null)) ||
    (page.kind === 'receipt' && (page.fault !== null || page.problem !== null || page.failed.length > 0))
  const titles = {
    choice: text.chooseTitle,
    form: text.title,
    sent: text.sentTitle,
    code: text.receiptTitle,
    receipt: text.receiptTitle,
    destruction: destruction.title,
    notFound: page.kind === 'notFound' && page.what === 'destruction' ? destruction.unknownTitle : text.title,
  }
  return isFaulty ? `${error}: ${titles[page.kind]}` : titles[page.kind]
}

function Foot({ path }: { path: string }) {
  const text = useText(shellText)
  const { drawn } = useText(reportFormText)
  const { language } = useLanguage()
  return (
    <footer className={frame.foot} data-screen-only>
      <nav aria-label={drawn.language} className={frame.statements}>
        {languages.map((one) => (
          <a
            key={one}
            href={`${path}?taal=${one}`}
            lang={one}
            hrefLang={one}
            aria-current={one === language ? 'true' : undefined}
          >
            {text.languages[one]}
          </a>
        ))}
      </nav>
      <p className={frame.statements}>
        <a href={pages.accessibility}>{text.accessibility}</a>
        <a href={pages.privacy}>{text.privacy}</a>
      </p>
    </footer>
  )
}
