package org.linli.query.sample;

import java.time.Instant;

/** A note as the feed shows it. */
public record Note(
        String id,
        String author,
        String community,
        String category,
        String title,
        String text,
        String status,
        Instant posted,
        Instant changed,
        long position,
        long sequence,
        int changes) {
    Note changed(String newTitle, String newText, String newStatus, String newCommunity, long newSequence, Instant at) {
        return new Note(
                id,
                author,
                newCommunity,
                category,
                newTitle,
                newText,
                newStatus,
                posted,
                at,
                position,
                newSequence,
                changes + 1);
    }
}
