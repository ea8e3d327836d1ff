import type { RouteObject } from 'react-router'

/** `#/login?next=<path>`: outside of everything that needs somebody signed in. */
export const loginRoute: RouteObject = {
  path: '/login',
  lazy: async () => {
    const { LoginPage } = await import('./LoginPage')
    return { Component: LoginPage }
  },
}

/** `#/logout`: the way out, see SignOutPage. */
export const signOutRoute: RouteObject = {
  path: '/logout',
  lazy: async () => {
    const { SignOutPage } = await import('./SignOutPage')
    return { Component: SignOutPage }
  },
}
