import { expect, test } from 'vitest'
import { signInServers, singleSignOnFailure } from './singleSignOn'

const server = (server_name: string, server_type: string) => ({ server_name, server_type })

test('SAML stands first, several of a kind are told apart by name, unknown kinds are left out', () => {
  const servers = [
    server('openId1', 'oidc'),
    server('saml-eu', 'saml'),
    server('ldap1', 'ldap'),
    server('saml-au', 'saml'),
  ]
  expect(signInServers(servers).map((entry) => [entry.server.server_name, entry.needsName])).toEqual([
    ['saml-au', true],
    ['saml-eu', true],
    ['openId1', false],
  ])
})

test('a reason in the address counts only when it is one of ours', () => {
  expect(singleSignOnFailure('stale')).toBe('stale')
  for (const value of [null, '', 'toString', 'Call 0900-1234'])
    expect(singleSignOnFailure(value)).toBeUndefined()
})
