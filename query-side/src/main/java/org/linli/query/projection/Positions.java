package org.linli.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far each projection's views are in this process: what read-your-writes waits for. */
public final class Positions {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<String, Long> reached = new HashMap<>();

    /** Position of the last event that the projection's views include; −1 if none. */
    public long of(String projection) {
        lock.lock();
        try {
            return reached.getOrDefault(projection, -1L);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the projection's views include the event at this position; false if they do not within the time. */
    public boolean await(String projection, long position, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (reached.getOrDefault(projection, -1L) < position) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The projection's views include the event at this position; an earlier one than before changes nothing. */
    public void reached(String projection, long position) {
        lock.lock();
        try {
            reached.merge(projection, position, Math::max);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
