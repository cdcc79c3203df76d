package org.linli.web;

import java.time.Duration;

/** How far the views have read the events. The query side implements it. */
public interface Visibility {
    /** Waits until the view includes the event at this position. False when that took longer than {@code atMost}. */
    boolean await(String view, long position, Duration atMost) throws InterruptedException;

    /** The position of the store's last event, −1 in an empty store. No genuine token is beyond it. */
    long head();
}
