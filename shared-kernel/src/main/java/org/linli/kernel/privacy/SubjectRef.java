package org.linli.kernel.privacy;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A random identifier that stands for a person; stored in clear. */
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface SubjectRef {}
