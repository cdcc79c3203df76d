package org.linli.query.views.mongo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut and mended: cut, what is under way is lost and nobody gets through. */
public final class Line implements AutoCloseable {
    private final ServerSocket here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final String host;
    private final int port;
    private volatile boolean cut;

    private Line(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        Thread.ofVirtual().start(this::accept);
    }

    public static Line to(String server) throws IOException {
        int colon = server.lastIndexOf(':');
        return new Line(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
    }

    public String address() {
        return "127.0.0.1:" + here.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(Line::end);
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket client = here.accept();
                if (cut) {
                    client.close();
                } else {
                    lead(client);
                }
            } catch (IOException closedOrRefused) {
                // the next one may get through
            }
        }
    }

    private void lead(Socket client) throws IOException {
        try {
            join(client, new Socket(host, port));
        } catch (IOException refused) {
            client.close();
        }
    }

    private void join(Socket client, Socket server) {
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] part = new byte[8_192];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                out.write(part, 0, read);
                out.flush();
            }
        } catch (IOException cutOrEnded) {
            // both ends are closed
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException ended) {
            // it is closed
        }
    }

    @Override
    public void close() {
        cut();
        end(here);
    }
}
