import { Navigate, Outlet, type RouteObject } from 'react-router'
import { HOME_PATH } from '~/domain/auth/model/safeReturnPath'
import type { Feature } from '~/domain/feature/Feature'
import { loginRoute, signedInRoute, signOutRoute } from '~/features/login/routes'
import { localCluster } from '~/shared/cluster/ClusterId'
import { FEATURES } from './features'
import { ConsoleFrame } from './layouts/ConsoleFrame'
import { FeatureGate } from './layouts/FeatureGate'
import { LastResort } from './layouts/LastResort'
import { StartScreen } from './layouts/StartScreen'
import { clusterPath } from './shell/switchTarget'

/** Left out of every build. */
const developmentRoutes: RouteObject[] = import.meta.env.DEV
  ? [{ path: 'kit', lazy: async () => ({ Component: (await import('./kit/KitPage')).KitPage }) }]
  : []

/**
 * The whole address space of the console, assembled from the features' manifests. The first load is what the sign-in page
 * needs; shell and layouts come with the first page that needs somebody signed in.
 */
export function createRoutes(features: readonly Feature[] = FEATURES): RouteObject[] {
  return [
    {
      element: (
        <ConsoleFrame>
          <Outlet />
        </ConsoleFrame>
      ),
      hydrateFallbackElement: <StartScreen />,
      errorElement: <LastResort />,
      children: [
        loginRoute,
        signedInRoute,
        signOutRoute,
        {
          lazy: async () => ({
            Component: (await import('./layouts/AuthenticatedLayout')).AuthenticatedLayout,
          }),
          children: [
            {
              // An error of one page leaves the shell standing.
              lazy: async () => ({ ErrorBoundary: (await import('./layouts/PageError')).PageError }),
              children: [
                { index: true, element: <Navigate to={HOME_PATH} replace /> },
                {
                  path: 'clusters/:clusterId',
                  lazy: async () => ({ Component: (await import('./layouts/ClusterLayout')).ClusterLayout }),
                  children: [
                    { index: true, element: <Navigate to={clusterPath(localCluster)} replace /> },
                    ...scoped(features, 'cluster'),
                  ],
                },
                {
                  path: 'federation',
                  lazy: async () => ({
                    Component: (await import('./layouts/FederationLayout')).FederationLayout,
                  }),
                  children: [
                    { index: true, element: <Navigate to={HOME_PATH} replace /> },
                    ...scoped(features, 'federation'),
                  ],
                },
                {
                  // Their titles, too, carry the name of the cluster that serves the console.
                  lazy: async () => ({
                    Component: (await import('./layouts/FederationLayout')).FederationLayout,
                  }),
                  children: scoped(features, 'console'),
                },
                ...developmentRoutes,
                {
                  path: '*',
                  lazy: async () => ({ Component: (await import('./layouts/PageNotFound')).PageNotFound }),
                },
              ],
            },
          ],
        },
      ],
    },
  ]
}

const scoped = (features: readonly Feature[], scope: Feature['scope']): RouteObject[] =>
  features
    .filter((feature) => feature.scope === scope)
    .map((feature) => ({
      path: feature.path,
      element: <FeatureGate feature={feature} />,
      children: feature.routes,
    }))
