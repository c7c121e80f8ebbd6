import { createHmac } from 'node:crypto'
import { codeWindowAt, codeWindowsAt, digitsOf } from '@domain/rollout/roomCode'
import type { Training } from '@domain/rollout/training'

/** The code of one window of ten minutes. */
const codeIn = (window: number, { codeSecret }: Pick<Training, 'codeSecret'>): string =>
  digitsOf(createHmac('sha256', codeSecret).update(String(window)).digest())

/** The code to show at an instant, in milliseconds since 1970. */
export const codeAt = (training: Pick<Training, 'codeSecret'>, now: number): string =>
  codeIn(codeWindowAt(now), training)

/** Whether a code counts at an instant: that of now, or the one before. */
export const isCodeAt = (training: Pick<Training, 'codeSecret'>, code: string, now: number): boolean =>
  codeWindowsAt(now).some((window) => codeIn(window, training) === code)
