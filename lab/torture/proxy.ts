import { connect, createServer, type Socket } from "node:net";

import { setTimeout as pause } from "node:timers/promises";

/** A proxy to a server that can cut connections. */
export interface Proxy {
  readonly port: number;
  /**
   * Cuts every connection. For this number of milliseconds the server still works on the requests and no
   * answer comes back. Then the connection ends.
   */
  readonly cut: (milliseconds: number) => Promise<void>;
  readonly close: () => void;
}

/** Opens a proxy to a server on this machine. */
export const startProxy = (port: number): Promise<Proxy> =>
  new Promise((resolve, reject) => {
    const sockets = new Set<Socket>();
    const ways = new Map<Socket, Socket>();
    const end = (all: Iterable<Socket>): void => {
      for (const socket of all) socket.destroy();
    };
    const cut = async (milliseconds: number): Promise<void> => {
      const all = [...sockets];
      for (const far of ways.values()) far.unpipe();
      await pause(milliseconds);
      end(all);
    };
    const keep = (socket: Socket, other: Socket): void => {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        ways.delete(socket);
        other.destroy();
      });
    };
    const listener = createServer((near) => {
      const far = connect(port, "127.0.0.1");
      keep(near, far);
      keep(far, near);
      ways.set(near, far);
      near.pipe(far);
      far.pipe(near);
    }).on("error", reject);
    listener.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      if (address === null || typeof address === "string") return;
      resolve({
        port: address.port,
        cut,
        close: () => {
          listener.close();
          end(sockets);
        },
      });
    });
  });
