import { serve } from '../platform/serve'
import { saveAnswers, submit } from './answers'
import { answerFeedback, askForFeedback, declineFeedback, withdrawFeedback } from './feedback'
import { feedback, feedbackForMe, feedbackGiven, myFeedback } from './feedbackLists'
import { lesson, saveLesson, shareLesson, withdrawLesson } from './lesson'
import { lessons, myLessons, similarLessons } from './lessons'
import { carryOn, close, closingMine } from './closing'
import { annualTalk, gatherAnnualTalk, saveAnnualTalk, shareAnnualTalk, takeBackAnnualTalk } from './annualTalk'
import { annualTalkPdf } from './annualTalkPdf'
import { accept, hold, propose } from './meeting'
import { midQuarterTeam, reviewMidQuarter } from './midQuarter'
import { queue, states } from './queue'
import { review } from './review'
import { sharedAnnualTalk, sharedAnnualTalks } from './sharedAnnualTalk'
import { nameStandIn } from './standIn'
import { lessonThanks, thankLesson } from './thanks'
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
  askForFeedback,
  answerFeedback,
  declineFeedback,
  withdrawFeedback,
  feedback,
  myFeedback,
  feedbackForMe,
  feedbackGiven,
  lessons,
  myLessons,
  similarLessons,
  lesson,
  saveLesson,
  withdrawLesson,
  shareLesson,
  thankLesson,
  lessonThanks,
  close,
  carryOn,
  closingMine,
  cycleSummary,
  annualTalk,
  gatherAnnualTalk,
  saveAnnualTalk,
  shareAnnualTalk,
  takeBackAnnualTalk,
  annualTalkPdf,
  sharedAnnualTalk,
  sharedAnnualTalks,
])
