package org.linli.kernel;

/**
 * Under which name and revision an event is stored.
 *
 * @param name see {@link EventName#value()}
 * @param revision see {@link EventName#revision()}
 */
public record StoredType(String name, int revision) {
    /** What new events of this type are stored as. */
    public static StoredType of(Class<?> event) {
        EventName name = EventNames.nameOf(event);
        return new StoredType(name.value(), name.revision());
    }

    @Override
    public String toString() {
        return name + " revision " + revision;
    }
}
