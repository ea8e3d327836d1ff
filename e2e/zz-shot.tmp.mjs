import { chromium } from '@playwright/test'
const [,, base, path, name, scheme='light', size='1440x900', user='admin', full='0', wait='4000'] = process.argv
const [width,height]=size.split('x').map(Number)
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const p=await b.newPage({viewport:{width,height},colorScheme:scheme})
p.on('console',m=>{if(m.type()==='error'||m.type()==='warning')console.log('CONSOLE',m.text().slice(0,300))})
p.on('pageerror',e=>console.log('PAGEERROR',String(e).slice(0,500)))
await p.goto(base+'#'+path)
await p.getByLabel('Username').fill(user); await p.getByLabel('Password',{exact:true}).fill('Fleet-2026'); await p.getByRole('button',{name:'Sign in',exact:true}).click()
await p.waitForTimeout(Number(wait))
const steps=process.env.STEPS
if(steps) await eval('(async()=>{'+steps+'})()')
if(full==='1'){ const h=await p.evaluate(()=>document.querySelector('#content').scrollHeight); await p.setViewportSize({width,height:h+60}); await p.waitForTimeout(600)}
await p.screenshot({path:'/tmp/s/'+name+'.png'})
await b.close()
