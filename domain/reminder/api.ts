import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import type { WorkingHours } from '../calendar/hours'
import { defineCall } from '../call'
import type { Page, PersonView } from '../people/api'
import { languageSchema } from '../people/model'
import { idSchema, textSchema, versionSchema } from '../text'
import type { Contact, Unreachable } from './contact'
import {
  type MessageKind,
  type Reminder,
  type ReminderRules,
  reminderRulesSchema,
  type Reminding,
  remindingSchema,
} from './model'
import { audienceSchema, type Nudge, type NudgeAudience, nudgeLimits } from './nudging'
import { type TemplateName, templateNames } from './templates'

/** One entry of the inbox, as it reaches its reader. */
export type ReminderView = Pick<
  Reminder,
  'kind' | 'step' | 'occasion' | 'subjectId' | 'due' | 'startsAt' | 'path' | 'on'
> & {
  id: string
  /** When it was planned, milliseconds since 1970. */
  at: number
  read: boolean
  /** Whether the thing itself is done, or over: derived, never stored. */
  done: boolean
  /** A champion's own words, and who says them; `null` for everything that the product says itself. */
  nudge: { text: string; by: PersonView | null } | null
  /** Who commented, and on what, never the words; `null` for every other kind. */
  comment: CommentedView | null
  /** Who shows the reader a draft; `null` for every other kind. */
  shown: ShownView | null
}

/** What a comment is about, as its reader stands to it. */
export interface CommentedView {
  by: PersonView | null
  /** Of the objective; empty where a draft has none yet. */
  title: string
  /** A draft, an objective or a key result that the reader owns, or one that they commented on before. */
  about: 'myDraft' | 'myObjective' | 'myKeyResult' | 'commented'
}

/** A draft that somebody shows. */
export interface ShownView {
  by: PersonView | null
  /** Empty where it has none yet. */
  title: string
}

export type Inbox = Page<ReminderView> & { today: CivilDate; now: number }

/** One's own settings, and what they stand beside. */
export interface RemindingPage {
  reminding: Reminding
  /** The member's, which saving is conditional on. */
  version: number
  company: { hours: WorkingHours; rules: ReminderRules; version: number }
  /** Messages that one can still get, by template. */
  left: Contact['left']
  unreachable: Unreachable | null
  /** WeChat's ids of the templates, to ask permission with; empty where the company's cloud has none yet. */
  templates: { name: TemplateName; id: string }[]
}

/** A reminder as champions see it: the state, and never a word of anybody's. */
export interface TroubleLine {
  id: string
  member: PersonView
  kind: MessageKind
  step: Reminder['step']
  on: CivilDate
  delivery: Reminder['delivery']
}

/** Whom words were for, as a list shows it: of people by name the first, and how many they are. */
export type AudienceView =
  | Exclude<NudgeAudience, { kind: 'people' }>
  | { kind: 'people'; first: PersonView | null; count: number }

export type NudgeView = Pick<Nudge, 'text' | 'at' | 'state'> & { id: string; by: PersonView | null; to: AudienceView }

const companyId = idSchema
const cursor = v.nullable(textSchema(320, 1))
const template = v.picklist(templateNames, 'notAllowedValue')

/** A reminder's key: four parts, of which an occasion may hold a review's id. */
const keySchema = v.pipe(v.string('wrongType'), v.regex(/^[A-Za-z0-9_.:-]{8,300}$/, 'notAllowedValue'))

const reminderCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({ capability: 'reminder' as const, name, standing: 'member' as const, writes, input: v.strictObject(entries) })

export const reminderApi = {
  /** What I was reminded of, newest first, twenty a page. */
  inbox: defineCall<Inbox>()(reminderCall('inbox', false, { companyId, after: cursor })),
  /** How much of the newest twenty unread is still to do: the dot on the tab. */
  unread: defineCall<{ count: number; more: boolean }>()(reminderCall('unread', false, { companyId })),
  /** I have seen these. */
  markRead: defineCall<{ marked: number }>()(
    reminderCall('markRead', true, {
      companyId,
      reminderIds: v.pipe(v.array(keySchema, 'wrongType'), v.minLength(1, 'tooFew'), v.maxLength(20, 'tooMany')),
    }),
  ),
  /** How I am reminded, and how many messages I can still get. */
  reminding: defineCall<RemindingPage>()(reminderCall('reminding', false, { companyId })),
  /** My hours, my leave, my weekly amount, my language. */
  saveReminding: defineCall<{ version: number }>()(
    reminderCall('saveReminding', true, { companyId, version: versionSchema, reminding: remindingSchema }),
  ),
  /** The language in which I use the product: the phone says it by itself, messages are written in it. */
  keepLanguage: defineCall<{ version: number }>()(
    reminderCall('keepLanguage', true, {
      companyId,
      language: languageSchema,
      /** Whether the person chose it in the app; the phone's own gives way to what the company's list says of them. */
      chosen: v.optional(v.boolean('wrongType'), true),
    }),
  ),
  /** Permissions that I gave in one dialogue of WeChat, each for one message. */
  grant: defineCall<{ left: Contact['left']; unreachable: Unreachable | null }>()(
    reminderCall('grant', true, {
      companyId,
      grantId: idSchema,
      accepted: v.pipe(
        v.array(template, 'wrongType'),
        v.minLength(1, 'tooFew'),
        v.maxLength(3, 'tooMany'),
        v.check((names) => new Set(names).size === names.length, 'notAllowedValue'),
      ),
    }),
  ),
  /** The company's leads and its weekly amount. */
  saveReminderRules: defineCall<{ version: number }>()(
    reminderCall('saveReminderRules', true, {
      companyId,
      version: versionSchema,
      rules: reminderRulesSchema,
    }),
  ),
  /** Whom no message reaches, and why, in the order of names, twenty a page. */
  unreachable: defineCall<Page<{ member: PersonView; why: Unreachable }>>()(
    reminderCall('unreachable', false, { companyId, after: cursor }),
  ),
  /** What was suppressed, failed, or came to the champions, newest first, twenty a page. */
  troubles: defineCall<Page<TroubleLine>>()(
    reminderCall('troubles', false, {
      companyId,
      about: v.picklist(['suppressed', 'failed', 'champion'], 'notAllowedValue'),
      after: cursor,
    }),
  ),
  /** Says something to colleagues in one's own words; it arrives in the company's hours. */
  nudge: defineCall<{ leftThisWeek: number }>()(
    reminderCall('nudge', true, {
      companyId,
      nudgeId: idSchema,
      to: audienceSchema,
      text: textSchema(nudgeLimits.text, 1),
    }),
  ),
  /** What was said by hand, newest first, twenty a page, and how many more I may say this week. */
  nudges: defineCall<Page<NudgeView> & { leftThisWeek: number }>()(
    reminderCall('nudges', false, { companyId, after: cursor }),
  ),
} as const
