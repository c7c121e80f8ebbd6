import words from '@locales/zh-CN/inbox.json'
import { addDays, type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { ReminderView } from '@domain/reminder/api'
import { minuteOfDay } from '@domain/reminder/days'
import type { ReminderKind } from '@domain/reminder/model'
import type { IconName } from '../../components/Icon'
import type { Words } from '../../features/okr/words'
import { formatDateWithWeekday } from '../../i18n/format'

type Kinds = typeof words.kind
type TitleKey = {
  [Kind in keyof Kinds]: `inbox:kind.${Kind}.${keyof Kinds[Kind] & string}`
}[keyof Kinds]

const titleKeys: ReadonlySet<string> = new Set(
  Object.entries(words.kind).flatMap(([kind, steps]) => Object.keys(steps).map((step) => `inbox:kind.${kind}.${step}`)),
)
const isTitle = (key: string): key is TitleKey => titleKeys.has(key)

/** What an entry says in one line; an app that is older than the cloud says of a new kind that something waits. */
export function titleOf(
  t: Words,
  { kind, step, nudge, comment, shown }: Pick<ReminderView, 'kind' | 'step' | 'nudge' | 'comment' | 'shown'>,
): string {
  if (kind === 'nudge') return t('inbox:says', { name: nudge?.by?.name ?? t('inbox:somebody') })
  if (kind === 'handedOver') return t('inbox:handedOver')
  if (comment) return t(`inbox:comment.${comment.about}`, { name: comment.by?.name ?? '' })
  if (shown) return t('today:draftFrom', { name: shown.by?.name ?? '' })
  const key = `inbox:kind.${kind}.${step}`
  return t(isTitle(key) ? key : 'inbox:other')
}

/** A day as it is said: 今天, 明天, 昨天, else its date. */
function dayText(t: Words, date: CivilDate, today: CivilDate): string {
  if (date === today) return t('inbox:day.today')
  if (date === addDays(today, 1)) return t('inbox:day.tomorrow')
  if (date === addDays(today, -1)) return t('inbox:day.yesterday')
  return formatDateWithWeekday(t, date, today)
}

/** `9:05`, in Shanghai. */
export function clockOf(at: number): string {
  const minute = minuteOfDay(at)
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** The line below: by when, a champion's own words, or what was commented on; empty where there is nothing more to say. */
export function detailOf(
  t: Words,
  {
    step,
    due,
    startsAt,
    nudge,
    comment,
    shown,
    done,
  }: Pick<ReminderView, 'step' | 'due' | 'startsAt' | 'nudge' | 'comment' | 'shown' | 'done'>,
  today: CivilDate,
): string {
  if (nudge) return nudge.text
  if (comment || shown) return (comment ?? shown)?.title || t('today:draftFromUntitled')
  if (startsAt !== undefined) {
    return t('inbox:at', { day: dayText(t, civilDateAt(startsAt), today), time: clockOf(startsAt) })
  }
  if (done) return ''
  return [
    due === null ? '' : t(due < today ? 'inbox:was' : 'inbox:by', { day: dayText(t, due, today) }),
    step === 'champion' ? t('inbox:seen') : '',
  ]
    .filter(Boolean)
    .join(t('components:join'))
}

/** Entries of one day, in the order in which they came: the newest first. */
export interface Day {
  date: CivilDate
  items: ReminderView[]
}

/** A list, newest first, by the days on which its entries came. */
export function byDay(items: readonly ReminderView[]): Day[] {
  const days: Day[] = []
  for (const item of items) {
    const date = civilDateAt(item.at)
    const last = days[days.length - 1]
    if (last?.date === date) last.items.push(item)
    else days.push({ date, items: [item] })
  }
  return days
}

/** The heading of a day. */
export function headingOf(t: Words, date: CivilDate, today: CivilDate): string {
  if (date === today) return t('components:tabs.today')
  return date === addDays(today, -1) ? t('inbox:yesterday') : formatDateWithWeekday(t, date, today)
}

/** What an entry is about, at a glance. */
export const icons: Readonly<Record<ReminderKind, IconName>> = {
  meetingTomorrow: 'clock',
  readReview: 'doc',
  feedbackAsked: 'ask',
  closing: 'check',
  writeReview: 'doc',
  midQuarter: 'flag',
  checkIn: 'today',
  publish: 'okr',
  draftBefore: 'edit',
  championDigest: 'people',
  sponsorDigest: 'people',
  nextYearsHolidays: 'bell',
  nudge: 'comment',
  comment: 'comment',
  handedOver: 'okr',
  shown: 'ask',
}

const onlyRead: readonly ReminderKind[] = [
  'nudge',
  'comment',
  'handedOver',
  'shown',
  'championDigest',
  'sponsorDigest',
  'nextYearsHolidays',
]

/** Words and news are read; everything else is done. */
export const canBeDone = (kind: ReminderKind): boolean => !onlyRead.includes(kind)
