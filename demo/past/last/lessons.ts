import { type Both, say } from '../../texts'

/** What each key result of the cycle before the current one taught, as its owner wrote when it was closed. */
export const lastLessons: Readonly<Record<string, Both>> = {
  'second-year/kept': say(
    '被集团统一采购换掉的，提前认识总部就还有机会。',
    'Where group purchasing replaced us, knowing head office earlier would have helped.',
  ),
  'second-year/depth': say(
    '点检和备件一起上的客户不走，先推这一对。',
    'Customers with inspections and parts together stay. Offer that pair first.',
  ),
  'second-year/why': say(
    '离开的客户愿意说实话，只是从来没人问。',
    'Customers who left speak frankly. Nobody had ever asked.',
  ),
  'one-picture/lists': say(
    '清单合并难在谁说了算，先定负责人再谈表格。',
    'Merging lists stalls on who decides. Name the owner before touching a sheet.',
  ),
  'one-picture/written': say(
    '第一批团队公开之后，后面的自己跟上来了。',
    'Once the first teams had published, the rest followed by themselves.',
  ),
  'one-picture/cash': say('每周看一次现金，比月底看一次心里踏实。', 'Looking at cash weekly makes for calmer months.'),
  'calm-nights/incidents': say(
    '人都在的时候升级，出了事十分钟就能回来。',
    'Upgrade while everyone is around, and trouble is over in ten minutes.',
  ),
  'calm-nights/postmortem': say(
    '五天内复盘，细节还记得；不追责，大家才肯写。',
    'Within five days people still remember, and without blame they write it down.',
  ),
  'calm-nights/owners': say(
    '没人认领的服务，多半是可以下线的服务。',
    'A service nobody owns can mostly be switched off.',
  ),
  'plat-split/extracted': say(
    '难的从来不是代码，是历史数据。排期先看数据量。',
    'Code was never the hard part, old data was. Plan by the amount of data.',
  ),
  'plat-split/shared-tables': say(
    '一张表一张表地谈太慢，先禁止新增再慢慢还。',
    'Table by table is too slow. Forbid new ones first, then pay back.',
  ),
  'plat-split/events': say(
    '轮询关掉那天，数据库压力当场就下来了。',
    'The day polling went off, the load on the database fell at once.',
  ),
  'mob-mini/covered': say(
    '补齐最常用的十个操作，师傅就不再打开 App 了。',
    'Ten everyday tasks were enough for technicians to leave the app.',
  ),
  'mob-mini/switched': say(
    '靠通知劝不动人，班组长自己换了，全班就换了。',
    'Notices persuade nobody. When the crew leader switches, the crew does.',
  ),
  'qa-evidence/core-covered': say(
    '覆盖率追数字没意义，先把出过事故的流程补上。',
    'Chasing coverage is pointless. Begin with the flows that have failed before.',
  ),
  'qa-evidence/late-found': say(
    '问题出在需求改得太晚，测试再快也追不上。',
    'Requirements changed too late. No tester is fast enough for that.',
  ),
  'xu-map/drawn': say(
    '图要从代码里生成，手画的半年就过时。',
    'Diagrams must come from the code. Drawn by hand, they are stale in half a year.',
  ),
  'xu-map/asked-me': say('能自己查到的事，大家就不来问人了。', 'What people can look up, they stop asking for.'),
  'he-slow/over-second': say(
    '慢接口大多只缺一个索引，最难的是有人去看。',
    'Most slow endpoints lacked an index. The hard part was looking.',
  ),
  'he-slow/search-time': say(
    '先问清大集团客户怎么搜，再决定怎么建索引。',
    'Learn how large groups search before choosing an index.',
  ),
  'product-parts/waiting': say(
    '软件能提醒，改不了采购周期，要找采购一起做。',
    'Software can warn. Purchasing cycles change only with the buyers on board.',
  ),
  'product-parts/forecast': say(
    '拿客户自己的历史算给他看，比讲算法有说服力。',
    'Worked out on their own history, a forecast convinces without any theory.',
  ),
  'product-parts/wrong-part': say(
    '领错多半是名字太像，加一张照片就少了一半。',
    'Wrong parts mostly had similar names. A photo halved them.',
  ),
  'product-onboard/first-hour': say(
    '能动手玩的示例，胜过任何引导动画。',
    'A sample to play with beats any guided tour.',
  ),
  'product-onboard/abandoned': say(
    '走掉的人多半是被拉来看看的，别拿他们当用户算。',
    'Many who left only came to look. They should not be counted as users.',
  ),
  'design-one-kit/from-kit': say(
    '组件够好用，不用规定，大家自己就拿去用。',
    'When components are good, no rule is needed for people to use them.',
  ),
  'design-one-kit/redraw': say(
    '先用代码搭一版再聊细节，来回少了一半。',
    'Build a rough version in code before discussing details. It halves the rounds.',
  ),
  'mkt-voice/quotes': say(
    '回访时顺手记一句，比专门约采访自然得多。',
    'A line noted during a call sounds more natural than any interview.',
  ),
  'mkt-voice/video': say(
    '前八秒没有机器声，师傅就划走了。',
    'Without the sound of a machine in eight seconds, technicians scroll on.',
  ),
  'mkt-voice/trust': say(
    '每六个询盘就有一个提到同行，介绍值得认真经营。',
    'One enquiry in six mentions a peer. Referrals deserve real work.',
  ),
  'growth-stop/traced': say(
    '停掉说不清效果的渠道，线索并没有变少。',
    'We stopped channels we could not explain, and leads did not drop.',
  ),
  'growth-stop/events-kept': say(
    '活动后一周内不联系，三个月后就没人记得你。',
    'Without a word in the first week, nobody remembers you in three months.',
  ),
  'jian-field/field-days': say(
    '最好的选题都是在更衣室里听来的。',
    'The best topics are overheard in the changing room.',
  ),
  'jian-field/shared': say(
    '写具体的一台机器，比写一类问题更多人转。',
    'One particular machine gets shared more than a kind of problem.',
  ),
  'sales-focus/in-focus': say(
    '把不合适的转给伙伴之后，伙伴也开始把合适的转给我们。',
    'We passed on what did not fit, and partners began passing us what does.',
  ),
  'sales-focus/won': say(
    '丢单多半丢在财务那一关，我们只跟设备部聊。',
    'Deals die at the finance desk while we talk to maintenance only.',
  ),
  'sales-focus/large': say(
    '大单走得慢，一个季度看不到结果，要从第一天排进度。',
    'Large deals outlast a quarter. They need a timetable from day one.',
  ),
  'lu-foshan/plants': say(
    '旺季没人肯停窑，淡季前一个月约才约得到。',
    'Nobody stops a kiln in high season. Ask a month before it ends.',
  ),
  'lu-foshan/trial': say(
    '先做一次免费的停机评估，再谈试用，顺序不能反。',
    'An assessment first, a trial second. The other way round does not work.',
  ),
  'success-map/predicted': say(
    '登录少不算危险，班组长换人才是最准的信号。',
    'Few logins are no alarm. A new crew leader is the surest sign.',
  ),
  'success-map/rescued': say(
    '拉回来的客户，都是第二周就有人到了现场。',
    'Those we won back had somebody on site within two weeks.',
  ),
  'lin-training/unaided': say(
    '两人一台手机边做边学，一周后还记得；听课的忘光了。',
    'Two people with one phone still knew it a week later. Listeners had forgotten.',
  ),
  'lin-training/hours-each': say(
    '讲得越少，练得越多，总时长反而降下来。',
    'Less talk and more practice made the whole shorter.',
  ),
  'du-first-line/one-call': say(
    '一半的问题以前就有人答过，缺的是找得到的答案。',
    'Half of the problems had been solved before. What was missing was finding the answer.',
  ),
  'du-first-line/wait-line': say(
    '人一请假就垮，说明排班没有余量。',
    'Two sick colleagues broke the line, so the rota has no slack.',
  ),
  'hr-listen/signatures': say(
    '小额改成事后抽查，没有出过一次问题。',
    'Small claims are checked afterwards, and not one went wrong.',
  ),
  'hr-listen/trusting': say(
    '少一个签字，比多办一次活动更让人觉得被信任。',
    'One signature less says more about trust than one more event.',
  ),
  'hr-listen/open-jobs': say(
    '空得久的岗位，往往是要求写得谁都不像。',
    'A post stays open when its description fits nobody.',
  ),
  'od-first-cycle/helped': say(
    '研发和销售要用不同的规则，一刀切两边都嫌烦。',
    'Engineering and Sales need different rules. One for all annoys both.',
  ),
  'od-first-cycle/workshops': say(
    '经理自己写过一遍，才知道怎么问团队。',
    'Managers ask better questions once they have written one themselves.',
  ),
  'od-first-cycle/honest': say(
    '只要有一次没达成被点名，下次就没人敢写高。',
    'One team singled out for missing, and nobody aims high again.',
  ),
}
