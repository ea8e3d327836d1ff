import { readTable, words } from './readTable.ts'

/** Operating systems of nodes and images, as `base_os` of the scanner names them. */
export const OPERATING_SYSTEMS = [
  'ubuntu:22.04',
  'debian:12',
  'rhel:9.4',
  'sles:15.6',
  'alpine:3.19',
] as const
export type OsName = (typeof OPERATING_SYSTEMS)[number]

/** One package of an operating system: its name and the version before any security update, by distribution. */
export interface OsPackage {
  readonly key: string
  readonly source: string
  /** Distributions that do not have it are missing. */
  readonly builds: Readonly<Partial<Record<OsName, readonly [name: string, version: string]>>>
  /** Only machines have it, no container: the kernel and what runs containers. */
  readonly nodeOnly?: true
}

/**
 * Key and source of a package, then its name and version in each distribution. Versions are those of the distributions'
 * first release; `versionAt` adds their updates. `node`: only machines have it, no image.
 */
const TABLE = `
linux linux node
  ubuntu:22.04 linux-image-5.15.0-generic 5.15.0-25.25
  debian:12 linux-image-6.1.0-amd64 6.1.27-1
  rhel:9.4 kernel-core 5.14.0-427.13.1.el9
  sles:15.6 kernel-default 6.4.0-150600.21.3
openssl openssl
  ubuntu:22.04 libssl3 3.0.2-0ubuntu1
  debian:12 libssl3 3.0.8-1
  rhel:9.4 openssl-libs 1:3.0.7-27.el9
  sles:15.6 libopenssl3 3.1.4-150600.5.7
  alpine:3.19 libssl3 3.1.4-r1
glibc glibc
  ubuntu:22.04 libc6 2.35-0ubuntu3
  debian:12 libc6 2.36-9
  rhel:9.4 glibc 2.34-100.el9
  sles:15.6 glibc 2.38-150600.12.1
musl musl
  alpine:3.19 musl 1.2.4_git20230717-r4
busybox busybox
  alpine:3.19 busybox 1.36.1-r15
curl curl
  ubuntu:22.04 libcurl4 7.81.0-1ubuntu1
  debian:12 libcurl4 7.88.1-10
  rhel:9.4 libcurl 7.76.1-29.el9
  sles:15.6 libcurl4 8.6.0-150600.4.3
  alpine:3.19 libcurl 8.5.0-r0
zlib zlib
  ubuntu:22.04 zlib1g 1:1.2.11.dfsg-2ubuntu9
  debian:12 zlib1g 1:1.2.13.dfsg-1
  rhel:9.4 zlib 1.2.11-40.el9
  sles:15.6 libz1 1.2.13-150500.4.3
  alpine:3.19 zlib 1.3-r0
openssh openssh node
  ubuntu:22.04 openssh-server 1:8.9p1-3
  debian:12 openssh-server 1:9.2p1-2
  rhel:9.4 openssh-server 8.7p1-38.el9
  sles:15.6 openssh-server 9.6p1-150600.6.3
sudo sudo node
  ubuntu:22.04 sudo 1.9.9-1ubuntu2
  debian:12 sudo 1.9.13p3-1
  rhel:9.4 sudo 1.9.5p2-10.el9
  sles:15.6 sudo 1.9.15p5-150600.1.4
systemd systemd
  ubuntu:22.04 libsystemd0 249.11-0ubuntu3
  debian:12 libsystemd0 252.6-1
  rhel:9.4 systemd-libs 252-32.el9
  sles:15.6 libsystemd0 254.10-150600.4.2
expat expat
  ubuntu:22.04 libexpat1 2.4.7-1
  debian:12 libexpat1 2.5.0-1
  rhel:9.4 expat 2.5.0-2.el9
  sles:15.6 libexpat1 2.4.4-150400.3.12
  alpine:3.19 libexpat 2.5.0-r2
libxml2 libxml2
  ubuntu:22.04 libxml2 2.9.13+dfsg-1
  debian:12 libxml2 2.9.14+dfsg-1.2
  rhel:9.4 libxml2 2.9.13-6.el9
  sles:15.6 libxml2-2 2.10.3-150500.5.14
  alpine:3.19 libxml2 2.11.6-r0
xz xz-utils
  ubuntu:22.04 liblzma5 5.2.5-2ubuntu1
  debian:12 liblzma5 5.4.1-0.2
  rhel:9.4 xz-libs 5.2.5-8.el9
  alpine:3.19 xz-libs 5.4.5-r0
nghttp2 nghttp2
  ubuntu:22.04 libnghttp2-14 1.43.0-1
  debian:12 libnghttp2-14 1.52.0-1
  rhel:9.4 libnghttp2 1.43.0-5.el9
  sles:15.6 libnghttp2-14 1.40.0-150600.22.3
  alpine:3.19 nghttp2-libs 1.57.0-r0
gnutls gnutls28
  ubuntu:22.04 libgnutls30 3.7.3-4ubuntu1
  debian:12 libgnutls30 3.7.9-2
  rhel:9.4 gnutls 3.8.3-4.el9
krb5 krb5
  ubuntu:22.04 libkrb5-3 1.19.2-2
  debian:12 libkrb5-3 1.20.1-2
  rhel:9.4 krb5-libs 1.21.1-1.el9
  sles:15.6 krb5 1.20.1-150600.11.3
ncurses ncurses
  ubuntu:22.04 libtinfo6 6.3-2
  debian:12 libtinfo6 6.4-2
  rhel:9.4 ncurses-libs 6.2-10.el9
  sles:15.6 libncurses6 6.1-150000.5.24
perl perl
  ubuntu:22.04 perl-base 5.34.0-3ubuntu1
  debian:12 perl-base 5.36.0-7
  rhel:9.4 perl-libs 4:5.32.1-481.el9
python python3
  ubuntu:22.04 python3.10-minimal 3.10.4-3
  debian:12 python3.11-minimal 3.11.2-6
  rhel:9.4 python3-libs 3.9.18-3.el9
  sles:15.6 python3-base 3.6.15-150300.10.60
  alpine:3.19 python3 3.11.6-r1
tar tar
  ubuntu:22.04 tar 1.34+dfsg-1
  debian:12 tar 1.34+dfsg-1.2
  rhel:9.4 tar 2:1.34-6.el9
  sles:15.6 tar 1.34-150000.3.34
util-linux util-linux
  ubuntu:22.04 libmount1 2.37.2-4ubuntu3
  debian:12 libmount1 2.38.1-5
  rhel:9.4 libmount 2.37.4-18.el9
  sles:15.6 libmount1 2.39.3-150600.4.6
runc runc node
  ubuntu:22.04 runc 1.1.0-0ubuntu1
  debian:12 runc 1.1.5+ds1-1
  rhel:9.4 runc 4:1.1.12-2.el9
  sles:15.6 runc 1.1.12-150000.64.1
containerd containerd node
  ubuntu:22.04 containerd 1.5.9-0ubuntu3
  debian:12 containerd 1.6.20~ds1-1
  sles:15.6 containerd 1.7.10-150000.106.1
`

/** The packages of every machine and image. */
export const OS_PACKAGES: readonly OsPackage[] = readTable(TABLE).map(({ head, lines }) => {
  const [key = '', source = '', kind] = words(head, 2)
  return {
    key,
    source,
    builds: Object.fromEntries(
      lines.map((line) => {
        const [os = '', name = '', version = ''] = words(line, 3)
        return [os, [name, version]]
      }),
    ),
    ...(kind === 'node' ? { nodeOnly: true } : {}),
  }
})

/** How many updates of a package a distribution has published at most. */
export const LAST_STEP = 24

const KERNEL = /(\d+)\.\1$/
const kernel = (abi: number) => `${abi}.${abi}`

/** The version of a package after `step` security updates, in the way of its distribution. */
export function versionAt(os: OsName, version: string, step: number): string {
  if (step === 0) return version
  switch (os) {
    case 'ubuntu:22.04':
      // Kernels count their own way: 5.15.0-25.25, 5.15.0-26.26.
      if (KERNEL.test(version)) return version.replace(KERNEL, (_, abi: string) => kernel(Number(abi) + step))
      return version.includes('ubuntu') ? `${version}.${step}` : `${version}ubuntu0.${step}`
    case 'debian:12':
      return `${version}+deb12u${step}`
    case 'rhel:9.4':
      return `${version}_4.${step}`
    case 'sles:15.6':
      return `${version}.${step}`
    case 'alpine:3.19':
      return version.replace(/-r(\d+)$/, (_, release: string) => `-r${Number(release) + step}`)
  }
}

/** Where a distribution explains a CVE. */
export function advisoryLink(os: OsName | undefined, cve: string): string {
  switch (os) {
    case 'ubuntu:22.04':
      return `https://ubuntu.com/security/${cve}`
    case 'debian:12':
      return `https://security-tracker.debian.org/tracker/${cve}`
    case 'rhel:9.4':
      return `https://access.redhat.com/security/cve/${cve}`
    case 'sles:15.6':
      return `https://www.suse.com/security/cve/${cve}.html`
    case 'alpine:3.19':
    case undefined:
      return `https://nvd.nist.gov/vuln/detail/${cve}`
  }
}
