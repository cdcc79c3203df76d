package org.linli.kernel.privacy;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Personal data of the named subject; sealed with that subject's own key. */
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Personal {
    /** Path of the component that holds whose data it is, for example {@code owner} or {@code deal.receiver}. */
    String subject();
}
