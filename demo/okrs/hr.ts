import { say } from '../texts'
import { items, percent, points } from '../units'
import { type DemoObjective, keyResult, metric, note, objective } from '../writing'

export const hr: readonly DemoObjective[] = [
  objective(
    'hr-grow',
    'department',
    'cheng-an',
    say('在屿川，每个人都看得见下一步往哪长', 'Everyone here can see where they could grow next'),
    say(
      '离职谈话里最常听到的不是钱，是“不知道再待两年会变成什么样”。',
      'In exit talks money rarely comes first. “I could not see what two more years would make of me” does.',
    ),
    [
      keyResult(
        'talk',
        say('本季和经理谈过成长的同事占比', 'Colleagues who talked about growth with their manager'),
        metric([33, 48, 70, 88], percent),
        'slow',
        {
          owner: 'jin-ze',
          notes: [
            note(
              6,
              '经理说不知道从哪聊起，给了三个开场问题，先在研发试。',
              'Managers did not know how to begin. We gave them three opening questions and try it in Engineering first.',
            ),
          ],
        },
      ),
      keyResult(
        'internal',
        say('由内部同事接任的岗位占比', 'Positions filled from inside'),
        metric([14, 20, 30, 40], percent),
        'surge',
        {
          owner: 'lei-ming',
          notes: [
            note(
              9,
              '三个岗位先在内网挂一周，两位同事转了岗。',
              'Three positions were posted inside for a week first. Two colleagues moved.',
            ),
          ],
        },
      ),
      keyResult(
        'clear',
        say('认为自己发展路径清楚的同事占比', 'Colleagues who find their path clear'),
        metric([41, 48, 60, 72], percent),
        'steady',
        {
          owner: 'zhong-qi',
          notes: [
            note(
              8,
              '月度小问卷显示研发涨得最多，销售没动。',
              'The monthly pulse shows Engineering up most and Sales flat.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['home', 'home/leaving'] },
  ),
  objective(
    'hr-managers',
    'department',
    'cheng-an',
    say('让经理们把带人当成正事', 'Managers treat leading people as real work'),
    say(
      '多数经理是业务骨干提上来的，没人教过怎么带人，忙起来先取消的总是一对一。',
      'Most of our managers were our best specialists. Nobody taught them to lead, and in a busy week the one-on-one goes first.',
    ),
    [
      keyResult(
        'kept',
        say('按约进行的一对一占比', 'One-on-ones that take place as agreed'),
        metric([52, 60, 76, 88], percent),
        'dip',
        {
          owner: 'niu-wanting',
          notes: [
            note(
              4,
              '日历默认锁住周四下午，取消的少了。',
              'Thursday afternoons are blocked by default; fewer get cancelled.',
            ),
            note(
              7,
              '销售冲刺加研发抢上线，一周之内掉回去了。',
              'Sales closing and a release on the same days. It all fell back within a week.',
            ),
          ],
        },
      ),
      keyResult(
        'useful-talk',
        say('下属觉得一对一有帮助的程度', 'How helpful people find their one-on-ones'),
        metric([6.1, 6.7, 7.6, 8.4], points),
        'steady',
        {
          owner: 'zhong-qi',
          notes: [
            note(
              5,
              '最被认可的不是建议，是经理先听完再说。',
              'What people value is not advice. It is a manager who hears them out.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['home'] },
  ),
  objective(
    'recruit-right',
    'team',
    'lei-ming',
    say('候选人和我们都觉得选对了', 'Candidate and company both feel they chose well'),
    say(
      '招得快不难，难的是半年后双方都不后悔。',
      'Hiring fast is easy. Having no regrets on either side after half a year is not.',
    ),
    [
      keyResult('accept', say('录用通知的接受率', 'Offers accepted'), metric([68, 74, 83, 90], percent), 'wobble', {
        notes: [
          note(
            6,
            '两位候选人被大厂截走，薪酬差得多，不硬拼。',
            'Two candidates went to large firms for far more money. We will not chase that.',
          ),
        ],
      }),
      keyResult(
        'half-year',
        say('入职半年双方都满意的比例', 'Hires where both sides are content after half a year'),
        metric([63, 70, 80, 88], percent),
        'steady',
        { quietFor: 2 },
      ),
      keyResult(
        'feedback',
        say('面试后两天内收到答复的候选人', 'Candidates answered within two days of an interview'),
        metric([45, 58, 78, 95], percent),
        'ahead',
        {
          owner: 'fan-xiaoyu',
          notes: [
            note(
              4,
              '没通过的也认真回，有人因此推荐了朋友来。',
              'We write properly to those we turn down as well. One recommended a friend.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['home/hire'] },
  ),
  objective(
    'od-okr',
    'team',
    'zhong-qi',
    say('OKR 成为大家自己的工具，而不是 HR 的表', "OKRs become everyone's tool, not a form from HR"),
    say(
      '上一轮推行，很多人把 KPI 换了个格式交上来。这次我们少管格式，多陪着写。',
      'Last time many handed in their KPIs in a new layout. This time we police less and sit beside people while they write.',
    ),
    [
      keyResult(
        'coached',
        say('发布前请教练看过的目标占比', 'Objectives a coach saw before they were published'),
        metric([22, 35, 55, 75], percent),
        'steady',
        {
          notes: [
            note(
              3,
              '五位推动者每人认领一个部门，方惟每周旁听一次。',
              'Our champions each took a department. Fang Wei sits in once a week.',
            ),
            note(
              8,
              '市场部几乎都看过了，销售还是写完才说。',
              'Marketing shows nearly everything. Sales still tells us afterwards.',
            ),
          ],
        },
      ),
      keyResult(
        'own-idea',
        say('由团队自己提出的关键结果占比', 'Key results that come from the teams themselves'),
        metric([48, 56, 68, 78], percent),
        'ahead',
        {
          notes: [
            note(
              5,
              '许清禾在平台组示范了一次“先问再写”，别的组来借鉴。',
              'Xu Qinghe showed Platform how to ask before writing. Other teams came to watch.',
            ),
          ],
        },
      ),
      keyResult(
        'mid',
        say('开过季中回顾的团队占比', 'Teams that hold a mid-quarter review'),
        metric([30, 50, 75, 100], percent),
        'surge',
        {
          owner: 'qu-fei',
          notes: [
            note(
              8,
              '先约了研发三个组，拿他们的做法给其他人看。',
              "Engineering's three teams go first, as an example for everyone else.",
            ),
          ],
        },
      ),
    ],
    { aligns: ['home/rhythm'] },
  ),
  objective(
    'od-share',
    'team',
    'zhong-qi',
    say('踩过的坑，别的组不用再踩一遍', 'A lesson learned once is learned for everyone'),
    say(
      '每个组的复盘都写得不错，可惜写完就沉在自己的文件夹里。',
      'Every team writes decent reviews, which then sink into its own folder.',
    ),
    [
      keyResult(
        'borrowed',
        say('被别的团队用上的做法', 'Practices another team has taken up'),
        metric([3, 6, 12, 18], items),
        'slow',
        {
          owner: 'niu-wanting',
          quietFor: 3,
          notes: [
            note(
              4,
              '“上线前五问”从质量组传到了客户成功，改了两处就能用。',
              "Quality's five questions before release reached Customer Success, who changed two words.",
            ),
          ],
        },
      ),
      keyResult(
        'open-review',
        say('向全公司公开的复盘占比', 'Reviews open to the whole company'),
        metric([20, 35, 60, 85], percent),
        'steady',
        { owner: 'niu-wanting' },
      ),
    ],
    { aligns: ['home'] },
  ),
]
