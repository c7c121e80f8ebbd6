import enInvite from '@locales/en/invite.json'
import zhInvite from '@locales/zh-CN/invite.json'
import { addWords } from '../../i18n'

addWords('invite', { 'zh-CN': zhInvite, en: enInvite })
