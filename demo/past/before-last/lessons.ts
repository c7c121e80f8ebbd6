import { type Both, say } from '../../texts'

/** What each key result of two cycles before the current one taught, as its owner wrote when it was closed. */
export const beforeLastLessons: Readonly<Record<string, Both>> = {
  'choose/declined': say(
    '拒绝比签单难。先有一张“不做清单”，开口才有底气。',
    'Saying no is harder than signing. A written list of what we do not do made it possible.',
  ),
  'choose/industries': say(
    '收窄之后，同一套案例能讲给下一家听，跟进反而快了。',
    'Once we narrowed down, one case served the next talk, and deals moved faster.',
  ),
  'choose/interviews': say(
    '去车间听，和在会议室听，是两家公司。以后每季都去。',
    'On the floor we met a different company than in the meeting room. We go every quarter now.',
  ),
  'standing/collected': say(
    '老账靠分期能谈回来，根子在验收条款写得太松。',
    'Old debts come back in instalments. Their root is acceptance terms that were too loose.',
  ),
  'standing/known': say(
    '海报没用，每周全员会上用三分钟讲一件，才真的记住。',
    'Posters did nothing. Three minutes on one priority in each weekly meeting did.',
  ),
  'standing/stay-core': say(
    '留人要赶在提离职之前，月中谈一次比月底挽留管用。',
    'Talking halfway through the month keeps people better than pleading at its end.',
  ),
  'eng-foundation/debt': say(
    '没有人替我们守时间。写进迭代承诺，才不会被演示挤掉。',
    'Nobody guards this time for us. Only what stands in the iteration plan survives a demo.',
  ),
  'eng-foundation/monitored': say(
    '做成模板之后，接一个服务只要半天，大家自己就接了。',
    'With a template it takes half a day, and teams connect their services unasked.',
  ),
  'eng-foundation/manual': say(
    '剩下的手工步骤都卡在数据库变更，下一步先动它。',
    'What is still manual is database changes. Those come next.',
  ),
  'plat-tenants/noisy': say(
    '先限住导入任务，比给所有接口限流见效得多。',
    'Throttling imports alone did more than limits on every endpoint.',
  ),
  'plat-tenants/isolated': say(
    '脚本稳定前不要急着迁，前两个月的准备都值得。',
    'Do not rush before the script is stable. Two months of groundwork paid off.',
  ),
  'mob-first/daily-open': say(
    '一次登录失效，抵掉一个月的推广。先把基本的做稳。',
    'One expired session undid a month of promotion. The basics come first.',
  ),
  'mob-first/first-size': say(
    '体积每周看一次就不会悄悄涨回去。',
    'Looked at every week, the size no longer creeps back up.',
  ),
  'mob-first/submit-time': say(
    '师傅要的不是更多选项，是默认值替他选对。',
    'Technicians do not want more options. They want the right default.',
  ),
  'qa-begin/smoke': say(
    '先测最常走的路，十八条流程挡住了大半问题。',
    'Test the most travelled paths first. Eighteen flows caught most of what mattered.',
  ),
  'qa-begin/scan': say('检查够快，就没有人绕过去。', 'When a check is quick, nobody goes around it.'),
  'qa-begin/quality-page': say(
    '数据公开之后，讨论从“谁的错”变成了“哪里改”。',
    'With the figures in the open, talk moved from whose fault to what to change.',
  ),
  'ren-bill/tagged': say(
    '标签要在创建时强制，事后补永远补不完。',
    'Tags have to be required at creation. Catching up later never ends.',
  ),
  'ren-bill/idle': say(
    '一半的闲置来自没人认领的测试环境。',
    'Half of the idle cost came from test environments nobody claimed.',
  ),
  'hr-welcome/ninety': say(
    '留不住多半是招的时候没讲清，不是来了之后没带好。',
    'Most early leavers were lost in the interview, not after they joined.',
  ),
  'hr-welcome/real-job': say(
    '让候选人跟岗半小时，双方都少走弯路。',
    'Half an hour beside a future colleague spares both sides a detour.',
  ),
  'hr-welcome/vacation': say('经理自己先休，团队才敢休。', 'Teams take days off once their manager has taken some.'),
  'recruit-speed/stages': say(
    '慢在约时间，不在做决定。把终面排在同一天就够了。',
    'Scheduling was slow, deciding was not. Putting final talks on one day was enough.',
  ),
  'recruit-speed/no-show': say(
    '面试时段提前两周锁进日历，改期少了一大半。',
    'Blocking interview hours two weeks ahead removed most of the rescheduling.',
  ),
  'od-why/explain': say(
    '老板自己讲为什么，比任何培训材料都管用。',
    'The reason is believed when the boss tells it, not when a slide does.',
  ),
  'od-why/volunteers': say(
    '报名的人少，是因为怕占时间。先说清每周只要一小时。',
    'Few signed up for fear of the time it takes. Say first that it is an hour a week.',
  ),
  'od-why/prep': say(
    '一套现成的案例和提问清单，省下一半准备时间。',
    'A ready set of cases and questions halves the preparation.',
  ),
  'jin-hours/late': say(
    '加班跟着大客户演示走，提前两周定内容就能压下来。',
    'Late evenings follow big demos. Settling the content two weeks ahead brings them down.',
  ),
  'jin-hours/quiet-time': say(
    '从一个愿意试的团队开始，别的团队会自己来问。',
    'Begin with one willing team, and the others come and ask.',
  ),
  'jin-hours/respond': say(
    '写下“非紧急明天回”没用，经理晚上不发消息才有用。',
    'Writing “tomorrow is fine” changes little. Managers who stop writing at night do.',
  ),
  'mkt-plain/same-words': say(
    '口径要由销售自己念顺，市场写得再好也没人用。',
    'The words must come easily to Sales. However well we write them, nobody else counts.',
  ),
  'mkt-plain/bounce': say(
    '首屏换成客户的停机故事，比换配色有用。',
    'A story about downtime on the first screen beat any new colours.',
  ),
  'growth-hear/source': say(
    '让客服接电话时顺口问一句，比表单准得多。',
    'One casual question on the phone is more accurate than any form.',
  ),
  'growth-hear/first-touch': say(
    '原来要五周多，急着打电话只会把人吓走。',
    'It takes over five weeks. Calling early only scares people away.',
  ),
  'product-listen/heard': say(
    '师傅愿意说，只是没有空。跟着夜班走最有收获。',
    'Technicians are glad to talk and have no time. Joining the night shift works best.',
  ),
  'product-listen/reopened': say(
    '返工多的功能，评审时都没有用的人在场。',
    'What we reworked had been reviewed without anybody who would use it.',
  ),
  'product-listen/use-known': say(
    '常用的模块不到一半，先做深再做多。',
    'Under half of the modules are used. Depth comes before more.',
  ),
  'design-words/terms': say(
    '定了词还要有人守，评审清单里加一条就守住了。',
    'Terms need a guard. One line in the review checklist does it.',
  ),
  'design-words/understand': say('用师傅嘴里的词，比解释半天管用。', 'The words technicians use need no explaining.'),
  'ye-templates/template-use': say(
    '两套最常见的模板，抵得上二十套冷门的。',
    'Two common templates are worth twenty rare ones.',
  ),
  'ye-templates/setup': say(
    '删比加快：给满一张表让人删，十分钟就好。',
    'Deleting is quicker than adding: start full, and it takes ten minutes.',
  ),
  'sales-notes/recorded': say(
    '不强推是对的，但要让老销售看到纪要帮他省了什么。',
    'Not forcing it was right. What is missing is showing the old hands what it saves them.',
  ),
  'sales-notes/two-contacts': say(
    '带上售后一起拜访一次，关系就有了第二条线。',
    'One visit together with support gives a customer a second person to call.',
  ),
  'sales-notes/discount': say(
    '价格战里守折扣守不住，要先让客户算得清价值。',
    'Discounts cannot be held in a price war unless customers can work out the value.',
  ),
  'east-open/meetings': say(
    '同行介绍一次，抵得上二十通陌生电话。',
    'One introduction by a peer is worth twenty cold calls.',
  ),
  'east-open/pilots': say(
    '同一位设备经理带来三家，先把他服务好。',
    'One manager brought three plants. Serve him first.',
  ),
  'success-begin/proactive': say(
    '先看数据再打电话，客户愿意多聊十分钟。',
    'Look at the data before calling, and customers stay ten minutes longer.',
  ),
  'success-begin/go-live': say(
    '上线当天在场，比之后补三次回访都有用。',
    'Being there on the day is worth three visits later.',
  ),
  'success-begin/backlog': say(
    '人没跟上单量。旺季之前就该把自动分类做好。',
    'Volume outgrew us. Sorting had to be automatic before the season, not after.',
  ),
  'lin-visits/floor': say(
    '走进车间的回访，发现的问题多出三倍。',
    'Visits that reach the floor find three times as many problems.',
  ),
  'lin-visits/fixes': say('当场改好一个小问题，信任就来了。', 'Fix one small thing on the spot, and trust follows.'),
  'south-start/owed': say(
    '承诺要写下来再答应，嘴上答应的最难还。',
    'Write a promise down before making it. The spoken ones are hardest to keep.',
  ),
  'south-start/regular': say(
    '固定在月初联系，客户会等着这通电话。',
    'Call in the first days of the month, and customers wait for it.',
  ),
}
