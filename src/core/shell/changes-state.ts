import { destroys, isTrial } from './destroys.ts';
import type { ShellCommand } from './shell-commands.ts';

/** True when a command changes something on a system, for good or not: it restarts, scales, applies, ends or destroys. */
export function changesState(command: ShellCommand): boolean {
  if (destroys(command)) return true;
  const words = command.arguments.map(({ text }) => text);
  if (isTrial(words)) return false;
  // Signal 0 only asks whether a process is there.
  if (always.test(command.program)) return !words.includes('-0');
  const verbs = Object.hasOwn(verbsOf, command.program) ? verbsOf[command.program] : undefined;
  return verbs !== undefined && words.some((word, index) => verbs.test(word) && !isName(words, index));
}

/** Whatever they are called with. */
const always = /^(?:reboot|shutdown|poweroff|halt|pkill|killall|mv|chmod|chown|useradd|userdel|usermod)$/;

const services = /^(?:(?:re)?start|stop|reload|reload-or-restart|try-restart|enable|disable|(?:un)?mask|kill|isolate)$/;
const objects =
  /^(?:apply|create|delete|edit|patch|replace|scale|autoscale|set|label|annotate|restart|undo|pause|resume|cordon|uncordon|drain|taint)$/;
const containers = /^(?:(?:re)?start|stop|kill|pause|unpause|rm|up|down)$/;

/** The word that makes a command change something, by program. */
const verbsOf: Readonly<Record<string, RegExp>> = {
  systemctl: services,
  service: services,
  'rc-service': services,
  supervisorctl: services,
  kubectl: objects,
  oc: objects,
  docker: containers,
  podman: containers,
  helm: /^(?:install|upgrade|rollback)$/,
  sysctl: /^(?:-w|--write|[\w.]+=.*)$/,
  sed: /^(?:-i.*|--in-place.*)$/,
};

/** `kubectl get deploy apply`, `systemctl status restart.service`: what stands behind a verb that only looks is a name. */
function isName(words: readonly string[], index: number): boolean {
  return words
    .slice(0, index)
    .some((word) =>
      /^(?:get|describe|can-i|logs?|top|explain|status|show|cat|is-\w+|list(?:-\w+)?|ps|inspect|stats|version|history)$/.test(
        word,
      ),
    );
}
