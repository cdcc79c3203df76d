package org.linli.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers, in a file of the data folder, how far a policy has read: one processor, one segment, one process. A position that is lost or
 * cannot be read makes the policy handle events again, which it may.
 */
public final class PositionFile implements TokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(PositionFile.class);
    private static final int[] SEGMENTS = {0};
    private static final long BEFORE_FIRST = -1;

    private final Path file;

    public PositionFile(Path file) {
        this.file = file;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            long position = token == null ? BEFORE_FIRST : token.position().orElse(BEFORE_FIRST);
            try (FileChannel channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(Long.toString(position).getBytes(ISO_8859_1)));
                // on disk before it has the name: a power cut leaves this position or the one before, nothing between
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        try {
            return new GlobalSequenceTrackingToken(Long.parseLong(Files.readString(file, ISO_8859_1)));
        } catch (NoSuchFileException e) {
            throw new UnableToClaimTokenException("not initialised: " + file);
        } catch (NumberFormatException e) {
            LOG.warn("{} holds no position: every event is handled again", file);
            return new GlobalSequenceTrackingToken(BEFORE_FIRST);
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
