// Sets the colour scheme before the first paint. A file of its own because the Content-Security-Policy allows no inline
// script; no build step touches it. Key and value as in src/shared/lib/storage.ts and theme/themeMode.ts.
;(function () {
  var mode = null
  try {
    var base = new URL('.', document.baseURI).pathname
    mode = JSON.parse(localStorage.getItem('nv:' + base + ':theme'))
  } catch {
    // Blocked or broken storage: follow the system.
  }
  if (mode !== 'light' && mode !== 'dark') {
    mode = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  }
  document.documentElement.setAttribute('data-theme', mode)
})()
