import { say } from '../texts'
import { articles, items, money, percent, times, yuan } from '../units'
import { baseline, type DemoObjective, keyResult, metric, note, objective } from '../writing'

export const marketing: readonly DemoObjective[] = [
  objective(
    'mkt-first-name',
    'department',
    'han-lu',
    say('设备主管遇到难题，先想到屿川', 'Maintenance managers think of us first when stuck'),
    say(
      '我们的客户不看行业榜单，看同行群里谁说得明白。要成为他们愿意转发的那一个。',
      'Our buyers do not read rankings. They read whoever explains things well in their trade groups. We want to be the one they forward.',
    ),
    [
      keyResult(
        'asked',
        say('由设备主管主动发起的咨询', 'Enquiries that maintenance managers start themselves'),
        metric([120, 150, 200, 250], times),
        'steady',
        {
          owner: 'kong-lan',
          notes: [
            note(
              5,
              '那篇讲轴承润滑的文章在两个群里转开了，周三一天来了十几条。',
              'The piece on bearing lubrication went round two trade groups. A dozen enquiries on Wednesday alone.',
            ),
          ],
        },
      ),
      keyResult(
        'recall',
        say('目标行业里不经提示说得出屿川的比例', 'People in our industries who name us unprompted'),
        baseline(11, percent),
        'slow',
        {
          owner: 'feng-shuo',
          notes: [
            note(
              6,
              '问卷收了三百多份，装备制造比食品行业低一截。',
              'Over three hundred answers. Machinery lags well behind food processing.',
            ),
          ],
        },
      ),
      keyResult(
        'spoken',
        say('客户自己上台讲的案例', 'Cases that customers present in person'),
        metric([2, 4, 7, 10], items),
        'slow',
        {
          owner: 'yao-zhiyuan',
          quietFor: 3,
          notes: [
            note(4, '两家答应了，都要等法务走完肖像授权。', 'Two have agreed, pending consent forms from Legal.'),
          ],
        },
      ),
    ],
    { aligns: ['mouth'] },
  ),
  objective(
    'mkt-good-leads',
    'department',
    'han-lu',
    say('交给销售的每条线索，都值得马上拨过去', 'Every lead we hand over deserves a call the same day'),
    say(
      '线索数量我们不缺，缺的是销售愿意打。打过去发现不是设备部门，一次两次就没人打了。',
      'We do not lack leads. We lack leads that Sales believes in. Reach the wrong department twice and nobody dials again.',
    ),
    [
      keyResult(
        'accepted',
        say('销售接受的线索占比', 'Leads that Sales accepts'),
        metric([38, 45, 58, 70], percent),
        'steady',
        {
          owner: 'tian-mi',
          notes: [
            note(
              3,
              '和万静一起把“合格”的定义写成了五行字，贴在群公告。',
              'Wan Jing and I wrote down what “qualified” means in five lines and pinned it.',
            ),
            note(
              7,
              '加了一道“工厂有几台关键设备”的问题，筛掉了大半无效表单。',
              'Asking how many critical machines a plant has filters out most empty forms.',
            ),
          ],
        },
      ),
      keyResult(
        'same-day',
        say('线索当天就有人联系的比例', 'Leads contacted on the same day'),
        metric([44, 55, 72, 88], percent),
        'dip',
        {
          owner: 'wan-jing',
          notes: [
            note(
              7,
              '展会后一次进来两百多条，分不过来，隔夜的占了大半。',
              'Over two hundred arrived after the fair. We could not sort them fast enough, and most waited overnight.',
            ),
            note(10, '按区域自动分派之后，积压清掉了。', 'Leads now go out by region automatically. Backlog cleared.'),
          ],
        },
      ),
      keyResult(
        'lead-cost',
        say('每条合格线索的花费', 'Spend per qualified lead'),
        metric([1180, 1050, 880, 750], yuan),
        'wobble',
        {
          owner: 'kong-lan',
          notes: [
            note(
              6,
              '搜索竞价涨价了，把两个宽泛词停掉，先看两周。',
              'Bids went up. Paused two broad keywords; will look again in a fortnight.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['mouth/signed', 'sales-honest'] },
  ),
  objective(
    'content-worth',
    'team',
    'feng-shuo',
    say('写设备人愿意收藏的东西', 'Write what maintenance people keep'),
    say(
      '他们不缺软文，缺的是“照着就能做”的东西：怎么定点检周期、怎么跟老板讲备件预算。',
      'They have enough advertising. They lack things to work from: how to set an inspection interval, how to argue for a parts budget.',
    ),
    [
      keyResult(
        'saved',
        say('读完并收藏的读者占比', 'Readers who finish and save an article'),
        metric([4.2, 5.5, 7.5, 10], percent),
        'steady',
        {
          owner: 'jian-ning',
          notes: [
            note(
              4,
              '带现成表格的文章收藏率是普通文章的三倍。',
              'Articles that come with a ready-made sheet are saved three times as often.',
            ),
            note(
              8,
              '开头的公司介绍全部删掉，读完率立刻上去了。',
              'Deleted the company paragraph at the top. Completion rose at once.',
            ),
          ],
        },
      ),
      keyResult(
        'practitioner',
        say('由设备主管署名的文章', 'Articles signed by a maintenance manager'),
        metric([0, 3, 6, 9], articles),
        'surge',
        {
          owner: 'jian-ning',
          notes: [
            note(
              5,
              '约了五位，都说愿意，都说没空。改成我去访谈、他们审稿。',
              'Five said yes and none has time. I will interview and write; they correct.',
            ),
            note(10, '三篇同时通过审稿，下周起每周一篇。', 'Three drafts cleared together. One a week from now on.'),
          ],
        },
      ),
      keyResult(
        'drawings',
        say('配有现场照片而非图库图片的内容占比', 'Pieces illustrated with real sites, not stock photos'),
        metric([25, 40, 70, 95], percent),
        'ahead',
        {
          owner: 'shao-yifan',
        },
      ),
    ],
    { aligns: ['mkt-first-name'] },
  ),
  objective(
    'growth-referral',
    'team',
    'tian-mi',
    say('让满意的客户开口介绍下一家', 'Happy customers introduce the next one'),
    say(
      '装备制造的采购最信同行一句话。客户愿意介绍，我们却总忘了问，问了也没有下文。',
      'In machinery a word from a peer beats any brochure. Customers are willing; we forget to ask, and then forget to follow up.',
    ),
    [
      keyResult(
        'introductions',
        say('老客户介绍来的有效商机', 'Real opportunities introduced by customers'),
        metric([7, 14, 24, 32], items),
        'slow',
        {
          owner: 'ding-yan',
          notes: [
            note(
              6,
              '和林知夏约好，每次满意回访后当场问一句。',
              'Lin Zhixia and I agreed to ask right after every good follow-up call.',
            ),
          ],
        },
      ),
      keyResult(
        'followed',
        say('介绍人收到进展反馈的比例', 'Introducers who hear what became of it'),
        metric([20, 40, 70, 95], percent),
        'steady',
        {
          owner: 'ding-yan',
          notes: [
            note(
              4,
              '现在每条介绍都有人回话，哪怕没成。',
              'Somebody reports back on each introduction now, even when it came to nothing.',
            ),
          ],
        },
      ),
      keyResult(
        'partner-deals',
        say('由集成商伙伴带来的签约额', 'Contracts that came through integration partners'),
        metric([0, 60, 130, 200], money),
        'stuck',
        {
          owner: 'ding-yan',
          givenBy: 'han-lu',
          notes: [
            note(
              6,
              '两家伙伴还停在培训，没有带单，激励方案要重新谈。',
              'Two partners are still in training and bring no deals. The incentives need another round.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['mouth/referred', 'success-proud'] },
  ),
]
