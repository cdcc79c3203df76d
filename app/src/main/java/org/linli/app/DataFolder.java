package org.linli.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.FieldSealer;
import org.linli.store.SqliteEventStorageEngine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where a server keeps its files; only its owner may look in. */
public record DataFolder(Path path) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    /**
     * Where a running server answers.
     *
     * @param ownTokens whether it takes tokens signed with the folder's keys; otherwise an issuer elsewhere signs
     */
    public record Running(URI address, boolean ownTokens) {}

    /** The folder, made if it does not exist; in one that others may enter, the stores still open for its owner alone. */
    public DataFolder create() {
        try {
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER));
            return this;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The files of the embedded stores, empty where they do not exist yet, for their owner alone. */
    public void createFiles() {
        try {
            for (Path store : List.of(events(), views(), access())) {
                if (Files.notExists(store)) {
                    Files.createFile(store, PosixFilePermissions.asFileAttribute(OWNER_FILE));
                }
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private UncheckedIOException unusable(IOException e) {
        return new UncheckedIOException("The data folder " + path + " cannot be made or written to.", e);
    }

    public Path events() {
        return path.resolve("events.db");
    }

    /** True when there are events with values that only the keys open. */
    public boolean isSealed() {
        return events().toFile().length() > 0 && SqliteEventStorageEngine.holds(events(), FieldSealer.MARK);
    }

    public Path search() {
        return path.resolve("search");
    }

    /** The folder of the search index, made if it does not exist. */
    public Path createSearch() {
        try {
            return Files.createDirectories(search(), PosixFilePermissions.asFileAttribute(OWNER));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    public Path views() {
        return path.resolve("views.db");
    }

    public Path keys() {
        return path.resolve("keys.db");
    }

    /** Who is signed in where; without it everybody signs in again. */
    public Path access() {
        return path.resolve("access.db");
    }

    public Path masterKey() {
        return path.resolve("master.key");
    }

    /**
     * The server that runs on this folder, or null. One that was killed leaves its address behind, where anybody may listen now: who has the event file
     * open is asked first.
     */
    public @Nullable Running running() {
        return SqliteEventStorageEngine.isOpen(events()) ? read("server.json", new TypeReference<Running>() {}) : null;
    }

    /** Tells local commands where the server answers. */
    public void announce(Running running) {
        write("server.json", running);
    }

    /** The server ends, or another that did not say so. */
    public void withdraw() {
        try {
            Files.deleteIfExists(path.resolve("server.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Demo accounts, member id by name; null before the demo was told. */
    public @Nullable Map<String, String> accounts() {
        return read("accounts.json", new TypeReference<Map<String, String>>() {});
    }

    public void keep(Map<String, String> accounts) {
        write("accounts.json", accounts);
    }

    private <T> @Nullable T read(String file, TypeReference<T> type) {
        try {
            return JSON.readValue(Files.readAllBytes(path.resolve(file)), type);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, and never readable by others. */
    private void write(String file, Object content) {
        try {
            Path fresh = Files.createTempFile(path, file, ".new", PosixFilePermissions.asFileAttribute(OWNER_FILE));
            Files.write(fresh, JSON.writeValueAsBytes(content));
            Files.move(fresh, path.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
