'use strict';
// Stands in for VS Code's native watchdog, which ends the extension host when its parent is gone.

exports.start = (parentProcessId) => {
  setInterval(() => {
    try {
      process.kill(Number(parentProcessId), 0);
    } catch {
      process.exit(87);
    }
  }, 5000).unref();
};
