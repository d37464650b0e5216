import { panelTimes } from './bench/notes/panel.ts';
console.log(await panelTimes(console.log));
