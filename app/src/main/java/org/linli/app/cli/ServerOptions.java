package org.linli.app.cli;

import picocli.CommandLine.Option;

/** Where a server listens. */
final class ServerOptions {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}.")
    String host = "127.0.0.1";
}
