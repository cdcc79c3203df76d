package org.linli.kernel.privacy;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Personal data of the named subject; sealed with that subject's own key. On a component of a view or an answer: a value that came from such a field. */
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Personal {
    /** Path of the component that holds whose data it is, for example {@code owner} or {@code deal.receiver}. */
    String subject();
}
