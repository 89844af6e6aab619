import * as z from 'zod'
import { messageLanguages } from '../domain/messages/message.ts'
import { regimes, roles } from '../domain/people.ts'
import { sections } from '../domain/case/sections.ts'
import { personOut } from './caseParts.ts'
import { ability } from './problems.ts'
import { anyLine, day, houseStyleName, id, line } from './primitives.ts'

export const me = z
  .object({
    id: z.string(),
    kind: z.enum(['user', 'system']),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    organisation: z.object({ id, name: z.string(), slug: z.string(), houseStyle: houseStyleName.nullable() }),
    secondFactorDue: z.boolean(),
    can: z.object({
      readCases: ability,
      readReporters: ability,
      handleCases: ability,
      giveDpoAdvice: ability,
      exportRegister: ability,
      leadTeam: ability,
      manageOrganisation: ability,
      handleJobs: ability,
    }),
  })
  .meta({ id: 'Me' })
export type Me = z.output<typeof me>

/** The language in which somebody is written to. */
export const languageBody = z.strictObject({ language: z.enum(messageLanguages) }).meta({ id: 'LanguageBody' })

export const peopleList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        roles: z.array(z.enum(roles)),
        active: z.boolean(),
        me: z.boolean(),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'PeopleList' })
export type PeopleList = z.output<typeof peopleList>

export const settingsBody = z
  .strictObject({
    name: line,
    secondReader: z.boolean(),
    dpoAdvice: z.enum(['optional', 'required']),
    regimes: z.array(z.enum(regimes)).min(1),
    regimesFrom: z
      .partialRecord(z.enum(regimes), day)
      .default({})
      .describe('From which day the terms of a law count; always where no day stands'),
    secondFactor: z.enum(['optional', 'demanded']),
    deskHours: anyLine,
    deskPhone: anyLine,
    houseStyle: houseStyleName
      .nullable()
      .default(null)
      .describe('One of the house styles of this installation; null for the looks of the product itself'),
  })
  .meta({ id: 'SettingsBody' })
export const settings = z
  .object({
    ...settingsBody.shape,
    slug: z.string(),
    can: z.object({
      change: ability,
      wear: z.array(houseStyleName).describe('The house styles of this installation that can be chosen'),
    }),
  })
  .meta({ id: 'Settings' })
export type Settings = z.output<typeof settings>

/** A saved view is an address of the worklist: names of filters and their values, never free text. */
export const viewBody = z
  .strictObject({
    name: line,
    shared: z.boolean().default(false),
    query: z
      .string()
      .max(2000)
      .regex(/^[\w.,=&%-]*$/),
  })
  .meta({ id: 'ViewBody' })
export const savedView = z
  .object({ id, name: z.string(), shared: z.boolean(), query: z.string(), mine: z.boolean() })
  .meta({ id: 'SavedView' })
export const viewList = z.object({ items: z.array(savedView), next: z.null() }).meta({ id: 'ViewList' })
export type ViewList = z.output<typeof viewList>

export const health = z.object({ status: z.enum(['ready', 'starting']), version: z.string() }).meta({ id: 'Health' })

/** What the server tells over the live stream: that something moved on, never what it says. */
export const changeOut = z
  .object({ kind: z.enum(['case', 'report']), id, version: z.int(), byMe: z.boolean() })
  .meta({ id: 'Change' })
export type ChangeOut = z.output<typeof changeOut>

/** Which case the screen behind a live stream shows, so that colleagues there see it; told, never kept. */
export const presenceBody = z
  .strictObject({
    connection: z.string().min(1).max(100),
    caseId: id.nullable().default(null),
    section: z.enum(sections).nullable().default(null),
  })
  .meta({ id: 'PresenceBody' })
export type PresenceBody = z.input<typeof presenceBody>

/** Over the live stream: the colleagues who look at the same case as this screen. */
export const presenceOut = z
  .object({ caseId: id, people: z.array(personOut.extend({ section: z.enum(sections).nullable() })) })
  .meta({ id: 'Presence' })
export type PresenceOut = z.output<typeof presenceOut>
