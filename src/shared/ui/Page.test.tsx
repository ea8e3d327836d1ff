// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { Page } from './Page'
import { PageScope } from './PageScope'

test('names the tab after page, cluster and product', () => {
  const { rerender } = render(
    <PageScope.Provider value={{ name: 'iks-demo' }}>
      <Page title="Nodes">content</Page>
    </PageScope.Provider>,
  )
  expect(document.title).toBe('Nodes · iks-demo · NeuVector Console')
  rerender(
    <PageScope.Provider value={{}}>
      <Page title="Multiple Clusters">content</Page>
    </PageScope.Provider>,
  )
  expect(document.title).toBe('Multiple Clusters · NeuVector Console')
})

test('its heading can take the focus of the route announcer', () => {
  render(<Page title="Nodes">content</Page>)
  const heading = screen.getByRole('heading', { level: 1, name: 'Nodes' })
  heading.focus()
  expect(heading).toHaveFocus()
})

test('shows the way up: sections as text, pages as links', () => {
  render(
    <MemoryRouter>
      <Page
        title="alpine:3.20"
        crumbs={[{ label: 'Assets' }, { label: 'Registries', to: '/assets/registries' }]}
      >
        content
      </Page>
    </MemoryRouter>,
  )
  expect(screen.getByRole('link', { name: 'Registries' })).toHaveAttribute('href', '/assets/registries')
  expect(screen.queryByRole('link', { name: 'Assets' })).toBeNull()
})
