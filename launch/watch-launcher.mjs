// Preloaded into every child: one whose launcher was killed must not keep its port for ever.
import process from "node:process";

const launcher = process.ppid;

const watch = setInterval(() => {
  if (process.ppid === launcher) return;
  clearInterval(watch);
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 8_000).unref();
}, 1_000);
watch.unref();
