package org.linli.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, in a file of the data folder, how far a policy has read: one processor, one segment, one process. A position that a power cut loses makes
 * the policy handle events again, which it may.
 */
public final class PositionFile implements TokenStore {
    private static final int[] SEGMENTS = {0};

    private final Path file;

    public PositionFile(Path file) {
        this.file = file;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(
                    fresh,
                    Long.toString(token == null ? -1 : token.position().orElse(-1))
                            .getBytes(US_ASCII));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        try {
            return new GlobalSequenceTrackingToken(Long.parseLong(Files.readString(file, US_ASCII)));
        } catch (NoSuchFileException e) {
            throw new UnableToClaimTokenException("not initialised: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        if (segments != SEGMENTS.length) {
            throw new IllegalArgumentException("one file holds the position of one segment");
        }
        storeToken(initial, processor, 0);
    }

    @Override
    public void releaseClaim(String processor, int segment) {}

    @Override
    public int[] fetchSegments(String processor) {
        return Files.exists(file) ? SEGMENTS.clone() : new int[0];
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(file.toAbsolutePath().toString());
    }
}
