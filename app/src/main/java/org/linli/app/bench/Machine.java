package org.linli.app.bench;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** What the figures were measured on. */
public final class Machine implements Bench {
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final int PAGE = 4096;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return List.of(
                Figure.stated("cores", Runtime.getRuntime().availableProcessors(), "", "Java " + Runtime.version()),
                Figure.stated("load when it began", system.getSystemLoadAverage(), "", "average of the last minute"),
                Figure.stated("memory", system.getTotalMemorySize() / 1e9, "GB", ""),
                Figure.stated("heap limit", Runtime.getRuntime().maxMemory() / 1048576.0, "MB", ""),
                Figure.stated("fsync", fsyncs(setting.folder()), "/s", "appends of 4 KiB to one file, each forced"));
    }

    private static double fsyncs(Path folder) throws Exception {
        Tally tally = new Tally();
        try (Callers one = new Callers(1);
                FileChannel file = FileChannel.open(
                        folder.resolve("fsync"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            one.run(
                    TIME,
                    tally,
                    t -> t.time(() -> {
                        int written = file.write(ByteBuffer.allocate(PAGE));
                        file.force(false);
                        return written;
                    }));
        }
        return tally.perSecond();
    }
}
