export { askByTheWay, askForMore, canAsk, useReadiness } from './permission'
export { lookAgain, markRead, useUnread } from './unread'
export { useToldLanguage } from './useLanguage'
