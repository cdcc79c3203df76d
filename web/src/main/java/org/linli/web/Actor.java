package org.linli.web;

import org.linli.kernel.membership.MemberId;

/** Who calls, as their token proves. A handler takes it as a parameter. */
public record Actor(MemberId id) {}
