import Taro from '@tarojs/taro'

/** Opens another objective's page. */
export const openObjective = (objectiveId: string): void =>
  void Taro.navigateTo({ url: `/packages/okr/pages/objective/index?id=${objectiveId}` })
