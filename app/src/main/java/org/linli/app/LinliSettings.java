package org.linli.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may set, as {@code linli.*}.
 *
 * @param data the data folder
 */
@ConfigurationProperties("linli")
public record LinliSettings(Path data) {}
