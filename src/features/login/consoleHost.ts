/** Host and port of the console as the address bar shows them: what a person signs in to, as far as is known before. */
export const consoleHost = () => new URL(document.baseURI).host
