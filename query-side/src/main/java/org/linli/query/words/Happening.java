package org.linli.query.words;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventNames;
import org.linli.kernel.LocalText;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.ClearField;

/**
 * What an event says in clear, as far as words need it: nothing of it is personal.
 *
 * @param event stored name
 * @param aggregate whose history it belongs to
 * @param actor who acted
 * @param principal on whose behalf; the actor if nobody else's
 * @param subjects the members that the event names, by where it names them
 * @param facts the public values that its sentences have gaps for, by where they stand in it
 */
public record Happening(
        String event,
        String aggregate,
        MemberId actor,
        MemberId principal,
        Channel channel,
        SortedMap<String, String> subjects,
        SortedMap<String, String> facts) {

    /** Reads an event of any kind. */
    public static Happening of(Recorded<?> recorded) {
        DomainEvent event = recorded.event();
        String name = EventNames.nameOf(event.getClass()).value();
        SortedMap<String, String> subjects = new TreeMap<>();
        SortedMap<String, String> facts = new TreeMap<>();
        for (ClearField field : ClearField.of(event.getClass())) {
            Object value = field.in(event);
            if (value == null) {
                continue;
            }
            if (field.subject()) {
                name(subjects, field.path(), value);
            } else if (Words.standard().facts(name).contains(field.path())) {
                put(facts, field.path(), value);
            }
        }
        return new Happening(
                name,
                recorded.aggregate(),
                recorded.meta().actor(),
                recorded.meta().principal(),
                recorded.meta().channel(),
                subjects,
                facts);
    }

    /** A list names each of its members by their number in it, from 0. */
    private static void name(SortedMap<String, String> subjects, String path, Object value) {
        if (value instanceof List<?> several) {
            for (int i = 0; i < several.size(); i++) {
                subjects.put(path + '.' + i, String.valueOf(several.get(i)));
            }
        } else {
            subjects.put(path, value.toString());
        }
    }

    private static void put(SortedMap<String, String> facts, String path, Object value) {
        if (value instanceof LocalText text) {
            facts.put(path + ".zh", text.zh());
            facts.put(path + ".en", text.en());
        }
        facts.put(path, value.toString());
    }
}
