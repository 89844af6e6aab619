import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component whose code is fetched when it is first shown. React's `lazy` would show an empty place first and hold back what
 * comes into it for 300 ms; this one is there as soon as its code is, and at once from then on.
 * @param load fetches the code; what it fails with is thrown in the render, for the boundary of the page
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null
  return function OnDemand(props: Props) {
    const [Code, setCode] = useState(() => fetched)
    useEffect(() => {
      if (Code) return
      let isLeft = false
      const show = async () => {
        try {
          const come = await load()
          fetched = come
          if (!isLeft) setCode(() => come)
        } catch (fault) {
          if (isLeft) return
          setCode(() => {
            throw fault
          })
        }
      }
      void show()
      return () => {
        isLeft = true
      }
    }, [Code])
    return Code && <Code {...props} />
  }
}
