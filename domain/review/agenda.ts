import { meetingMinutes } from './meeting'
import { type Question, questions } from './model'

/** One point of the 1:1. */
export type AgendaPoint =
  | { kind: 'question'; question: Question; minutes: number }
  | { kind: 'keyResults'; minutes: number }
  | { kind: 'note'; minutes: number }

const perQuestion = 6
const forNote = 4

/** What the thirty minutes are for: the three answers, the key results, and the note that both agree on. */
export const agenda: readonly AgendaPoint[] = [
  ...questions.map((question): AgendaPoint => ({ kind: 'question', question, minutes: perQuestion })),
  { kind: 'keyResults', minutes: meetingMinutes - questions.length * perQuestion - forNote },
  { kind: 'note', minutes: forNote },
]
