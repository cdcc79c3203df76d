package org.linli.kernel.privacy;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Could single a person out together with other facts; stored in clear only where generalised. */
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Quasi {}
