import { logUnexpected } from '../platform/log'
import { serve } from '../platform/serve'
import { budgetFrom } from './budget'
import { troubles, unreachable } from './champion'
import { inbox, markRead, unread } from './inbox'
import { nudge, nudges } from './nudge'
import { takePiece } from './round'
import { saveReminderRules } from './rules'
import { grant, keepLanguage, reminding, saveReminding } from './settings'
import { goOn, isOurs } from './trigger'

const answer = serve('reminder', [
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
])

/** The cloud function `reminder`: the hourly round, and the calls of people. */
export const main = async (event: unknown): Promise<unknown> => {
  if (!isOurs(event)) return answer(event)
  try {
    const piece = await takePiece(
      Date.now(),
      budgetFrom(() => performance.now()),
    )
    if (piece.state === 'unfinished') await goOn()
    return piece
  } catch (error) {
    // The platform would log it with its text.
    logUnexpected('reminder.round', error)
    return { state: 'failed' }
  }
}
