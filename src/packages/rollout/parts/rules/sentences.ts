import type { CivilDate } from '@domain/calendar/civilDate'
import type { Language } from '@domain/people/model'
import type { Effect } from '@domain/rollout/effects'
import {
  type Answers,
  type DraftAnswers,
  type DraftsBesides,
  findingsUse,
  type Note,
  type ParameterId,
  parameterIds,
} from '@domain/rollout/parameters'
import type { Words } from '../../../../features/okr/present'
import { formatDate } from '../../../../i18n/format'

const listed = (t: Words, words: readonly string[]): string => words.join(t('rules:listJoin'))

const levelWords = (t: Words, chosen: Answers['levels']): string =>
  listed(
    t,
    chosen.map((level) => t(`okr:level.${level}`)),
  )

const typeWords = (t: Words, types: Answers['types']): string =>
  listed(
    t,
    types.map((type) => t(`okr:measure.${type}`)),
  )

type Short = { [Id in ParameterId]: (t: Words, answer: Answers[Id], besides: DraftsBesides) => string }

const short: Short = {
  levels: levelWords,
  amounts: (t, { team, person, most }) => {
    const objectives = person ?? team
    return objectives === null ? t('rules:short.keyResults', { most }) : t('rules:short.amounts', { objectives, most })
  },
  progress: (t, { thresholds, everyWeeks }) =>
    t(`rules:short.progress.${thresholds}`, { interval: t(`rules:everyWeeks.${everyWeeks}`) }),
  cycle: (t, length) => t(`rules:cycleLength.${length}`),
  types: typeWords,
  drafts: (t, readers, besides) => {
    const here = t(`rules:short.drafts.${readers}`)
    return findingsUse(besides) === 'answered' ? t('rules:short.answered', { here }) : here
  },
  reviews: (t) => t('rules:short.reviews'),
  kpi: (t, kpi) => t(`rules:kpi.${kpi}`),
  alignment: (t, alignment) => t(`rules:alignment.${alignment}`),
  ownShare: (t, share) => t('rules:short.ownShare', { share }),
}

const shortOf = <Id extends ParameterId>(t: Words, id: Id, answers: Partial<Answers>): string | undefined => {
  const answer = answers[id]
  return answer === undefined ? undefined : short[id](t, answer, answers)
}

/** What is settled for a parameter, in a few words; `undefined` where nothing is. */
export const shortAnswer = (
  t: Words,
  id: ParameterId,
  answers: { readonly [Id in ParameterId]?: Answers[Id] | null } & DraftsBesides,
): string | undefined => {
  const settled = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null))
  return shortOf(t, id, settled)
}

type Said = { [Id in ParameterId]: (t: Words, answer: Answers[Id], besides: DraftsBesides) => (string | undefined)[] }

const said: Said = {
  levels: (t, chosen) => [t('rules:said.levels', { levels: levelWords(t, chosen) })],
  amounts: (t, { team, person, least, most }) => [
    team === null ? undefined : t('rules:said.team', { count: team }),
    person === null ? undefined : t('rules:said.person', { count: person }),
    least === most ? t('rules:said.keyResults', { count: most }) : t('rules:said.keyResultsRange', { least, most }),
  ],
  progress: (t, { thresholds, everyWeeks }) => [
    t(`rules:said.thresholds.${thresholds}`),
    t(`rules:said.everyWeeks.${everyWeeks}`),
  ],
  cycle: (t, length) => [t(`rules:said.cycle.${length}`)],
  types: (t, types) => [t('rules:said.types', { types: typeWords(t, types) })],
  drafts: (t, readers, besides) => [
    t(`rules:said.drafts.${readers}`),
    t(`rules:said.findings.${findingsUse(besides)}`),
  ],
  reviews: (t) => [t('rules:said.reviews')],
  kpi: (t, kpi) => [t(`rules:said.kpi.${kpi}`)],
  alignment: (t, alignment) => [t(`rules:said.alignment.${alignment}`)],
  ownShare: (t, share) => [t('rules:said.ownShare', { share })],
}

function saidOf<Id extends ParameterId>(t: Words, id: Id, answers: DraftAnswers): string[] {
  const settled: { [Each in ParameterId]: Answers[Each] | null } = answers
  const answer = settled[id]
  return answer === null ? [] : said[id](t, answer, answers).filter((sentence) => sentence !== undefined)
}

/** The rules as sentences, parameter by parameter; none where nothing is settled. */
export const sentencesOf = (t: Words, answers: DraftAnswers): { id: ParameterId; sentences: string[] }[] =>
  parameterIds.map((id) => ({ id, sentences: saidOf(t, id, answers) }))

/** A note in a language, or in the other one where it was written in that alone; `undefined` where there is none. */
export const noteIn = (note: Note, language: Language): string | undefined =>
  [note[language], note['zh-CN'], note.en].find((text) => text !== '')

/** What an effect is for people, in a sentence. */
export function effectText(t: Words, effect: Effect, today: CivilDate): string {
  const day = (date: CivilDate) => formatDate(t, date, today)
  switch (effect.kind) {
    case 'levelsGone':
    case 'levelsNew':
      return t(`rules:effect.${effect.kind}`, { levels: levelWords(t, effect.levels) })
    case 'typesGone':
    case 'typesNew':
      return t(`rules:effect.${effect.kind}`, { types: typeWords(t, effect.types) })
    case 'cadence':
      return effect.nextDay === null
        ? t('rules:effect.cadenceNone')
        : t('rules:effect.cadence', { day: day(effect.nextDay) })
    case 'length':
      if (effect.from === null) return t('rules:effect.lengthTooLate')
      return effect.from <= today ? t('rules:effect.lengthAtOnce') : t('rules:effect.length', { day: day(effect.from) })
    case 'shareAimed':
      return t('rules:effect.shareAimed', { rest: 100 - effect.share })
    default:
      return t(`rules:effect.${effect.kind}`)
  }
}
