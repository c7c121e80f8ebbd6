/** How people write the time that something may take, which is a number to reach, unlike a date by which work is done. */

/** 30 分钟内, 2 天以内; `in 24 hours or less`, `within 15 minutes`. */
export const takesAtMost = {
  behind: /^ ?(?:之?内|以内)/,
  before: /(?:^|[^a-z])(?:within|under|less than) $/i,
  in: /(?:^|[^a-z])in $/i,
  orLess: /^ (?:or|and) (?:less|fewer|under|faster|below)(?![a-z])/i,
} as const

/** The time only says which: 24 小时内回复率, 7 天内再下单的客户, `customers who reorder within 7 days`. */
export const onlySaysWhich =
  /[率比]|占|的|share|rate|percent|proportion|ratio|(?:^|[^a-z])(?:who|that|which|of|from|after) /i

/** 新员工 2 周内独立上岗: what somebody will be able to do by then. */
export const becomesAble = /^ ?(?:之?内|以内)[^,，;；。]{0,6}?(?:独立|上岗|上手|胜任|出师|学会|能够?|敢)/
