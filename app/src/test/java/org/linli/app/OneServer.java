package org.linli.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.linli.app.cli.Serving;
import org.springframework.util.FileSystemUtils;

/** Gives every test class a community of its own on one server, which ends with the run. */
final class OneServer implements ParameterResolver {
    private static final String LIMITS = "linli.limits.on";
    private static final String GATHERING = "linli.reads.gathering";
    private static final Namespace HERE = Namespace.create(OneServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Town resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running server =
                context.getRoot().getStore(HERE).computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(context.getRequiredTestClass(), _ -> Town.on(server.serving), Town.class);
    }

    private record Running(Serving serving, Path folder) implements AutoCloseable {
        static Running start() {
            try {
                Path folder = Files.createTempDirectory("linli-test");
                // the tests of all classes together ask for more than their members may
                System.setProperty(LIMITS, "false");
                // many of them wait until what they read is recorded
                System.setProperty(GATHERING, "1ms");
                return new Running(Serving.start(new DataFolder(folder), "127.0.0.1", 0), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                System.clearProperty(LIMITS);
                System.clearProperty(GATHERING);
            }
        }

        @Override
        public void close() throws IOException {
            serving.stop();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
