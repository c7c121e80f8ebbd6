import { withRounds } from '../platform/round'
import { serve } from '../platform/serve'
import { troubles, unreachable } from './champion'
import { reminding as hourly } from './hour'
import { inbox, markRead, unread } from './inbox'
import { nudge, nudges } from './nudge'
import { saveReminderRules } from './rules'
import { grant, keepLanguage, reminding, saveReminding } from './settings'

/** The cloud function `reminder`: the hourly round, and the calls of people. */
export const main = withRounds(
  hourly,
  serve('reminder', [
    inbox,
    unread,
    markRead,
    reminding,
    saveReminding,
    keepLanguage,
    grant,
    saveReminderRules,
    unreachable,
    troubles,
    nudge,
    nudges,
  ]),
)
