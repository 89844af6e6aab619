import { caseMessageRoutes } from './mail/caseMessageRoutes.ts'
import { declarationRoutes } from './mail/declarationRoutes.ts'
import { messageSettingsRoutes } from './mail/messageSettingsRoutes.ts'
import { reportMessageRoutes } from './mail/reportMessageRoutes.ts'
import { importRoutes } from './imports/importRoutes.ts'
import { mailboxRoutes } from './mail-intake/mailboxRoutes.ts'
import { jobRoutes } from './jobs/jobRoutes.ts'
import { authorityFormRoutes } from './cases/authorityFormRoute.ts'
import { decisionRoutes } from './cases/decisionRoutes.ts'
import { dossierRoutes } from './cases/dossier/dossierRoutes.ts'
import { fileRoutes } from './cases/fileRoutes.ts'
import { handlingRoutes } from './cases/handlingRoutes.ts'
import { lawRoutes } from './cases/lawRoutes.ts'
import { keepingRoutes } from './cases/keepingRoutes.ts'
import { calendarRoutes } from './calendar/calendarRoutes.ts'
import { caseExportRoute, caseListRoutes } from './cases/listRoutes.ts'
import { caseReadRoutes } from './cases/readRoutes.ts'
import { relationRoutes } from './cases/relationRoutes.ts'
import { dutyRoutes } from './duty/dutyRoutes.ts'
import { fastLaneRoute } from './fast-lane/fastLaneRoute.ts'
import { caseFileRoutes } from './files/caseFileRoutes.ts'
import { reportFileRoutes } from './files/reportFileRoutes.ts'
import type { Route } from './http/route.ts'
import { calculationRoutes } from './law/calculationRoutes.ts'
import { addresseeRoutes } from './letters/addresseeRoutes.ts'
import { letterRoutes } from './letters/letterRoutes.ts'
import { sendRoutes } from './letters/sendRoutes.ts'
import { accountRoutes } from './organisation/accountRoutes.ts'
import { detailsRoutes } from './organisation/detailsRoutes.ts'
import { organisationRoutes } from './organisation/organisationRoutes.ts'
import { publicRoutes } from './public/publicRoutes.ts'
import { publicFileRoutes } from './public/publicFileRoutes.ts'
import { exportRoutes } from './register/exportRoutes.ts'
import { publishedRoutes } from './register/publishedRoutes.ts'
import { registerRoutes } from './register/registerRoutes.ts'
import { draftRoutes } from './reports/draftRoutes.ts'
import { likenessRoute } from './reports/likenessRoute.ts'
import { reportListRoutes } from './reports/listRoutes.ts'
import { reportRoutes } from './reports/reportRoutes.ts'
import { searchRoutes } from './search/searchRoutes.ts'
import { statisticsRoutes } from './statistics/statisticsRoutes.ts'
import { systemRoutes } from './system/systemRoutes.ts'
import { webhookRoutes } from './webhooks/webhookRoutes.ts'
import { watchRoutes } from './watch/watchRoutes.ts'

/** Every route of the API, in the order of the document. */
export const routes: readonly Route[] = [
  ...reportListRoutes,
  ...reportRoutes,
  ...reportFileRoutes,
  likenessRoute,
  ...mailboxRoutes,
  ...draftRoutes,
  fastLaneRoute,
  ...caseListRoutes,
  caseExportRoute,
  ...caseReadRoutes,
  ...authorityFormRoutes,
  ...dossierRoutes,
  ...handlingRoutes,
  ...lawRoutes,
  ...decisionRoutes,
  ...fileRoutes,
  ...caseFileRoutes,
  ...keepingRoutes,
  ...letterRoutes,
  ...addresseeRoutes,
  ...sendRoutes,
  ...relationRoutes,
  ...searchRoutes,
  ...registerRoutes,
  ...exportRoutes,
  ...publishedRoutes,
  ...statisticsRoutes,
  ...watchRoutes,
  ...calculationRoutes,
  ...organisationRoutes,
  ...detailsRoutes,
  ...accountRoutes,
  ...dutyRoutes,
  ...importRoutes,
  ...jobRoutes,
  ...caseMessageRoutes,
  ...reportMessageRoutes,
  ...messageSettingsRoutes,
  ...declarationRoutes,
  ...calendarRoutes,
  ...webhookRoutes,
  ...publicRoutes,
  ...publicFileRoutes,
  ...systemRoutes,
]
