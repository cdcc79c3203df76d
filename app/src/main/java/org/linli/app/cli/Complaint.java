package org.linli.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.app.Undeployable;
import org.linli.app.keys.KeysRefused;
import org.linli.query.views.ViewStoreException;
import org.linli.store.EventStoreUnavailable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, among the causes of a failure, the sentence that a person can act on. */
final class Complaint {
    private Complaint() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return sentence;
            }
        }
        String message = failure.getMessage();
        return failure.getClass().getSimpleName()
                + (message == null ? "." : ": " + message.lines().findFirst().orElse(""));
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case BindException wrong -> setting(wrong);
            case PortInUseException taken ->
                "Port " + taken.getPort() + " is taken. Stop the program that uses it, or choose another with --port.";
            case ConnectException _ ->
                "The server does not answer at the address in the data folder. Start it again with ./linli serve.";
            case java.net.BindException refused ->
                "It is not possible to listen at that --host and --port: " + refused.getMessage() + ".";
            case NoSuchFileException missing -> "There is no " + missing.getFile() + ".";
            case KeysRefused refused -> refused.in(Terminal.language());
            case AccessDeniedException denied -> "Access to " + denied.getFile() + " is denied.";
            case EventStoreUnavailable _,
                    ViewStoreException _,
                    Inoperable _,
                    Undeployable _,
                    IOException _,
                    UncheckedIOException _ -> String.valueOf(cause.getMessage());
            default -> null;
        };
    }

    /** A value that is not of its type, or one that its settings refuse and say why. */
    private static String setting(BindException wrong) {
        ConfigurationProperty given = wrong.getProperty();
        if (given != null) {
            String wanted = Objects.requireNonNull(wrong.getTarget().getType().getRawClass())
                    .getSimpleName();
            return "The setting " + given.getName() + " cannot be " + given.getValue() + ": a " + wanted
                    + " is wanted.";
        }
        Throwable reason = wrong;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        if (reason instanceof UnboundConfigurationPropertiesException unknown) {
            return "There is no setting "
                    + unknown.getUnboundProperties().stream()
                            .map(property -> property.getName().toString())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return "The setting " + wrong.getName() + "." + reason.getMessage() + ".";
    }
}
