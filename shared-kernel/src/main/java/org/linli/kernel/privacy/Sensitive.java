package org.linli.kernel.privacy;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Sensitive personal data of the named subject; sealed with a second key of that subject. On a component of a view or an answer: as {@link Personal}. */
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Sensitive {
    /** Path of the component that holds whose data it is, for example {@code owner} or {@code deal.receiver}. */
    String subject();
}
