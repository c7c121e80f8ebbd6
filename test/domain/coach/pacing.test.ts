import { comesTooSoon } from '@domain/coach/pacing'
import { zh } from '@domain/coach/words/zh'
import { coached, keyResult } from './writing'

/** What is said at once of a key result that is being written. */
function saidAtOnceOf(title: string): string[] {
  const keyResults = [keyResult(title)]
  const draft = { title: '', why: '', level: 'team' as const, alignments: [], keyResults }
  return coached({ keyResults }).flatMap((finding) =>
    finding.place.on === 'keyResult' && finding.severity === 'fix' && !comesTooSoon(finding, draft) ? finding.rule : [],
  )
}

test.each(['新客户留存率', '客户满意度', '市占率', '利润率', '回款率', '敬业度', '出勤率', '预算执行率'])(
  'the numbers of "%s" come next',
  (title) => {
    expect(saidAtOnceOf(title)).toEqual([])
  },
)

test('what has a direction is written already', () => {
  expect(saidAtOnceOf('提升客户满意度')).toEqual(['keyResultUnmeasured'])
})

test('every share and degree that moves late or that people are assessed by is something measured', () => {
  const wordsOf = (list = ''): string[] => list.split(' ')
  const measures = new Set(wordsOf(zh.metric))
  const named = [...wordsOf(zh.lagging), ...wordsOf(zh.assessed)].filter((word) => /[率度]$/.test(word))
  expect(named.filter((word) => !measures.has(word))).toEqual([])
})
