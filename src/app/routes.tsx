import { Navigate, Outlet, type RouteObject } from 'react-router'
import { HOME_PATH } from '~/domain/auth/model/safeReturnPath'
import type { Feature } from '~/domain/feature/Feature'
import { loginRoute } from '~/features/login'
import { FEATURES } from './features'
import { AuthenticatedLayout } from './layouts/AuthenticatedLayout'
import { ClusterLayout } from './layouts/ClusterLayout'
import { FeatureGate } from './layouts/FeatureGate'
import { FederationLayout } from './layouts/FederationLayout'
import { PageNotFound } from './layouts/PageNotFound'
import { RouteError } from './layouts/RouteError'
import { clusterPath } from './shell/switchTarget'
import { localCluster } from '~/shared/cluster/ClusterId'
import { StartScreen } from './shell/StartScreen'

/** The whole address space of the console, assembled from the features' manifests. */
export function createRoutes(features: readonly Feature[] = FEATURES): RouteObject[] {
  return [
    {
      element: <Outlet />,
      hydrateFallbackElement: <StartScreen />,
      errorElement: <RouteError />,
      children: [
        loginRoute,
        {
          element: <AuthenticatedLayout />,
          children: [
            {
              // An error of one page leaves the shell standing.
              errorElement: <RouteError />,
              children: [
                { index: true, element: <Navigate to={HOME_PATH} replace /> },
                {
                  path: 'clusters/:clusterId',
                  element: <ClusterLayout />,
                  children: [
                    { index: true, element: <Navigate to={clusterPath(localCluster)} replace /> },
                    ...scoped(features, 'cluster'),
                  ],
                },
                {
                  path: 'federation',
                  element: <FederationLayout />,
                  children: scoped(features, 'federation'),
                },
                { path: '*', element: <PageNotFound /> },
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
