/** What an answer shows, read-only: data of the domain goes out without copying. */
export type Shown<Value> = Value extends readonly (infer Item)[]
  ? readonly Shown<Item>[]
  : Value extends object
    ? { readonly [Field in keyof Value]: Shown<Value[Field]> }
    : Value
