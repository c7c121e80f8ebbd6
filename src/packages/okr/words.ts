import enCoach from '@locales/en/coach.json'
import enComment from '@locales/en/comment.json'
import enEditor from '@locales/en/editor.json'
import enErrors from '@locales/en/errors.json'
import enObjective from '@locales/en/objective.json'
import zhCoach from '@locales/zh-CN/coach.json'
import zhComment from '@locales/zh-CN/comment.json'
import zhEditor from '@locales/zh-CN/editor.json'
import zhErrors from '@locales/zh-CN/errors.json'
import zhObjective from '@locales/zh-CN/objective.json'
import { addWords } from '../../i18n'

addWords('coach', { 'zh-CN': zhCoach, en: enCoach })
addWords('comment', { 'zh-CN': zhComment, en: enComment })
addWords('editor', { 'zh-CN': zhEditor, en: enEditor })
addWords('errors', { 'zh-CN': zhErrors, en: enErrors })
addWords('objective', { 'zh-CN': zhObjective, en: enObjective })
