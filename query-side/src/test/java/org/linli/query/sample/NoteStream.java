package org.linli.query.sample;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.linli.kernel.Channel;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;

/** The event at every position, always the same one: every fourth posts a note, the others change a recent one. */
public final class NoteStream {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final EventMeta META = new EventMeta(
            MemberId.SYSTEM, MemberId.SYSTEM, Channel.SYSTEM, null, START, "correlation", "causation", null, null);
    private static final int RECENT = 20_000;
    private static final int COMMUNITIES = 145;

    private NoteStream() {}

    /** The event at this position. */
    public static Recorded<NoteEvent> at(long position) {
        Instant recorded = START.plusSeconds(position / 3);
        return new Recorded<>(event(position), META, position, position % 7, recorded, "event-" + position, "note");
    }

    /** The events of [from, to). */
    public static List<Recorded<?>> between(long from, long to) {
        return LongStream.range(from, to).<Recorded<?>>mapToObj(NoteStream::at).toList();
    }

    /** The community of this number, of 145. */
    public static String community(long number) {
        return "place-" + number % COMMUNITIES;
    }

    /** The id of the note of this number. */
    public static String note(long number) {
        return "note-%08x%08x".formatted(mix(number) >>> 32, number);
    }

    private static NoteEvent event(long position) {
        long dice = mix(position ^ 0x5eed) >>> 1;
        if (position % 4 == 0) {
            return posted(position / 4, dice);
        }
        long newest = position / 4;
        String note = note(newest - dice % Math.min(newest + 1, RECENT));
        return switch ((int) (dice % 1_009 % 8)) {
            case 0, 1 -> new NoteEvent.NoteRevised(note, "Revised at " + position, text(dice));
            case 2 -> new NoteEvent.NoteReserved(note, true);
            case 3 -> new NoteEvent.NoteReserved(note, false);
            case 4 -> new NoteEvent.NoteMoved(note, community(dice >>> 9));
            case 5 -> new NoteEvent.NoteWithdrawn(note);
            default -> new NoteEvent.NoteRead(note);
        };
    }

    private static NoteEvent posted(long number, long dice) {
        return new NoteEvent.NotePosted(
                note(number),
                "member-" + dice % 5_000,
                community(dice >>> 7),
                "category-" + dice % 20,
                "Note " + number,
                text(dice));
    }

    private static String text(long dice) {
        return "A ladder, three metres, to borrow for a weekend; ask at the desk. ".repeat((int) (dice % 97 % 3) + 1);
    }

    private static long mix(long value) {
        long z = (value + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
