// The coach with its lists of words: loaded when it is asked, which is only where a company wants its findings answered.
export { openFixes } from '@domain/coach/answered'
