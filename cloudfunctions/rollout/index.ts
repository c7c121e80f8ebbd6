import { serve } from '../platform/serve'
import { publishRules, rules, rulesDraft, saveRulesDraft } from './rules'

/** The cloud function `rollout`. */
export const main = serve('rollout', [rules, rulesDraft, saveRulesDraft, publishRules])
