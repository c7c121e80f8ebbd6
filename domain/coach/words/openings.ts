/** What people leave in front of a line that they bring from a document, a slide or a chat, and that says nothing. */

const place = String.raw`(?:\d{1,2}(?:\.\d{1,2}){0,2}|[一二三四五六七八九十]{1,3}|[①-⓿❶-➓])`
const kind = String.raw`(?:OKR|KR|O|目标|关键结果|关键成果|objectives?|key ?results?)`

/** Each way of it; `preparing.ts` makes them ready. */
export const openings: readonly RegExp[] = [
  // A place in a list: 1. 2、 3） （四） ①
  new RegExp(String.raw`[(（[【]${place}[)）\]】]`, 'y'),
  new RegExp(String.raw`${place}(?:[、)）]|[.．](?!\d))`, 'y'),
  /[①-⓿❶-➓]|\d\uFE0F?\u20E3/y,
  // What it is: O1： KR2: O1-KR2 目标一：
  new RegExp(String.raw`(?:${kind} ?${place}? ?[-.·]? ?){1,2}[:：]`, 'iy'),
  new RegExp(
    String.raw`(?:O\d{1,2} ?[-.·]? ?)?(?:O|KR)\d{1,2}(?:\.\d{1,2})?(?:[、.．)）-] ?(?!\d)| |(?=\p{Script=Han}))`,
    'iuy',
  ),
  // What it belongs to: 【增长】
  /[[【〔]\P{N}{1,12}?[\]】〕]/uy,
  // Signs and pictures; what may begin an amount is none.
  /[^\p{L}\p{N}¥$€£≥≤<>+~≈±#(（-]+|#(?!\d)|[-(（](?![\d.])/uy,
]
