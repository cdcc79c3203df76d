package org.linli.kernel;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The stored name and revision of an event: what outlives every class and package name. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface EventName {
    /** {@code context.fact-in-past-tense}, for example {@code sharing.listing-published}. */
    String value();

    /** Counts up with every change of the stored form; an upcaster leads from each revision to the next. */
    int revision() default 1;
}
