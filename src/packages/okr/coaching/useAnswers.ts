import { openFixes, setAside, unseenFix } from '@domain/coach/answered'
import type { FailureReport } from '@domain/failure'
import type { ObjectiveContent, ObjectiveDraft } from '@domain/okr/model'
import { findingsNeedAnswers, type WritingRules } from '@domain/okr/rules'
import type { Problem } from '@domain/okr/writing'
import { useCallback, useMemo, useState } from 'react'
import type { Coaching } from './useCoaching'

/** What the company's rules make of the coach's findings before something is published. */
export interface Answers {
  /** Lines that have to be answered still, as far as somebody has asked to publish; none where findings are advice. */
  problems: readonly Problem[]
  /** The same of a text as it is now, without waiting for the page to be drawn. */
  problemsOf: (draft: ObjectiveDraft) => readonly Problem[]
  /** What a call that publishes says was set aside. */
  setAside: (draft: ObjectiveDraft) => string[]
  /**
   * Hears why the cloud refused.
   * @returns whether it found what this phone does not: then publishing once more says that it stays
   */
  hear: (failure: FailureReport, draft: ObjectiveDraft) => boolean
}

interface Answering {
  coaching: Coaching
  draft: ObjectiveDraft
  company: WritingRules
  /** Whether somebody has asked to publish: before that nobody is told, and nothing is read for it. */
  asked: boolean
  /** What the objective says already, where it is public. */
  accepted?: ObjectiveContent
}

/** Asks the coach what is unanswered, on this phone as the cloud will. */
export function useAnswers({ coaching: { dismissed }, draft, company, asked, accepted }: Answering): Answers {
  const [unseen, setUnseen] = useState<readonly string[]>([])
  const problemsOf = useCallback(
    (read: ObjectiveDraft) =>
      findingsNeedAnswers(company) ? openFixes({ draft: read, company }, dismissed, accepted) : [],
    [company, dismissed, accepted],
  )
  const problems = useMemo(() => (asked ? problemsOf(draft) : []), [asked, problemsOf, draft])
  return {
    problems,
    problemsOf,
    setAside: (read) => [...setAside({ draft: read, company }, dismissed), ...unseen],
    hear(failure, read) {
      const dismissal = unseenFix({ draft: read, company }, failure)
      if (dismissal !== undefined) setUnseen([...unseen, dismissal])
      return dismissal !== undefined
    },
  }
}
