import type { DraftMeasure, KeyResultDraft } from '@domain/okr/model'
import { useCallback, useRef } from 'react'
import { ofType } from './draft'

/** A key result measured by another type. */
export type Remeasured = (keyResult: KeyResultDraft, type: DraftMeasure['type']) => KeyResultDraft

/** Remembers the numbers of a type that was left, by key result: coming back to it brings them back. */
export function useRemeasured(): Remeasured {
  const remembered = useRef(new Map<string, DraftMeasure>())
  return useCallback((keyResult, type) => {
    const { id, measure } = keyResult
    remembered.current.set(`${id}:${measure.type}`, measure)
    return { ...keyResult, measure: ofType(type, measure, remembered.current.get(`${id}:${type}`)) }
  }, [])
}
