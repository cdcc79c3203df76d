package org.linli.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "serve", description = "Serves a community from a data folder.", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Override
    public void run() {
        Serving serving = Serving.start(data.orDefault("linli-data"), server.host, server.port);
        System.out.println("Linli serves " + serving.folder().path() + " at " + serving.address());
        if (serving.issuer() == null) {
            System.out.println("Tokens come from its OpenID Connect issuer. The operator is whom it calls "
                    + serving.operatorId() + " (sub).");
        }
    }
}
