export { askByTheWay, askForMore, canAsk, useReadiness } from './permission'
export { lookAgain, useUnread } from './unread'
export { useToldLanguage } from './useLanguage'
