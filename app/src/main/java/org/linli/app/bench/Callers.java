package org.linli.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** A number of callers, each on a thread of its own and with one call at a time. */
final class Callers implements AutoCloseable {
    private final ExecutorService threads;
    private final int number;

    Callers(int number) {
        this.threads = Executors.newFixedThreadPool(number);
        this.number = number;
    }

    /** What a caller does again and again; it times its calls itself. */
    interface Work {
        void run(Tally tally) throws Exception;
    }

    /** As fast as they can. */
    void run(Duration time, Tally tally, Work work) throws Exception {
        long begin = System.nanoTime();
        all(caller -> {
            while (System.nanoTime() - begin < time.toNanos()) {
                work.run(tally);
            }
        });
        tally.lasted(System.nanoTime() - begin);
    }

    /** At a given rate all together; a call that begins late is counted from when it was due. */
    void run(Duration time, double perSecond, Tally tally, Callable<?> call) throws Exception {
        long begin = System.nanoTime();
        double nanosBetween = 1e9 / perSecond;
        all(caller -> {
            for (long n = caller; n * nanosBetween < time.toNanos(); n += number) {
                long due = begin + (long) (n * nanosBetween);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                tally.timeSince(due, call);
            }
        });
        tally.lasted(System.nanoTime() - begin);
    }

    /** What is done with one of many things. */
    interface Deed<T> {
        void with(T one) throws Exception;
    }

    /** Each takes the next of these until none is left: the seconds that it took together. */
    <T> double share(List<T> all, Deed<T> deed) throws Exception {
        Queue<T> left = new ConcurrentLinkedQueue<>(all);
        long begin = System.nanoTime();
        all(caller -> {
            for (T next = left.poll(); next != null; next = left.poll()) {
                deed.with(next);
            }
        });
        return (System.nanoTime() - begin) / 1e9;
    }

    private interface Task {
        void run(int caller) throws Exception;
    }

    private void all(Task task) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int caller = i;
            running.add(threads.submit(() -> {
                task.run(caller);
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
