import { ipcMain, type WebFrameMain } from 'electron';
import { REQUEST_CHANNEL } from '../../shared/ipc/bridge.ts';
import { argumentSchemas, type Command, type Results } from '../../shared/ipc/contract.ts';
import { failure, type Result } from '../../shared/result.ts';
import type { z } from 'zod';

/** One function per command of the contract, with its argument already checked. */
export type Services = {
  readonly [C in Command]: (argument: z.output<(typeof argumentSchemas)[C]>) => Promise<Result<Results[C]>>;
};

function isCommand(name: unknown): name is Command {
  return typeof name === 'string' && Object.hasOwn(argumentSchemas, name);
}

/** The check's type is known for each command; the table joins them, which the compiler cannot follow. */
function run<C extends Command>(services: Services, command: C, argument: unknown): Promise<Result<Results[C]>> {
  const checked = argumentSchemas[command].safeParse(argument);
  if (!checked.success) {
    return Promise.resolve(failure('bad-input', 'Marquee asked itself for something it cannot do. Nothing was changed. Please report this.'));
  }
  return services[command](checked.data as z.output<(typeof argumentSchemas)[C]>);
}

/**
 * Binds the contract to the services: the one door from the page. A request is answered only when it
 * comes from the main frame of our own window and its argument fits the schema.
 */
export function bindServices(services: Services, mainFrame: () => WebFrameMain | undefined, origin: (url: string) => boolean): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, command: unknown, argument: unknown): Promise<Result<unknown>> => {
    const sender = event.senderFrame;
    if (!sender || sender !== mainFrame() || !origin(sender.url) || !isCommand(command)) {
      return failure('bad-input', 'A request from outside Marquee’s own window was refused.');
    }
    try {
      return await run(services, command, argument);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return failure('internal', `Marquee ran into a fault of its own (${reason}). Your text is still here.`);
    }
  });
}
