import { shapeOf, type Shape } from './cvss.ts'
import { readTable, words } from './readTable.ts'

/** What an application is written in; decides which packages a scanner finds in its image. */
export const APP_STACKS = ['java', 'node', 'python', 'go'] as const
export type AppStack = (typeof APP_STACKS)[number]

interface AppCve {
  readonly name: string
  readonly shape: Shape
  /** Day of publication, `2024-07-01`. */
  readonly published: string
  /** "" while there is none. */
  readonly fixedVersion: string
  readonly description: string
}

/** A package of an application with what is known against its version. */
export interface AppPackage {
  readonly stack: AppStack
  readonly name: string
  readonly version: string
  readonly file: string
  readonly cves: readonly AppCve[]
}

/** Versions are those in which the CVEs really are; a fix is the first version without them, `-` stands for none. */
const TABLE = `
java log4j-core 2.14.1
  CVE-2021-44228 takeover 2021-12-10 2.15.0 JNDI look-ups in log messages load and run code from LDAP servers of the attacker (Log4Shell).
  CVE-2021-45046 difficult 2021-12-14 2.16.0 The fix of CVE-2021-44228 was incomplete for patterns with context look-ups.
  CVE-2021-45105 intercepted 2021-12-18 2.17.0 Self-referential look-ups recurse without end.
  CVE-2021-44832 race 2021-12-28 2.17.1 Whoever may change the configuration can run code through a JDBC appender.
java spring-beans 5.3.16
  CVE-2022-22965 remoteCode 2022-04-01 5.3.18 Data binding on JDK 9+ gives access to the class loader (Spring4Shell).
  CVE-2022-22970 localCrash 2022-05-12 5.3.20 Data binding of multipart files to model objects exhausts memory.
java jackson-databind 2.13.2
  CVE-2020-36518 outage 2022-03-11 2.13.2.1 Deeply nested objects overflow the stack.
  CVE-2022-42003 outage 2022-10-02 2.13.4.2 Deep wrapper array nesting exhausts resources with UNWRAP_SINGLE_VALUE_ARRAYS.
  CVE-2022-42004 outage 2022-10-02 2.13.4 Deeply nested arrays exhaust resources in BeanDeserializer.
java snakeyaml 1.29
  CVE-2022-1471 remoteCode 2022-12-01 2.0 The Constructor class instantiates any type named in a document.
  CVE-2022-25857 outage 2022-08-30 1.31 The nesting depth of collections is not limited.
java tomcat-embed-core 9.0.58
  CVE-2023-44487 outage 2023-10-10 9.0.81 Streams that are opened and reset at once exhaust the server (HTTP/2 Rapid Reset).
  CVE-2022-42252 tampering 2022-11-01 9.0.68 Requests with an invalid Content-Length header can be smuggled behind a proxy.
  CVE-2023-28709 outage 2023-05-22 9.0.74 The limit on uploaded request parts can be bypassed.
node lodash 4.17.15
  CVE-2020-8203 spoofing 2020-07-15 4.17.20 zipObjectDeep allows prototype pollution.
  CVE-2021-23337 authenticated 2021-02-15 4.17.21 Commands can be injected through the template function.
  CVE-2020-28500 minorOutage 2021-02-15 4.17.21 toNumber, trim and trimEnd backtrack excessively.
node minimist 1.2.5
  CVE-2021-44906 remoteCode 2022-03-17 1.2.6 setKey allows prototype pollution.
node express 4.17.1
  CVE-2022-24999 outage 2022-11-26 4.17.3 The qs dependency lets a query string with __proto__ hang the process.
  CVE-2024-29041 scripting 2024-03-25 4.19.2 Redirects to malformed addresses lead to other hosts than the allow list says.
node axios 0.21.1
  CVE-2021-3749 outage 2021-08-31 0.21.2 Trimming of header values backtracks excessively.
  CVE-2023-45857 luredOutage 2023-11-08 0.28.0 The XSRF token is sent to every host.
node semver 7.3.5
  CVE-2022-25883 outage 2023-06-21 7.5.2 new Range backtracks excessively on untrusted ranges.
python Jinja2 2.11.2
  CVE-2020-28493 minorOutage 2021-02-01 2.11.3 The urlize filter backtracks excessively.
  CVE-2024-22195 scripting 2024-01-11 3.1.3 xmlattr lets attributes be injected through keys with blanks.
python urllib3 1.26.4
  CVE-2021-33503 outage 2021-06-29 1.26.5 An authority with many @ characters is parsed in exponential time.
  CVE-2023-43804 difficult 2023-10-04 1.26.17 The Cookie header is kept over redirects to other origins.
python cryptography 39.0.0
  CVE-2023-23931 minorLeak 2023-02-07 39.0.1 Cipher.update_into writes to immutable buffers.
  CVE-2023-50782 disclosure 2024-02-05 42.0.0 RSA key exchange of TLS servers can be decrypted (Bleichenbacher).
python requests 2.28.1
  CVE-2023-32681 scripting 2023-05-26 2.31.0 Proxy-Authorization headers leak to the destination after an HTTPS redirect.
go golang.org/x/net 0.7.0
  CVE-2023-39325 outage 2023-10-11 0.17.0 Streams that are reset at once exhaust an HTTP/2 server.
  CVE-2023-3978 scripting 2023-08-02 0.13.0 Text nodes outside the HTML namespace are rendered literally.
  CVE-2023-45288 outage 2024-04-04 0.23.0 CONTINUATION frames are read without limit.
go golang.org/x/crypto 0.6.0
  CVE-2023-48795 spoofing 2023-12-18 0.17.0 Integrity checks of SSH can be bypassed at the start of a connection (Terrapin).
  CVE-2024-45337 remoteCode 2024-12-12 0.31.0 Misuse of PublicKeyCallback can bypass authorisation.
go stdlib 1.20.4
  CVE-2023-29400 scripting 2023-05-11 1.20.5 Templates with unquoted attributes and empty input break out of the attribute.
  CVE-2023-39533 outage 2023-08-08 1.20.7 Large RSA keys in certificates cost the verifier much time.
  CVE-2024-24790 remoteCode 2024-06-05 1.21.11 Is methods of netip do not treat IPv4-mapped IPv6 addresses as IPv4.
`

/** The orchestrator itself; its version is that of the cluster. */
const KUBERNETES = `
  CVE-2025-1974 remoteCode 2025-03-24 1.32.3 Unauthenticated access to the pod network is enough to run code in the context of an ingress controller.
  CVE-2024-10220 difficult 2024-11-22 1.31.5 Volumes of the type gitRepo run hooks of the repository outside the container.
  CVE-2025-0426 outage 2025-02-13 1.31.6 Checkpoint requests to the read-only port of the kubelet fill the disk of the node.
  CVE-2024-9042 race 2025-01-16 1.31.5 The node log query of Windows nodes runs commands in the names of log files.
  CVE-2025-1767 localLeak 2025-03-13 - Users who may create pods with gitRepo volumes read local repositories of other pods of the node.
  CVE-2025-5187 intercepted 2025-08-27 1.31.12 Nodes can delete themselves by adding an owner reference to a resource of the cluster.
  CVE-2020-8554 spoofing 2021-01-21 - Users who may create services with external addresses intercept traffic of other pods.
`

export const APP_PACKAGES: readonly AppPackage[] = readTable(TABLE).map(({ head, lines }) => {
  const [word = '', name = '', version = ''] = words(head, 2)
  const stack = APP_STACKS.find((known) => known === word) ?? 'go'
  return { stack, name, version, file: fileOf(stack, name, version), cves: lines.map(readCve) }
})

/** What is known against Kubernetes. */
export const KUBERNETES_CVES: readonly AppCve[] = KUBERNETES.split('\n')
  .filter((line) => line !== '')
  .map((line) => readCve(line.trim()))

function readCve(line: string): AppCve {
  const [name = '', shape = '', published = '', fixed = '', description = ''] = words(line, 4)
  return { name, shape: shapeOf(shape), published, fixedVersion: fixed === '-' ? '' : fixed, description }
}

/** Where a scanner finds a package of this kind. */
function fileOf(stack: AppStack, name: string, version: string): string {
  switch (stack) {
    case 'java':
      return `app/lib/${name}-${version}.jar`
    case 'node':
      return `usr/src/app/node_modules/${name}/package.json`
    case 'python':
      return `usr/local/lib/python3.11/site-packages/${name}-${version}.dist-info/METADATA`
    case 'go':
      return 'usr/local/bin/app'
  }
}
