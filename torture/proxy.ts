import { connect, createServer, type Socket } from "node:net";

/** A way to a server on which connections can be cut. */
export interface Proxy {
  readonly port: number;
  /** Cuts every connection at once, whatever is under way on it. */
  readonly cut: () => void;
  readonly close: () => void;
}

/** Opens a way to a server of this machine. */
export const startProxy = (port: number): Promise<Proxy> =>
  new Promise((resolve, reject) => {
    const sockets = new Set<Socket>();
    const cut = (): void => {
      for (const socket of sockets) socket.destroy();
    };
    const keep = (socket: Socket, other: Socket): void => {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    };
    const listener = createServer((near) => {
      const far = connect(port, "127.0.0.1");
      keep(near, far);
      keep(far, near);
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
          cut();
        },
      });
    });
  });
