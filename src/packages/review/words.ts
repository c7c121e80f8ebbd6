import enAnnualTalk from '@locales/en/annualTalk.json'
import enClosing from '@locales/en/closing.json'
import enFeedback from '@locales/en/feedback.json'
import enLessons from '@locales/en/lessons.json'
import enReview from '@locales/en/review.json'
import zhAnnualTalk from '@locales/zh-CN/annualTalk.json'
import zhClosing from '@locales/zh-CN/closing.json'
import zhFeedback from '@locales/zh-CN/feedback.json'
import zhLessons from '@locales/zh-CN/lessons.json'
import zhReview from '@locales/zh-CN/review.json'
import { addWords } from '../../i18n'

addWords('annualTalk', { 'zh-CN': zhAnnualTalk, en: enAnnualTalk })
addWords('closing', { 'zh-CN': zhClosing, en: enClosing })
addWords('feedback', { 'zh-CN': zhFeedback, en: enFeedback })
addWords('lessons', { 'zh-CN': zhLessons, en: enLessons })
addWords('review', { 'zh-CN': zhReview, en: enReview })
