import { serve } from '../platform/serve'
import { saveAnswers, submit } from './answers'
import { carryOn, close, closingMine } from './closing'
import { accept, hold, propose } from './meeting'
import { midQuarterTeam, reviewMidQuarter } from './midQuarter'
import { queue, states } from './queue'
import { review } from './review'
import { nameStandIn } from './standIn'
import { cycleSummary } from './summary'
import { acknowledge, approve, saveNote, sendBack } from './verdict'

/** The cloud function `review`. */
export const main = serve('review', [
  review,
  saveAnswers,
  submit,
  propose,
  accept,
  hold,
  saveNote,
  approve,
  sendBack,
  acknowledge,
  queue,
  states,
  nameStandIn,
  reviewMidQuarter,
  midQuarterTeam,
  close,
  carryOn,
  closingMine,
  cycleSummary,
])
