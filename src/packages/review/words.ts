import enFeedback from '@locales/en/feedback.json'
import enReview from '@locales/en/review.json'
import zhFeedback from '@locales/zh-CN/feedback.json'
import zhReview from '@locales/zh-CN/review.json'
import { addWords } from '../../i18n'

addWords('feedback', { 'zh-CN': zhFeedback, en: enFeedback })
addWords('review', { 'zh-CN': zhReview, en: enReview })
