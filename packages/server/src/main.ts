import { runService, type RunningService } from './start/run-service.ts';
import { StartFault } from './start/start-fault.ts';

try {
  const running = await runService(process.env);
  stopOnSignal(running);
  console.log(`Kasse billing service: ${running.url} (API: /openapi.json, mails: /mail)`);
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function stopOnSignal(running: RunningService): void {
  const stop = () => {
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('exit', () => running.abandon());
}
