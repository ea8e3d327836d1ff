import type { RouteObject } from 'react-router'
import { isRancherConsole } from '~/domain/auth/rancherConsole'

/** `#/login?next=<path>`: outside of everything that needs somebody signed in. */
export const loginRoute: RouteObject = {
  path: '/login',
  lazy: async () => {
    if (isRancherConsole()) {
      const { RancherLoginPage } = await import('./rancher/RancherLoginPage')
      return { Component: RancherLoginPage }
    }
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

/** `#/signed-in?next=<path>`: back from an identity provider, see SignedInPage. */
export const signedInRoute: RouteObject = {
  path: '/signed-in',
  lazy: async () => {
    const { SignedInPage } = await import('./SignedInPage')
    return { Component: SignedInPage }
  },
}
