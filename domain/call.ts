import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { FailureReport } from './failure'
import type { Language } from './people/model'

/** The cloud functions that exist; one word names a capability on every floor. */
export type Capability = 'people' | 'okr' | 'review' | 'reminder' | 'rollout'

/**
 * What a call needs of the caller before its handler runs:
 * `account` is any WeChat user, `member` an active member of the company that the input names.
 */
export type Standing = 'account' | 'member'

/**
 * One call from the phone to the cloud: its name, who may make it, and the schema its input is parsed with.
 * Both ends import the same object, so they cannot disagree.
 */
export interface Call<Schema extends GenericSchema = GenericSchema, Output = unknown> {
  readonly capability: Capability
  readonly name: string
  readonly standing: Standing
  /** Whether it writes: a failed read may be asked again at will, a write is repeated under its own id only. */
  readonly writes: boolean
  readonly input: Schema
  /** Only a type: the shape of the answer. */
  readonly output?: Output
}

export type CallInput<C extends Call> = InferInput<C['input']>
export type ParsedInput<C extends Call> = InferOutput<C['input']>
export type CallOutput<C extends Call> = C extends Call<GenericSchema, infer Output> ? Output : never

/**
 * Declares a call; the output type is given first, the rest is inferred: `defineCall<Today>()({ … })`.
 */
export const defineCall =
  <Output>() =>
  <const Schema extends GenericSchema>(declaration: {
    capability: Capability
    name: string
    standing: Standing
    writes: boolean
    input: Schema
  }): Call<Schema, Output> =>
    declaration

/** What travels to a cloud function: `wx.cloud.callFunction({ name: capability, data: CallRequest })`. */
export interface CallRequest {
  call: string
  input: unknown
  /** The reader's language, for messages. */
  language: Language
}

/** What comes back. `message` is already in the reader's language. */
export type CallReply<Output> =
  | { ok: true; output: Output }
  | { ok: false; failure: FailureReport & { message: string } }
