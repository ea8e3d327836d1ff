import { between, seededRandom } from '../world/builders/random.ts'
import { shapeOf, type Shape } from './cvss.ts'
import { LAST_STEP, OS_PACKAGES } from './osPackages.ts'
import { readTable, words } from './readTable.ts'

/** A CVE in a package of the operating system. */
export interface OsCve {
  readonly name: string
  readonly packageKey: string
  readonly shape: Shape
  /** Day of publication, `2024-07-01`. */
  readonly published: string
  /** The update that fixes it, counted from 1; undefined while there is none. */
  readonly fixedAt: number | undefined
  readonly description: string
}

/** Well-known ones, so that people who look at a report find what they know. */
const KNOWN = `
CVE-2023-38545 curl remoteCode 2023-10-18 A heap-based buffer overflow in the SOCKS5 proxy handshake when the host name is longer than 255 bytes.
CVE-2023-23914 curl disclosure 2023-02-23 HSTS state is ignored when several transfers run one after another, so that a connection falls back to clear text.
CVE-2024-2398 curl outage 2024-03-27 Headers of an HTTP/2 server push are not freed when the push is refused for having too many of them.
CVE-2023-27533 curl lured 2023-03-30 User name and telnet options are passed on without scrubbing, so that crafted input reaches the server.
CVE-2024-45490 expat remoteCode 2024-08-30 XML_ParseBuffer does not reject a negative length.
CVE-2024-45491 expat remoteCode 2024-08-30 An integer overflow of nDefaultAtts on 32-bit platforms.
CVE-2023-52425 expat outage 2024-02-04 A token that is parsed in many small pieces is parsed from its start each time, which costs quadratic time.
CVE-2022-40674 expat difficult 2022-09-14 Use after free in the doContent function of xmlparse.c.
CVE-2022-37434 zlib remoteCode 2022-08-05 A heap-based buffer over-read or overflow in inflate through a large gzip header extra field.
CVE-2018-25032 zlib outage 2022-03-25 Memory corruption when deflating input that has many distant matches.
CVE-2023-45853 zlib remoteCode 2023-10-14 An integer overflow in MiniZip through a long file name, comment or extra field.
CVE-2024-2961 glibc difficult 2024-04-17 iconv overflows its output buffer by up to four bytes when it converts to ISO-2022-CN-EXT.
CVE-2023-4911 glibc localRoot 2023-10-03 The dynamic loader overflows a buffer while it processes GLIBC_TUNABLES, which gives local users root.
CVE-2024-33599 glibc difficult 2024-05-06 The netgroup cache of nscd overflows a buffer on the stack after its fixed cache was filled by requests.
CVE-2023-6246 glibc localRoot 2024-01-31 A heap-based buffer overflow in __vsyslog_internal when openlog was not called.
CVE-2022-23218 glibc remoteCode 2022-01-14 svcunix_create copies its path argument to the stack without checking its length.
CVE-2024-6387 openssh difficult 2024-07-01 A race in the signal handler of sshd lets unauthenticated clients run code as root (regreSSHion).
CVE-2023-38408 openssh remoteCode 2023-07-20 The PKCS#11 feature of ssh-agent has an insufficiently trustworthy search path when an agent is forwarded.
CVE-2023-48795 openssh spoofing 2023-12-18 Integrity checks can be bypassed so that messages at the start of a connection are dropped (Terrapin).
CVE-2022-3602 openssl outage 2022-11-01 A punycode e-mail address in a certificate overflows four bytes on the stack during verification.
CVE-2023-0464 openssl outage 2023-03-22 Certificate chains with policy constraints cost exponential time to verify.
CVE-2023-5363 openssl disclosure 2023-10-25 Key and IV lengths are processed wrongly, which truncates or overruns initialisation vectors of some ciphers.
CVE-2024-5535 openssl intercepted 2024-06-27 SSL_select_next_proto reads beyond its buffer when the list of client protocols is empty.
CVE-2022-2068 openssl remoteCode 2022-06-21 c_rehash does not sanitise shell metacharacters in certificate names.
CVE-2023-44487 nghttp2 outage 2023-10-10 Streams that are opened and reset at once exhaust the server (HTTP/2 Rapid Reset).
CVE-2024-28182 nghttp2 minorOutage 2024-04-04 CONTINUATION frames are read without limit even after the stream was reset.
CVE-2021-3156 sudo localRoot 2021-01-26 sudoedit overflows its heap with an argument that ends in a single backslash (Baron Samedit).
CVE-2023-22809 sudo localRoot 2023-01-18 sudoedit lets users append files to the list of those they may edit through the EDITOR variables.
CVE-2022-0847 linux localRoot 2022-03-10 Flags of pipe buffers are not initialised, so that read-only files can be written (Dirty Pipe).
CVE-2024-1086 linux localRoot 2024-01-31 Use after free in nf_tables: nft_verdict_init accepts positive values as drop error.
CVE-2023-0386 linux localRoot 2023-03-22 OverlayFS copies a file with capabilities from a nosuid mount into another one.
CVE-2023-32233 linux localRoot 2023-05-08 Use after free in netfilter nf_tables when anonymous sets are handled in batch requests.
CVE-2023-3390 linux localRoot 2023-06-28 Error handling in nf_tables_api.c leaves a dangling pointer in NFT_MSG_NEWRULE.
CVE-2023-4623 linux localRoot 2023-09-06 The HFSC traffic control component uses a class after it was freed.
CVE-2024-26581 linux localRoot 2024-02-20 The rbtree set of nf_tables collects an end interval that is not expired while it looks for expired ones.
CVE-2022-2588 linux localRoot 2024-01-08 cls_route removes a filter from the hash table only when its handle is not zero.
CVE-2023-1829 linux localRoot 2023-04-12 The tcindex traffic control filter is used after it was freed.
CVE-2022-42898 krb5 authenticated 2022-12-25 Integer overflows in PAC parsing lead to code execution on 32-bit platforms and to outages on others.
CVE-2024-37371 krb5 minorOutage 2024-06-28 Message tokens with invalid lengths make the GSS library read memory that is not its own.
CVE-2023-29491 ncurses localRoot 2023-04-14 Malformed data in a terminfo database of the user corrupts memory of setuid programs.
CVE-2023-31484 perl difficult 2023-04-29 CPAN.pm does not verify TLS certificates when it downloads distributions.
CVE-2023-47038 perl openedFile 2023-12-18 A crafted regular expression overflows a buffer on the heap by one byte.
CVE-2023-24329 python tampering 2023-02-17 urllib.parse lets block lists be bypassed by an address that begins with blanks.
CVE-2023-40217 python minorLeak 2023-08-25 TLS sockets that are closed before the handshake deliver unencrypted data as if it were authenticated.
CVE-2024-6232 python outage 2024-09-03 Regular expressions for tar headers backtrack excessively.
CVE-2022-48303 tar openedCrash 2023-01-30 from_header reads one byte beyond its buffer for V7 archives whose mtime has about eleven blanks.
CVE-2024-28085 util-linux trifling 2024-03-27 wall lets escape sequences through to the terminals of other users (WallEscape).
CVE-2024-21626 runc escape 2024-01-31 A leaked file descriptor lets a container see the file system of its host (Leaky Vessels).
CVE-2023-28642 runc localRoot 2023-03-29 AppArmor can be bypassed when /proc inside the container is a symbolic link.
CVE-2022-23648 containerd disclosure 2022-03-03 Images with a crafted configuration can read arbitrary files of the host.
CVE-2023-25173 containerd localRoot 2023-02-16 Supplementary groups are not set up properly inside a container.
CVE-2024-0553 gnutls disclosure 2024-01-16 Response times to malformed ciphertexts in RSA-PSK differ from those with correct padding.
CVE-2023-0361 gnutls intercepted 2023-02-15 A timing side channel in RSA ClientKeyExchange messages recovers the key.
CVE-2024-25062 libxml2 outage 2024-02-04 XML documents with DTD validation and XInclude expansion lead to use after free.
CVE-2022-40303 libxml2 outage 2022-11-23 Several integer overflows when documents of gigabytes are parsed with XML_PARSE_HUGE.
CVE-2022-1271 xz authenticated 2022-08-31 xzgrep writes to files of the attacker’s choice for file names with two or more newlines.
CVE-2023-7008 systemd spoofing 2023-12-23 systemd-resolved accepts records of zones signed with DNSSEC although they have no signature.
CVE-2023-42366 busybox openedCrash 2023-11-27 A heap-based buffer overflow in next_token of awk.c.
CVE-2023-42363 busybox openedCrash 2023-11-27 Use after free in xasprintf of xfuncs_printf.c.
CVE-2025-26519 musl race 2025-02-14 iconv writes beyond its buffer when untrusted EUC-KR text is converted to UTF-8.
`

/** How often each shape occurs among CVEs nobody made a name for, in programs and libraries and in the kernel. */
const USUAL: readonly Shape[] = [
  ...(['localCrash', 'localCrash', 'localCrash', 'localLeak', 'openedCrash', 'luredOutage'] as const),
  ...(['minorLeak', 'minorOutage', 'intercepted', 'spoofing', 'scripting', 'trifling', 'unlikely'] as const),
  ...(['localRoot', 'openedFile', 'outage', 'race', 'lured', 'disclosure'] as const),
]
const USUAL_IN_KERNEL: readonly Shape[] = [
  ...(['localCrash', 'localCrash', 'localCrash', 'localCrash', 'localLeak', 'localLeak'] as const),
  ...(['localRoot', 'localRoot', 'race', 'race', 'trifling'] as const),
]

const CAUSES = [
  'An integer overflow',
  'Use after free',
  'A null pointer dereference',
  'An out-of-bounds read',
  'A missing length check',
  'A double free',
  'An uninitialised variable',
  'A race between two threads',
  'A reference count that is not dropped',
  'An off-by-one error',
] as const
const PLACES = [
  'in the error path',
  'when the last reference goes away',
  'while options are parsed',
  'for input of zero length',
  'when the peer closes early',
  'with more than 65,535 entries',
  'after a failed allocation',
  'for names that are not UTF-8',
] as const
const EFFECTS: Readonly<Partial<Record<Shape, string>>> = {
  localRoot: 'lets local users gain rights',
  race: 'lets local users gain rights if they win a race',
  lured: 'lets remote attackers run code through a crafted document',
  openedFile: 'lets a crafted file run code',
  outage: 'lets remote attackers stop the service',
  disclosure: 'lets remote attackers read memory',
  localLeak: 'lets local users read kernel or process memory',
  scripting: 'lets remote attackers inject text into output',
}

/** Generated CVEs: `count` of them in one package, the same every time. */
export function generatedCves(packageKey: string, count: number): readonly OsCve[] {
  const random = seededRandom(`cves ${packageKey}`)
  const names = new Set<string>()
  while (names.size < count)
    names.add(`CVE-${between(random, 2021, 2026)}-${between(random, 20_000, 58_999)}`)
  return [...names].map((name) => {
    const pick = <T>(list: readonly T[]): T | undefined => list[between(random, 0, list.length - 1)]
    const shape = pick(packageKey === 'linux' ? USUAL_IN_KERNEL : USUAL) ?? 'localCrash'
    const month = String(between(random, 1, 10)).padStart(2, '0')
    const day = String(between(random, 1, 28)).padStart(2, '0')
    return {
      name,
      packageKey,
      shape,
      published: `${name.slice(4, 8)}-${month}-${day}`,
      fixedAt: between(random, 1, 10) <= 2 ? undefined : between(random, 1, LAST_STEP),
      description: `${pick(CAUSES) ?? ''} in ${packageKey} ${pick(PLACES) ?? ''} ${EFFECTS[shape] ?? 'makes it crash'}.`,
    }
  })
}

/** How many CVEs nobody made a name for each package has; the kernel is what fills real reports. */
const GENERATED_PER_PACKAGE = 7
const GENERATED_IN_KERNEL = 150

/** Every CVE in packages of operating systems: a few hundred. */
export const OS_CVES: readonly OsCve[] = [
  ...readTable(KNOWN).map(({ head }): OsCve => {
    const [name = '', packageKey = '', shape = '', published = '', description = ''] = words(head, 4)
    const fixedAt = between(seededRandom(name), 2, LAST_STEP)
    return { name, packageKey, shape: shapeOf(shape), published, description, fixedAt }
  }),
  ...OS_PACKAGES.flatMap(({ key }) =>
    generatedCves(key, key === 'linux' ? GENERATED_IN_KERNEL : GENERATED_PER_PACKAGE),
  ),
]
