package org.linli.web.traffic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log of requests, as {@code linli.requests.*}.
 *
 * @param log false: nothing is logged of a request that succeeds or is refused
 */
@ConfigurationProperties(prefix = "linli.requests", ignoreUnknownFields = false)
public record RequestLogSettings(@DefaultValue("true") boolean log) {}
