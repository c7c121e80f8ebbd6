import { serve } from '../platform/serve'
import { saveAnswers, submit } from './answers'
import { annualTalk, gatherAnnualTalk, saveAnnualTalk, shareAnnualTalk, takeBackAnnualTalk } from './annualTalk'
import { annualTalkPdf } from './annualTalkPdf'
import { accept, hold, propose } from './meeting'
import { midQuarterTeam, reviewMidQuarter } from './midQuarter'
import { queue, states } from './queue'
import { review } from './review'
import { sharedAnnualTalk, sharedAnnualTalks } from './sharedAnnualTalk'
import { nameStandIn } from './standIn'
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
  annualTalk,
  gatherAnnualTalk,
  saveAnnualTalk,
  shareAnnualTalk,
  takeBackAnnualTalk,
  annualTalkPdf,
  sharedAnnualTalk,
  sharedAnnualTalks,
])
