import { asksForRating, textsToMend } from '@domain/rollout/rating'
import fc from 'fast-check'

test.each([
  '请给我这个季度的表现打分。',
  '你给我打几分？',
  '满分十分，你给我的配合打多少分？',
  '请用 1 到 5 分评价我和你的合作。',
  '请用 1-5 星评价这次合作。',
  '这次合作你给几颗星？',
  '请按 A、B、C 给每位同事评级。',
  '季末由经理给每个人评级。',
  '每季度给员工排名。',
  '按关键结果得分给员工排名。',
  '试点结束后，看各团队的排名。',
  '试点成功的标准：末位 10% 的人被淘汰。',
  '实行末位淘汰。',
  '绩效按强制分布，优秀不超过两成。',
  'OKR 完成情况直接决定绩效等级。',
  '把员工分成三档。',
  '排名前三的销售拿奖金。',
  '年底根据目标完成度给大家打分，并公布名次。',
  '请你评分，十分制。',
  '你觉得谁做得最好？给组员排个名。',
  '能不能给我的沟通打个分？',
  '你会给自己打几分',
  '给我打分，不用客气。',
  '同事之间互相打分。',
  '经理每月考核打分一次。',
])('asks to rate people: %s', (text) => {
  expect(asksForRating(text)).toBe(true)
})

test.each([
  '关键结果按 0 到 1 评分，目标不评分。',
  '每条关键结果季末打分，0.7 就算达到目标。',
  '关键结果由负责人自己打分。',
  '评分 0.7 就很好。',
  '给我的关键结果打分。',
  '我们从不给人打分，也不排名。',
  'OKR 不用来打分、评级、排名。',
  '不搞末位淘汰，不做强制分布。',
  '信心是预测，不是打分。',
  '这个方案的评审定在周三。',
  '大厅里挂一块打分牌。',
  '客户满意度评分从 4.2 到 4.6。',
  '客户给我们的评分达到 4.8。',
  '应用商店评分不低于 4.7。',
  '核心关键词的搜索排名进前三。',
  '做到行业排名第一。',
  '请供应商评级更严格一些。',
  '接下来我多做哪一件事，对你最有帮助？',
  '分析一下这两周的数据。',
  '开会不超过 30 到 50 分钟。',
  '大家工作十分努力。',
  '给需求排个名次，先做最要紧的。',
  '信心打几分都可以，是预测。',
  '绩效打分与 OKR 无关，OKR 回顾里不打分。',
  '试点成功：八成的人每周更新，客户投诉少一半。',
  '先把档案分成三类。',
  '',
])('does not ask to rate people: %s', (text) => {
  expect(asksForRating(text)).toBe(false)
})

test.each([
  'Please rate my work this quarter from 1 to 5.',
  'Rate me.',
  'How would you score my collaboration?',
  'On a scale of 1 to 10, how well did I help you?',
  'How many stars would you give me?',
  'Managers rate each employee at the end of the quarter.',
  'We rank people by their key results.',
  'People are ranked by their key results.',
  'Everyone is graded A to D.',
  'Use a forced distribution: ten percent are outstanding.',
  'OKRs feed the performance rating.',
  'Stack-rank the team every quarter.',
  'Success means a ranking of staff that everybody accepts.',
  'Give each colleague a score.',
  'Give a score from 1 to 5 to each team member.',
  'The bottom ranked people leave the company.',
  'Who would you rank highest in our team?',
  'Could you grade how I run our meetings? Grade me honestly.',
])('asks to rate people: %s', (text) => {
  expect(asksForRating(text)).toBe(true)
})

test.each([
  'Key results are scored from 0 to 1, objectives are not.',
  'Score your key results before the review.',
  'A score of 0.7 is a good result.',
  'The score of a key result never touches pay.',
  'Key results are scored by their owners.',
  'Nobody is rated, ranked or graded.',
  'We do not rank people.',
  'No forced distribution, no performance ratings.',
  'Confidence is a forecast, not a grade.',
  'Raise the conversion rate to 5%.',
  'Keep the churn rate below 2%.',
  'Reach an app store rating of 4.8.',
  'Customer ratings rise to 4.6.',
  'Customers rate us 4.8.',
  'Rank first in search for our main keyword.',
  'Rank the ideas by how much they help customers.',
  'Upgrade the platform.',
  'A balanced scorecard for the board.',
  'What is one thing I could do to help you more?',
  'On a scale of 0 to 10, your confidence is a forecast.',
  'Nine out of ten people check in each week.',
  'People talk about results instead of ratings.',
])('does not ask to rate people: %s', (text) => {
  expect(asksForRating(text)).toBe(false)
})

test('names the texts in which it stands, in whatever language', () => {
  const texts = {
    why: ['让大家知道什么最要紧', 'So that everyone knows what matters'],
    rules: ['关键结果按 0 到 1 评分', 'Managers rate each employee'],
    pilot: ['给员工排名'],
  }
  expect(textsToMend(texts)).toEqual(['rules', 'pilot'])
  expect(textsToMend({ why: [], rules: [], pilot: [] })).toEqual([])
})

test('answers for any text, and soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(typeof asksForRating(text)).toBe('boolean')
    }),
  )
})
