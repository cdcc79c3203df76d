package org.linli.app.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Aead;
import org.linli.kernel.privacy.NotAuthentic;

/** The key that wraps every other key: 32 random bytes in base64, in a file that only its owner may read. */
public final class MasterKey {
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Set<PosixFilePermission> ALLOWED = PosixFilePermissions.fromString("rwx------");

    private static final String CHECK = "linli.master-check";

    private final SecretKeySpec key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * The key in this file.
     *
     * @throws KeysRefused when it is missing, readable by others, or no key
     */
    public static MasterKey read(Path file) {
        try {
            if (!ALLOWED.containsAll(Files.getPosixFilePermissions(file))) {
                throw new KeysRefused(KeysRefused.Why.MASTER_KEY_OPEN_TO_OTHERS, file);
            }
            return new MasterKey(decoded(file, Files.readString(file, US_ASCII).strip()));
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeysRefused(KeysRefused.Why.MASTER_KEY_UNREADABLE, file, e);
        }
    }

    /** The key in this file, which is made first when there is none. Never overwrites; a crash leaves all or nothing. */
    static MasterKey readOrCreate(Path file) {
        if (Files.notExists(file)) {
            try {
                create(file);
            } catch (FileAlreadyExistsException e) {
                return read(file); // another process was first
            } catch (IOException | UnsupportedOperationException e) {
                throw new KeysRefused(KeysRefused.Why.MASTER_KEY_UNMAKEABLE, file, e);
            }
        }
        return read(file);
    }

    /** Where the key that follows this file's lies until it takes its place. */
    static Path next(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** A new key, on disk beside the file that it is to replace; what an earlier attempt left there is replaced. */
    static MasterKey createNext(Path file) {
        Path next = next(file);
        try {
            Files.deleteIfExists(next);
            write(Files.createFile(next, OWNER_ONLY));
            syncFolder(next);
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeysRefused(KeysRefused.Why.MASTER_KEY_UNMAKEABLE, next, e);
        }
        return read(next);
    }

    /** Lets the next key take the file's place, at once and for good. */
    static void takeOver(Path file) {
        try {
            Files.move(next(file), file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(file);
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Why.MASTER_KEY_UNMAKEABLE, file, e);
        }
    }

    /** Seals a key or secret for the key database. */
    byte[] wrap(byte[] plain, String... context) {
        return Aead.seal(key, plain, context);
    }

    /** Throws {@link org.linli.kernel.privacy.NotAuthentic} when another master key or context wrapped it. */
    byte[] unwrap(byte[] wrapped, String... context) {
        return Aead.open(key, wrapped, context);
    }

    /**
     * What this key wrapped, wrapped by another.
     *
     * @param name what is stored, to say which it is when this key did not wrap it
     * @throws KeysRefused when it did not
     */
    byte[] rewrap(MasterKey to, byte[] wrapped, String name, String... context) {
        try {
            return to.wrap(unwrap(wrapped, context), context);
        } catch (NotAuthentic e) {
            throw new KeysRefused(KeysRefused.Why.KEY_UNOPENABLE, name, e);
        }
    }

    /** True when this key wrapped it. */
    boolean wrapped(byte[] wrapped, String... context) {
        try {
            unwrap(wrapped, context);
            return true;
        } catch (NotAuthentic e) {
            return false;
        }
    }

    /** What a key database keeps, so that it is never used with another master key. */
    byte[] checkValue() {
        return wrap(new byte[0], CHECK);
    }

    /** True when this key made that check value. */
    boolean made(byte[] check) {
        return wrapped(check, CHECK);
    }

    /** Throws {@link KeysRefused} unless this key made the check value of that database. */
    void requireChecked(byte @Nullable [] check, String database) {
        if (check == null) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_WITHOUT_CHECK_VALUE, database);
        }
        if (!made(check)) {
            throw new KeysRefused(KeysRefused.Why.MASTER_KEY_WRONG, database);
        }
    }

    private static byte[] decoded(Path file, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == Randomness.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // the cause would repeat parts of the key
        }
        throw new KeysRefused(KeysRefused.Why.MASTER_KEY_NO_KEY, file);
    }

    /** Written and synced under another name, then linked, because a link never replaces a file. */
    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new", OWNER_ONLY);
        try {
            write(draft);
            Files.createLink(file, draft);
        } finally {
            Files.delete(draft);
        }
        syncFolder(file);
    }

    /** A fresh key, on disk when it returns. */
    private static void write(Path file) throws IOException {
        byte[] key = Randomness.bytes(Randomness.KEY_BYTES);
        try (FileChannel out = FileChannel.open(file, WRITE)) {
            out.write(ByteBuffer.wrap((Base64.getEncoder().encodeToString(key) + "\n").getBytes(US_ASCII)));
            out.force(true);
        }
    }

    private static void syncFolder(Path file) throws IOException {
        try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), READ)) {
            directory.force(true);
        }
    }
}
