import enMembers from '@locales/en/members.json'
import zhMembers from '@locales/zh-CN/members.json'
import { addWords } from '../../i18n'

addWords('members', { 'zh-CN': zhMembers, en: enMembers })
