import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { LoaderFunction, RouteObject } from 'react-router'
import { OfflineError } from './client/problem.ts'

/** What the module of a page exports: the screen, and what must be at hand before it shows. */
export type PageModule = { Component: ComponentType; loader?: (queryClient: QueryClient) => LoaderFunction }

/**
 * A page whose code is fetched when somebody goes there. Where that fails the page fails as one without a connection does, within
 * the product, and is tried again with the next visit: a route of the router that stays without its code shows nothing at all.
 */
export function lazyPage(load: () => Promise<PageModule>, queryClient: QueryClient): Pick<RouteObject, 'lazy'> {
  return {
    lazy: async () => {
      const fetched = await load().catch(() => null)
      if (!fetched) return fetchedLater(load, queryClient)
      const { Component, loader } = fetched
      return { Component, ...(loader && { loader: loader(queryClient) }) }
    },
  }
}

function fetchedLater(load: () => Promise<PageModule>, queryClient: QueryClient) {
  let Come: ComponentType | null = null
  const loader: LoaderFunction = async (args) => {
    const { Component, loader: prepare } = await load().catch((fault: unknown) => {
      throw new OfflineError(fault)
    })
    Come = Component
    return prepare ? prepare(queryClient)(args) : null
  }
  return { loader, Component: () => Come && <Come /> }
}
