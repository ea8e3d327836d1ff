import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKubectlServices } from './kubectlServices'

/** As NeuVector's own manual prints it. */
const MANUAL = `NAME                                      TYPE           CLUSTER-IP      EXTERNAL-IP      PORT(S)                         AGE
neuvector-service-controller-fed-master   LoadBalancer   10.27.249.147   35.238.131.23    11443:31878/TCP                 17d
neuvector-service-controller-fed-worker   LoadBalancer   10.27.251.1     35.226.199.111   10443:32736/TCP                 17d`

const line = (name: string, type: string, external: string, ports: string) =>
  `neuvector-svc-controller-${name}   ${type}   10.27.249.147   ${external}   ${ports}   17d`

test('finds each service in the whole output, by the port it listens on and not the node port', () => {
  expect(readKubectlServices(MANUAL, 'fed-master')).toMatchObject({
    status: 'found',
    name: 'neuvector-service-controller-fed-master',
    server: '35.238.131.23',
    port: 11443,
  })
  expect(readKubectlServices(MANUAL, 'fed-worker')).toMatchObject({ server: '35.226.199.111', port: 10443 })
})

test('needs neither the header nor the other lines, nor the column widths', () => {
  const [, master = ''] = MANUAL.split('\n')
  expect(readKubectlServices(master.replace(/ +/g, ' '), 'fed-master')).toMatchObject({
    server: '35.238.131.23',
  })
  expect(readKubectlServices(`\r\n  ${master}\r\n`, 'fed-master')).toMatchObject({ server: '35.238.131.23' })
})

test('takes the host name of a load balancer that has one', () => {
  const host = 'a1b2.eu-west-1.elb.amazonaws.com'
  expect(
    readKubectlServices(line('fed-master', 'LoadBalancer', host, '11443:31878/TCP'), 'fed-master'),
  ).toMatchObject({ status: 'found', server: host })
})

test('takes the first of several addresses and the federation port among several ports', () => {
  const output = line('fed-master', 'LoadBalancer', '192.0.2.1,192.0.2.2', '8443:30001/TCP,11443:30002/TCP')
  expect(readKubectlServices(output, 'fed-master')).toMatchObject({ server: '192.0.2.1', port: 11443 })
})

test('says that the load balancer has no address yet', () => {
  const output = line('fed-master', 'LoadBalancer', '<pending>', '11443:31878/TCP')
  expect(readKubectlServices(output, 'fed-master')).toMatchObject({ status: 'pending', port: 11443 })
})

test('gives the node port of a NodePort service, without a server', () => {
  const reading = readKubectlServices(
    line('fed-worker', 'NodePort', '<none>', '10443:30718/TCP'),
    'fed-worker',
  )
  expect(reading).toMatchObject({ status: 'node-port', port: 30718 })
  expect(reading).not.toHaveProperty('server')
})

test('says that a ClusterIP service cannot be reached from outside', () => {
  expect(
    readKubectlServices(line('fed-worker', 'ClusterIP', '<none>', '10443/TCP'), 'fed-worker'),
  ).toMatchObject({
    status: 'cluster-ip',
  })
})

test('prefers a usable line when several name the service', () => {
  const output = [
    line('fed-master-internal', 'ClusterIP', '<none>', '11443/TCP'),
    line('fed-master-old', 'LoadBalancer', '<pending>', '11443:31878/TCP'),
    line('fed-master', 'LoadBalancer', '192.0.2.7', '11443:31879/TCP'),
  ].join('\n')
  expect(readKubectlServices(output, 'fed-master')).toMatchObject({ status: 'found', server: '192.0.2.7' })
})

test('tells nothing pasted from nothing found', () => {
  expect(readKubectlServices('  \n ', 'fed-master')).toEqual({ status: 'empty' })
  expect(readKubectlServices('No resources found in neuvector namespace.', 'fed-master')).toEqual({
    status: 'not-found',
  })
  expect(readKubectlServices(MANUAL.replaceAll('fed-master', 'webui'), 'fed-master')).toEqual({
    status: 'not-found',
  })
})

test('the line it names is one of the lines that were pasted', () => {
  const reading = readKubectlServices(MANUAL, 'fed-master')
  expect('line' in reading && MANUAL.split('\n').includes(reading.line)).toBe(true)
})

test('never throws, whatever is pasted', () => {
  const words = fc.constantFrom(
    'fed-master',
    'LoadBalancer',
    'NodePort',
    '<none>',
    '11443:31878/TCP',
    '\n',
    ' ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, (output) => {
      const reading = readKubectlServices(output, 'fed-master')
      if (reading.status === 'found') expect(reading.server).not.toBe('')
    }),
  )
})
