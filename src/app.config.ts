const gallery = process.env.TONGPIN_GALLERY === '1' ? [{ root: 'packages/gallery', pages: ['pages/kit/index'] }] : []

export default defineAppConfig({
  pages: ['pages/today/index', 'pages/okrs/index', 'pages/inbox/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/okr',
      pages: [
        'pages/objective/index',
        'pages/comments/index',
        'pages/edit/index',
        'pages/person/index',
        'pages/archive/index',
      ],
    },
    {
      root: 'packages/people',
      pages: ['pages/welcome/index', 'pages/invite/index', 'pages/calendar/index', 'pages/announce/index'],
    },
    {
      root: 'packages/review',
      pages: [
        'pages/hub/index',
        'pages/mine/index',
        'pages/write/index',
        'pages/queue/index',
        'pages/read/index',
        'pages/states/index',
        'pages/lessons/index',
        'pages/lesson/index',
        'pages/lessonWrite/index',
        'pages/midQuarter/index',
        'pages/midQuarterMine/index',
        'pages/midQuarterTeam/index',
        'pages/feedback/index',
        'pages/feedbackAsk/index',
        'pages/feedbackAnswer/index',
        'pages/closingMine/index',
        'pages/closing/index',
        'pages/summary/index',
        'pages/annualTalk/index',
        'pages/annualTalkRead/index',
        'pages/annualTalkTeam/index',
      ],
    },
    { root: 'packages/reminder', pages: ['pages/settings/index', 'pages/champion/index', 'pages/nudge/index'] },
    ...gallery,
  ],
  preloadRule: {
    'pages/today/index': { network: 'all', packages: ['packages/okr', 'packages/people'] },
    'pages/inbox/index': { network: 'all', packages: ['packages/okr', 'packages/review'] },
    'pages/okrs/index': { network: 'all', packages: ['packages/okr'] },
  },
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '同频 OKR',
    navigationBarTextStyle: '@ink',
    backgroundColor: '@surface',
    backgroundTextStyle: '@pull',
  },
  // The bar itself is drawn by each tab page (components/PageFrame/TabBar): it follows the reader's language,
  // theme and type size, which the native bar and its icons cannot.
  tabBar: {
    custom: true,
    color: '#6e656c',
    selectedColor: '#5f3259',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/today/index', text: '今天' },
      { pagePath: 'pages/okrs/index', text: 'OKR' },
      { pagePath: 'pages/inbox/index', text: '收件箱' },
      { pagePath: 'pages/me/index', text: '我' },
    ],
  },
})
