package org.linli.app.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;

/** Whether this process still has room for something that it could do without. */
interface Heap {
    /** True once the last whole collection left little room. */
    boolean isFull();

    /** Collects, so that it is told what is in use now. */
    void collect();

    /** That of this process: full where its oldest part is in use by four fifths. */
    static Heap own() {
        Optional<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
        old.ifPresent(pool ->
                pool.setCollectionUsageThreshold(Math.max(0, pool.getUsage().getMax() / 5 * 4)));
        return new Heap() {
            @Override
            public boolean isFull() {
                return old.map(MemoryPoolMXBean::isCollectionUsageThresholdExceeded)
                        .orElse(false);
            }

            @Override
            public void collect() {
                System.gc();
            }
        };
    }
}
