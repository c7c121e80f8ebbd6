import enClosing from '@locales/en/closing.json'
import enReview from '@locales/en/review.json'
import zhClosing from '@locales/zh-CN/closing.json'
import zhReview from '@locales/zh-CN/review.json'
import { addWords } from '../../i18n'

addWords('closing', { 'zh-CN': zhClosing, en: enClosing })
addWords('review', { 'zh-CN': zhReview, en: enReview })
