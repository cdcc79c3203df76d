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
                throw new KeysRefused(file + " may be read by others: allow only its owner (chmod 600).", null);
            }
            return new MasterKey(decoded(file, Files.readString(file, US_ASCII).strip()));
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeysRefused("The master key " + file + " cannot be read.", e);
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
                throw new KeysRefused("The master key " + file + " cannot be created.", e);
            }
        }
        return read(file);
    }

    /** Seals a key or secret for the key database. */
    byte[] wrap(byte[] plain, String... context) {
        return Aead.seal(key, plain, context);
    }

    /** Throws {@link org.linli.kernel.privacy.NotAuthentic} when another master key or context wrapped it. */
    byte[] unwrap(byte[] wrapped, String... context) {
        return Aead.open(key, wrapped, context);
    }

    /** What a key database keeps, so that it is never used with another master key. */
    byte[] checkValue() {
        return wrap(new byte[0], CHECK);
    }

    /** Throws {@link KeysRefused} unless this key made the check value of that database. */
    void requireChecked(byte @Nullable [] check, String database) {
        try {
            if (check == null) {
                throw new KeysRefused(database + " is damaged: it has no check value.", null);
            }
            unwrap(check, CHECK);
        } catch (NotAuthentic e) {
            throw new KeysRefused(
                    "The master key is not the one that wrapped " + database + ": put the right one back.", e);
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
        throw new KeysRefused(file + " does not hold 32 bytes in base64: put the right file back.", null);
    }

    /** Written and synced under another name, then linked, because a link never replaces a file. */
    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new", OWNER_ONLY);
        try {
            byte[] key = Randomness.bytes(Randomness.KEY_BYTES);
            try (FileChannel out = FileChannel.open(draft, WRITE)) {
                out.write(ByteBuffer.wrap((Base64.getEncoder().encodeToString(key) + "\n").getBytes(US_ASCII)));
                out.force(true);
            }
            Files.createLink(file, draft);
        } finally {
            Files.delete(draft);
        }
        try (FileChannel directory = FileChannel.open(folder, READ)) {
            directory.force(true);
        }
    }
}
