import { peopleApi } from '@domain/people/api'
import Taro from '@tarojs/taro'
import { refresh } from '../../../../cloud'
import { chooseCompany } from '../../../../session'

/** Into a company that the reader now belongs to. */
export async function enter(companyId: string): Promise<void> {
  chooseCompany(companyId)
  await refresh(peopleApi.session)
  await Taro.reLaunch({ url: '/pages/today/index' })
}
