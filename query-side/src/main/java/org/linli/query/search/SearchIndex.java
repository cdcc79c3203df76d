package org.linli.query.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.linli.query.views.Generation;
import org.linli.query.views.Generations;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of this node, in a folder of its own that may be deleted: what is not there, of another release or unreadable is rebuilt from the
 * events. One sub-folder per generation; the file {@value #LIVE} names the one that serves.
 */
public final class SearchIndex implements Generations, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final String LIVE = "live";

    /** What a crash costs at most: the events of so long are applied again. */
    private static final Duration SAVED_EVERY = Duration.ofSeconds(5);

    private final Path folder;
    private final Projection<Searchable> projection = new SearchProjection();
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search-save").daemon().factory());
    private volatile IndexGeneration live;

    private SearchIndex(Path folder) throws IOException {
        this.folder = folder;
        this.live = openLive();
        var _ = saver.scheduleWithFixedDelay(
                this::save, SAVED_EVERY.toMillis(), SAVED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Opens the index in this folder, or begins an empty one; the folder is this process's alone. */
    public static SearchIndex open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new SearchIndex(folder);
        } catch (IOException e) {
            throw new ViewStoreException(
                    "The search index in " + folder + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private IndexGeneration openLive() throws IOException {
        String name = nameOfLive();
        dropAllBut(name);
        if (!name.isEmpty()) {
            try {
                IndexGeneration found = IndexGeneration.open(projection, folder.resolve(name));
                if (found.position() >= 0) {
                    return found;
                }
                found.close();
                LOG.info("The search index is empty or of another release; it is rebuilt from the events.");
            } catch (IOException | RuntimeException e) {
                LOG.warn("The search index cannot be read ({}); it is rebuilt from the events.", e.getMessage());
            }
            dropAllBut("");
        }
        return begin();
    }

    private String nameOfLive() throws IOException {
        try {
            String name = Files.readString(folder.resolve(LIVE), StandardCharsets.US_ASCII);
            return name.matches("[0-9a-f-]{36}") ? name : "";
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    private void dropAllBut(String name) throws IOException {
        List<Path> others;
        try (Stream<Path> generations = Files.list(folder)) {
            others = generations
                    .filter(path -> !path.endsWith(name) && !path.endsWith(LIVE))
                    .toList();
        }
        IOUtils.rm(others.toArray(Path[]::new));
    }

    private IndexGeneration begin() throws IOException {
        return IndexGeneration.open(projection, folder.resolve(UUID.randomUUID().toString()));
    }

    private void save() {
        try {
            live.save();
        } catch (RuntimeException e) {
            LOG.warn("The search index could not be saved; it is tried again: {}", e.getMessage());
        }
    }

    /** Searches the live generation; once more if a rebuilt one took its place meanwhile. */
    <T> T search(IndexGeneration.Search<T> search) {
        while (true) {
            IndexGeneration generation = live;
            try {
                return generation.search(search);
            } catch (ViewStoreException e) {
                if (live == generation) {
                    throw e;
                }
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked") // it keeps the generations of one projection
    public <V> Generation<V> live(Projection<V> asked) {
        return (Generation<V>) live;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> Generation<V> shadow(Projection<V> asked) {
        try {
            return (Generation<V>) begin();
        } catch (IOException e) {
            throw new ViewStoreException("A new search index cannot be begun: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public synchronized <V> void activate(Generation<V> shadow) {
        IndexGeneration next = (IndexGeneration) (Generation<?>) shadow;
        next.save();
        try {
            Path pointer = Files.writeString(
                    folder.resolve(LIVE + ".new"), next.folder().getFileName().toString(), StandardCharsets.US_ASCII);
            IOUtils.fsync(pointer, false);
            Files.move(
                    pointer, folder.resolve(LIVE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ViewStoreException("The rebuilt search index cannot take its place: " + e.getMessage() + ".", e);
        }
        IndexGeneration before = live;
        live = next;
        remove(before);
    }

    @Override
    public synchronized <V> void drop(Generation<V> shadow) {
        if (shadow instanceof IndexGeneration generation && generation != live) {
            remove(generation);
        }
    }

    private static void remove(IndexGeneration generation) {
        try {
            generation.close();
            IOUtils.rm(generation.folder());
        } catch (IOException | ViewStoreException e) {
            LOG.warn("An old search index was not removed: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        saver.shutdownNow();
        save();
        live.close();
    }
}
