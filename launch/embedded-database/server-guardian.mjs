// Owns one PostgreSQL server and stands in a process group of its own, so that a Ctrl-C meant for the
// launcher does not take the database away from processes which are still finishing their work.
// The launcher holds the other end of stdin: when it is gone, however it went, the server is stopped.
import { spawn } from "node:child_process";
import process from "node:process";

const [program, ...args] = process.argv.slice(2);
const { UID: uid, GID: gid } = process.env;
const user = uid && gid ? { uid: Number(uid), gid: Number(gid) } : {};
const server = spawn(program, args, { ...user, cwd: "/", stdio: ["ignore", "inherit", "inherit"] });

server.on("error", () => process.exit(1));
server.on("exit", (code) => process.exit(code ?? 1));

// SIGINT is PostgreSQL's fast shutdown: sessions are ended, nothing that was committed is lost.
const stop = () => server.kill("SIGINT");
process.stdin.on("end", stop).on("error", stop).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
