// Loaded before what is measured: at its end, writes what it took to the file that HANSEI_BENCH_USAGE names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.HANSEI_BENCH_USAGE, JSON.stringify({ user: userCPUTime / 1000, memory: maxRSS / 1024 }));
});
